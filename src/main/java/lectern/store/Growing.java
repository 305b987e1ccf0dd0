package lectern.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/**
 * Bytes in the making: one maker, many readers, each of whom reads along from wherever it likes. Safe for many
 * threads.
 */
public final class Growing {

    /**
     * Copies everything from {@code from} to the end, as it comes, flushing whenever it has caught up.
     *
     * @throws IOException if the maker failed, or the reader's own stream did
     */
    public void copy(long from, OutputStream out) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Completes when all bytes are there (the length), or fails as the maker failed. */
    public CompletableFuture<Long> finished() {
        throw new UnsupportedOperationException();
    }
}
