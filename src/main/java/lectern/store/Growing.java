package lectern.store;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One reader's view of bytes in the making: one maker, many readers, each of whom reads along from wherever it
 * likes, as often as it likes, and closes its own view. A slow reader holds up nobody, a reader that leaves or is
 * interrupted disturbs nobody, and what a reader has open stays readable after the bytes are finished, kept or
 * evicted. Reading blocks the calling thread, which should be a virtual one.
 */
public final class Growing implements Closeable {
    private final GrowingFile body;
    private final FileChannel file;
    // Not file.isOpen(): an interrupt closes the channel too.
    private final AtomicBoolean left = new AtomicBoolean();

    Growing(GrowingFile body, FileChannel file) {
        this.body = body;
        this.file = file;
    }

    /**
     * Copies everything from {@code from} to the end, as it comes, flushing whenever it has caught up. Returns only
     * when the end is the true end.
     *
     * @throws IOException              if the maker failed, or the reader's own stream did
     * @throws IllegalArgumentException if all bytes are there and {@code from} is beyond them
     */
    public void copy(long from, OutputStream out) throws IOException {
        long position = from;
        long available = body.awaitBeyond(position);
        while (available > position) {
            FileBlob.copy(file, position, available - position, out);
            out.flush();
            position = available;
            available = body.awaitBeyond(position);
        }
        if (available < from) {
            throw new IllegalArgumentException("from is " + from + ": there are only " + available + " bytes");
        }
    }

    /**
     * Copies {@code count} bytes, starting at {@code from}. Waits until all bytes are there.
     *
     * @throws IOException              if the maker failed, or the reader's own stream did
     * @throws IllegalArgumentException if that is not inside
     */
    public void copy(long from, long count, OutputStream out) throws IOException {
        Blob.check(from, count, body.awaitEnd());
        FileBlob.copy(file, from, count, out);
    }

    /**
     * Waits until there is a byte to read or all are there, but not for longer than that.
     *
     * @throws IOException if the maker failed
     */
    public void awaitFirst(Duration atMost) throws IOException {
        body.awaitFirst(atMost);
    }

    /** Completes when all bytes are there (the length), or fails as the maker failed. */
    public CompletableFuture<Long> finished() {
        return body.finished().copy();
    }

    /** Runs something when all bytes are there, or never will be: at once if that is so, else on the maker's thread. */
    public void whenFinished(Runnable then) {
        body.whenFinished(then);
    }

    /**
     * The length, as soon as all bytes are there.
     *
     * @throws IOException      if the maker failed
     * @throws TimeoutException if it takes longer
     */
    public long await(Duration atMost) throws IOException, TimeoutException {
        try {
            return body.finished().get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failure) {
            throw GrowingFile.failed(requireNonNull(failure.getCause()));
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for bytes in the making");
        }
    }

    /** Leaves. Bytes that are to be kept are still made; an excerpt that nobody reads any more is not. */
    @Override
    public void close() throws IOException {
        if (!left.getAndSet(true)) {
            body.left();
            file.close();
        }
    }
}
