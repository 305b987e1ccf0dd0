package lectern.store;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Blobs as files of a folder, within a budget of bytes.
 */
public final class DirectoryStore implements BlobStore {
    private static final int BUFFER = 1 << 14;

    private final Path folder;
    private final Shelf shelf;
    private final Scratch scratch;
    private final CountDownLatch indexed = new CountDownLatch(1);
    private volatile boolean closed;

    /**
     * Opens the folder, which is made if it isn't there. What lies in it is counted in the background.
     *
     * @param budgetBytes how large all blobs together may be
     */
    public DirectoryStore(Path folder, long budgetBytes) throws IOException {
        this.folder = folder;
        this.shelf = new Shelf(budgetBytes);
        this.scratch = Scratch.open(folder.resolve("making"));
        Thread.ofVirtual().name("lectern-store-index").start(this::index);
    }

    @Override
    public Optional<Blob> find(Digest key) throws IOException {
        Optional<FileChannel> found = open(key);
        if (found.isEmpty()) {
            shelf.forget(key);
            return Optional.empty();
        }
        FileChannel file = found.get();
        boolean whole = false;
        try {
            long size = file.size();
            whole = shelf.isVerified(key, size) || Seal.fits(key, file);
            if (whole) {
                delete(shelf.use(key, size));
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
    public Blob put(Digest key, Work work) throws IOException {
        Path draft = scratch.next();
        try {
            long length = write(key, work, draft);
            // Opened before anybody can evict it.
            FileChannel file = FileChannel.open(draft, StandardOpenOption.READ);
            try {
                move(draft, path(key));
            } catch (IOException cause) {
                file.close();
                throw cause;
            }
            delete(shelf.use(key, length + Seal.LENGTH));
            return new FileBlob(file, length);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static long write(Digest key, Work work, Path draft) throws IOException {
        MessageDigest sha256 = Seal.begin(key);
        try (OutputStream file = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            OutputStream buffer = new BufferedOutputStream(new DigestOutputStream(file, sha256), BUFFER);
            Draft out = new Draft(buffer);
            work.writeTo(out);
            buffer.flush();
            file.write(Seal.of(out.length, sha256));
            return out.length;
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
        shelf.forget(key);
        Files.deleteIfExists(path(key));
    }

    private void delete(List<Digest> evicted) throws IOException {
        for (Digest key : evicted) {
            Files.deleteIfExists(path(key));
        }
    }

    private Path path(Digest key) {
        return folder.resolve(key.hex().substring(0, 2)).resolve(key.hex());
    }

    private record Found(Digest key, long size, long changed) {}

    private void index() {
        try {
            List<Found> found = new ArrayList<>();
            try (DirectoryStream<Path> fans = Files.newDirectoryStream(folder, "[0-9a-f][0-9a-f]")) {
                for (Path fan : fans) {
                    Files.walkFileTree(fan, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            Digest.find(file.getFileName().toString()).ifPresent(key -> found.add(
                                    new Found(key, attributes.size(), attributes.lastModifiedTime().toMillis())));
                            return closed ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path evicted, IOException cause) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
                }
            }
            // The newest first, each put before those that are known.
            found.sort(Comparator.comparingLong(Found::changed).reversed());
            for (Found each : found) {
                delete(shelf.discover(each.key(), each.size()));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } finally {
            indexed.countDown();
        }
    }

    /** Waits until everything in the folder has been counted. */
    void awaitIndex() throws InterruptedException {
        indexed.await();
    }

    /** The bytes of all files that are known. */
    long size() {
        return shelf.total();
    }

    /** Blobs that are open stay readable; a put that is under way fails. */
    @Override
    public void close() {
        closed = true;
        scratch.close();
    }

    /** Counts what is written, and is not closed by a work that closes what it was given. */
    private static final class Draft extends FilterOutputStream {
        private long length;

        Draft(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            length++;
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            out.write(bytes, offset, count);
            length += count;
        }

        @Override
        public void flush() {
            // Nobody reads along.
        }

        @Override
        public void close() {
            // Whoever opened the file closes it.
        }
    }
}
