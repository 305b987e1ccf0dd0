package lectern.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The maker's side of {@link Growing}: a scratch file that one thread writes, and how much of it may be read. The
 * file's name goes when the maker is done; readers who opened it before keep it.
 */
final class GrowingFile extends OutputStream {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final boolean outlivesReaders;
    private final OutputStream out;
    private final CompletableFuture<Long> finished = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long written;
    private long published;
    private int readers;

    /**
     * @param path            of a file that does not exist yet
     * @param outlivesReaders false if the maker should fail when the last reader has left
     */
    GrowingFile(Path path, boolean outlivesReaders) throws IOException {
        this.path = path;
        this.outlivesReaders = outlivesReaders;
        this.out = new BufferedOutputStream(
                Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER);
    }

    /** A view for one more reader; empty when the maker is done already. */
    Optional<Growing> open() throws IOException {
        lock.lock();
        try {
            if (finished.isDone()) {
                return Optional.empty();
            }
            Growing view = new Growing(this, FileChannel.open(path, StandardOpenOption.READ));
            readers++;
            return Optional.of(view);
        } finally {
            lock.unlock();
        }
    }

    void left() {
        lock.lock();
        try {
            readers--;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        written++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        written += count;
    }

    /** Publishes what was written. */
    @Override
    public void flush() throws IOException {
        out.flush();
        lock.lock();
        try {
            if (readers == 0 && !outlivesReaders) {
                throw new IOException("nobody reads this any more");
            }
            published = written;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Does nothing: a work that closes what it was given has not finished yet. */
    @Override
    public void close() {
        // See end.
    }

    /** Everything was written, or never will be: wakes all readers. Only the first call counts. */
    void end(Optional<Throwable> failure) {
        Optional<Throwable> why = failure;
        try {
            out.close();
            Files.deleteIfExists(path);
        } catch (IOException cause) {
            why = failure.or(() -> Optional.of(cause));
        }
        lock.lock();
        try {
            if (why.isPresent()) {
                finished.completeExceptionally(why.get());
            } else {
                published = written;
                finished.complete(written);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    CompletableFuture<Long> finished() {
        return finished;
    }

    void whenFinished(Runnable then) {
        finished.whenComplete((_, _) -> then.run());
    }

    /**
     * Waits until there is something to read at a position, or never will be.
     *
     * @return how much may be read; not more than {@code position} if that is all there will ever be
     */
    long awaitBeyond(long position) throws IOException {
        lock.lock();
        try {
            while (published <= position && !finished.isDone()) {
                changed.await();
            }
            if (finished.isCompletedExceptionally()) {
                throw failed(finished.exceptionNow());
            }
            return published;
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading bytes in the making");
        } finally {
            lock.unlock();
        }
    }

    void awaitFirst(Duration atMost) throws IOException {
        lock.lock();
        try {
            for (long left = atMost.toNanos(); left > 0 && published == 0 && !finished.isDone();) {
                left = changed.awaitNanos(left);
            }
            if (finished.isCompletedExceptionally()) {
                throw failed(finished.exceptionNow());
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for bytes in the making");
        } finally {
            lock.unlock();
        }
    }

    /** @return the length */
    long awaitEnd() throws IOException {
        return awaitBeyond(Long.MAX_VALUE);
    }

    static IOException failed(Throwable cause) {
        return new IOException("cannot be made: " + cause.getMessage(), cause);
    }
}
