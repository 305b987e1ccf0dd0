package lectern.cluster.queue;

import io.nats.client.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lectern.store.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An order that this node has taken. Say once how it ended; {@link #working} says meanwhile that nobody else shall take it. Safe
 * for many threads.
 */
public final class Task {
    private static final Logger LOG = LoggerFactory.getLogger(Task.class);
    /** Of the time after which it would go to another. */
    private static final int WORDS_IN_SILENCE = 3;

    private final Message message;
    private final Duration silence;

    Task(Message message, Duration silence) {
        this.message = message;
        this.silence = silence;
    }

    /** Of what is to be made; empty if somebody else than a node put this there. */
    public Optional<Digest> key() {
        return Digest.find(message.getSubject().substring(message.getSubject().lastIndexOf('.') + 1));
    }

    /** What to make. */
    public String order() {
        return new String(message.getData(), StandardCharsets.UTF_8);
    }

    /** Something that may take long. */
    public interface Work<T> {
        T run() throws InterruptedException;
    }

    /** Does it, and says again and again that it is being done. */
    public <T> T working(Work<T> work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().name("lectern-working").start(() -> {
            try {
                while (!done.await(silence.toMillis() / WORDS_IN_SILENCE, TimeUnit.MILLISECONDS)) {
                    tell(message::inProgress);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return work.run();
        } finally {
            done.countDown();
        }
    }

    /** It has been made. */
    public void done() {
        tell(message::ack);
    }

    /** Another node, or this one, shall try it then. */
    public void giveBack(Duration delay) {
        tell(() -> message.nakWithDelay(delay));
    }

    /** Nobody shall try it again. */
    public void giveUp() {
        tell(message::term);
    }

    /** What is not heard on the servers comes again. */
    private static void tell(Runnable word) {
        try {
            word.run();
        } catch (IllegalStateException lost) {
            LOG.debug("an order's end could not be told", lost);
        }
    }
}
