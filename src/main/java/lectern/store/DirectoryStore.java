package lectern.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Blobs as files of a folder, within a budget of bytes. Safe for many threads, and for several processes on one
 * folder.
 *
 * <p><b>The folder is the truth.</b> A blob is there if its file can be opened: {@link #find} goes straight to
 * {@code ab/ab…}, so the first page after a start waits for no directory to be listed, and what another process has
 * put is found. What this class remembers, its {@link BlobIndex}, serves two purposes only: which blob was used last,
 * and which was verified. It may be behind the folder for a moment, or for good when two threads evict and put the
 * same key at once; then a file that is gone is counted until its turn to be evicted, and nothing worse. A virtual
 * thread counts the folder after the start; until it is done, and between two processes, the folder may be larger
 * than the budget. After a restart a blob's age counts until it is used.
 *
 * <p><b>A name appears with the whole file behind it.</b> Blobs are written to a {@link Scratch} folder beside
 * their place and renamed. Nothing is synchronised to the disk: after a power failure a file may be there with wrong
 * bytes, so each ends with a {@link Seal}, which is read with the file when it is first opened after a start, and
 * again when its size has changed. A file that does not fit is removed and counts as absent.
 *
 * <p><b>An open file cannot be taken away.</b> Whoever gets a blob has its file open already, and eviction only
 * takes the name. (Where the operating system refuses to delete an open file, eviction fails and says so.)
 *
 * <p><b>Threads.</b> No lock is held while a file is read, written or verified: the only one is the index's. Two
 * threads may make or verify the same blob at the same time; both write the same bytes, and the last rename stays.
 * That a blob is made once is the {@link Workshop}'s concern.
 */
public final class DirectoryStore implements BlobStore {
    private final Path folder;
    private final BlobIndex index;
    private final Scratch scratch;
    private final CountDownLatch counted = new CountDownLatch(1);
    private volatile boolean closed;

    /**
     * Opens the folder, which is made if it isn't there.
     *
     * @param budgetBytes how large all files together may be
     */
    public DirectoryStore(Path folder, long budgetBytes) throws IOException {
        this.folder = folder;
        this.index = new BlobIndex(budgetBytes);
        this.scratch = Scratch.open(folder.resolve("making"));
        Thread.ofVirtual().name("lectern-store-count").start(this::count);
    }

    private void count() {
        try {
            for (Inventory.Found each : Inventory.of(folder, () -> closed)) {
                delete(index.discover(each.key(), each.size()));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } finally {
            counted.countDown();
        }
    }

    /** Waits until all that was there at the start has been counted. */
    void awaitCount() throws InterruptedException {
        counted.await();
    }

    /** The bytes of all files that are known. */
    long size() {
        return index.total();
    }

    @Override
    public Optional<Blob> find(Digest key) throws IOException {
        Optional<FileChannel> found = open(key);
        if (found.isEmpty()) {
            index.forget(key);
            return Optional.empty();
        }
        FileChannel file = found.get();
        boolean whole = false;
        try {
            long size = file.size();
            whole = index.isVerified(key, size) || Seal.fits(key, file);
            if (whole) {
                delete(index.use(key, size));
                return Optional.of(new FileBlob(file, size - Seal.LENGTH));
            }
        } finally {
            if (!whole) {
                file.close();
            }
        }
        remove(key);
        return Optional.empty();
    }

    private Optional<FileChannel> open(Digest key) throws IOException {
        try {
            return Optional.of(FileChannel.open(path(key), StandardOpenOption.READ));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Long> length(Digest key) {
        try {
            return Optional.of(Files.size(path(key)) - Seal.LENGTH).filter(length -> length >= 0);
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    @Override
    public long changes() {
        return index.changes();
    }

    @Override
    public Blob put(Digest key, Work work) throws IOException {
        Path draft = scratch.next();
        try {
            long length = write(key, work, draft);
            FileChannel file = FileChannel.open(draft, StandardOpenOption.READ);
            boolean kept = false;
            try {
                move(draft, path(key));
                delete(index.use(key, length + Seal.LENGTH));
                kept = true;
                return new FileBlob(file, length);
            } finally {
                if (!kept) {
                    file.close();
                }
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static long write(Digest key, Work work, Path draft) throws IOException {
        try (OutputStream file = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE); SealingStream out = new SealingStream(key, file)) {
            work.writeTo(out);
            return out.seal();
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException firstInItsFolder) {
            Files.createDirectories(target.getParent());
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void remove(Digest key) throws IOException {
        Files.deleteIfExists(path(key));
        index.forget(key);
    }

    /** Lets go of every blob: of what must not be served again it is often not known which blobs were made of it. */
    public void clear() throws IOException {
        for (Inventory.Found each : Inventory.of(folder, () -> closed)) {
            remove(each.key());
        }
    }

    private void delete(List<Digest> evicted) throws IOException {
        for (Digest key : evicted) {
            Files.deleteIfExists(path(key));
        }
    }

    private Path path(Digest key) {
        return folder.resolve(key.hex().substring(0, 2)).resolve(key.hex());
    }

    /** Blobs that are open stay readable; a put that is under way fails. */
    @Override
    public void close() {
        closed = true;
        scratch.close();
    }
}
