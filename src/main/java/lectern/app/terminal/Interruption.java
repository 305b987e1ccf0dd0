package lectern.app.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Ctrl-C, and the way a service manager ends a process: the command is interrupted, and the JVM waits until it has
 * closed what it opened and taken away what is not whole.
 */
public final class Interruption {
    private static final Duration TIDYING = Duration.ofSeconds(15);

    private Interruption() {}

    /**
     * Runs a command on this thread.
     *
     * @param done   the exit code of a command that did what it should
     * @param failed that of one that could not
     */
    public static int during(IntSupplier command, int done, int failed) {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicInteger code = new AtomicInteger(failed);
        Thread thread = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (ended.getCount() > 0) {
                thread.interrupt();
                await(ended, failed);
                if (code.get() == done) {
                    // By itself a JVM that was told to stop ends with 143, which service managers take for a failure.
                    Runtime.getRuntime().halt(done);
                }
            }
        }));
        try {
            code.set(command.getAsInt());
            return code.get();
        } finally {
            ended.countDown();
        }
    }

    private static void await(CountDownLatch ended, int failed) {
        try {
            if (!ended.await(TIDYING.toMillis(), TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(failed);
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
