package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.document.Publication;
import lectern.document.Sentence;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.store.Digest;

/** A form that is made under the test's hands: one line for each sentence, padded to a length. */
public final class LineRenderer implements Renderer {
    static final Option SIZE = new Option("size", List.of("18", "24", "36"), "18");

    final AtomicInteger renderings = new AtomicInteger();
    /** One permit whenever the press stops to wait for {@link #go}. */
    final Semaphore stopped = new Semaphore(0);
    public final CountDownLatch go = new CountDownLatch(1);
    public volatile int stopsAt = Integer.MAX_VALUE;
    volatile int failsAt = Integer.MAX_VALUE;
    /** Whether it fails before anything is begun. */
    volatile boolean jammed;
    /** Where what it makes is kept there is no room, not even for the beginning. */
    volatile boolean full;
    /** Happens whenever a key has been computed. */
    volatile Runnable afterKey = () -> {};
    public volatile int lineLength = 20;

    @Override
    public List<Option> options(Publication publication) {
        return List.of(SIZE);
    }

    @Override
    public Digest key(Recipe recipe) {
        if (jammed) {
            throw new StackOverflowError("the press is jammed");
        }
        Digest key = Digest.of(out -> {
            out.write(recipe.toString().getBytes(UTF_8));
            for (Sentence sentence : sentences(recipe.whole())) {
                out.write(line(sentence));
            }
        });
        afterKey.run();
        return key;
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        renderings.incrementAndGet();
        int number = 0;
        if (full) {
            throw new IOException("No space left on device");
        }
        for (Sentence sentence : sentences(recipe)) {
            if (number == stopsAt) {
                out.flush();
                stop();
            }
            if (number == failsAt) {
                out.flush();
                throw new IOException("the press is broken");
            }
            out.write(line(sentence));
            out.flush();
            number++;
        }
    }

    private void stop() throws IOException {
        stopped.release();
        try {
            go.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public OptionalLong offset(Recipe excerpt) {
        return OptionalLong.of((long) lineLength
                * (sentences(excerpt.whole()).size() - sentences(excerpt).size()));
    }

    private byte[] line(Sentence sentence) {
        return (sentence.text() + ".".repeat(lineLength - sentence.text().length() - 1) + "\n").getBytes(UTF_8);
    }

    private static List<Sentence> sentences(Recipe recipe) {
        return recipe.sections().stream().flatMap(section -> section.sentences().stream())
                .dropWhile(sentence -> recipe.from().filter(from -> !from.equals(sentence.id())).isPresent()).toList();
    }
}
