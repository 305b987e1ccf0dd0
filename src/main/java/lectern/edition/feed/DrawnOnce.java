package lectern.edition.feed;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import lectern.store.Digest;

/**
 * The small covers that were wanted last, by what they show. A publication's books and files of sound have the same one
 * each, and are asked for soon after each other; whoever wants one that is being drawn waits for it. Safe for many threads.
 */
final class DrawnOnce {
    /** Those of some twenty books. */
    private static final long MOST_BYTES = 2_000_000;

    private final AsyncCache<Digest, byte[]> covers = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((Digest _, byte[] cover) -> cover.length).buildAsync();

    /** Draws one that is not known. */
    @FunctionalInterface
    interface Drawing {
        byte[] draw() throws IOException;
    }

    /** @return what nobody changes */
    byte[] of(Digest name, Drawing drawing) throws IOException {
        CompletableFuture<byte[]> mine = new CompletableFuture<>();
        Optional<CompletableFuture<byte[]>> theirs = Optional.ofNullable(covers.asMap().putIfAbsent(name, mine));
        if (theirs.isPresent()) {
            Optional<byte[]> drawn = awaited(theirs.get());
            // Whoever drew it may have been stopped, which is nothing to those who want it still.
            return drawn.isPresent() ? drawn.get() : drawing.draw();
        }
        try {
            byte[] cover = drawing.draw();
            mine.complete(cover);
            return cover;
        } finally {
            // Where it failed nothing is kept.
            mine.cancel(false);
        }
    }

    private static Optional<byte[]> awaited(CompletableFuture<byte[]> cover) throws IOException {
        try {
            return Optional.of(cover.get());
        } catch (ExecutionException | CancellationException failed) {
            return Optional.empty();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a cover");
        }
    }
}
