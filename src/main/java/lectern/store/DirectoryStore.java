package lectern.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
 * again when its size or time has changed. From then on the {@link Checksums} of its blocks are known: some are checked
 * whenever it is opened, each before it is passed on; and a {@link Scrub} reads it all once a day. A file that does not
 * fit is removed and counts as absent.
 *
 * <p><b>A disk that is nearly full</b> gets no fuller: what is new takes the place of what was not used for longest. What
 * cannot be kept is served all the same.
 *
 * <p><b>An open file cannot be taken away.</b> Whoever gets a blob has its file open already, and eviction only
 * takes the name. (Where the operating system refuses to delete an open file, eviction fails and says so.)
 *
 * <p><b>Threads.</b> No lock is held while a file is read, written or verified: the only one is the index's. Two
 * threads may make or verify the same blob at the same time; both write the same bytes, and the last rename stays.
 * That a blob is made once is the {@link Workshop}'s concern.
 */
public final class DirectoryStore implements BlobStore {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryStore.class);

    private static final String TOO_LARGE = "{} of {} bytes is larger than all that --cache-quota leaves for its kind: it is "
            + "served, and made anew whenever it is asked for";
    private static final String UNKEPT = "{} of {} bytes, and what follows, cannot be kept, and is made anew whenever it is "
            + "asked for: {}";
    private static final String NO_ROOM = "The disk is nearly full: {} of {} bytes, and what follows, is served, and made anew "
            + "whenever it is asked for";

    private final Path folder;
    private final BlobIndex index;
    private final BooleanSupplier hasRoom;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Verifier verifier;
    private final Thread scrub;
    private final Scratch scratch;
    private final CountDownLatch counted = new CountDownLatch(1);
    private volatile boolean closed;

    /**
     * Opens the folder, which is made if it isn't there.
     *
     * @param budgetBytes how large all files together may be
     */
    public DirectoryStore(Path folder, long budgetBytes) throws IOException {
        this(folder, budgetBytes, FullDisk.roomOn(folder));
    }

    /** @param hasRoom whether the disk has room for more than there is already */
    DirectoryStore(Path folder, long budgetBytes, BooleanSupplier hasRoom) throws IOException {
        this.folder = folder;
        this.hasRoom = hasRoom;
        this.index = new BlobIndex(budgetBytes);
        this.verifier = new Verifier(index);
        this.scratch = Scratch.open(folder.resolve("making"));
        Thread.ofVirtual().name("lectern-store-count").start(this::count);
        this.scrub = Thread.ofPlatform().daemon().name("lectern-store-scrub")
                .start(() -> Scrub.run(folder, () -> closed, this::isWhole));
    }

    private void count() {
        try {
            for (Inventory.Found each : Inventory.of(folder, () -> closed)) {
                delete(index.discover(each.key(), each.size()));
            }
        } catch (IOException failure) {
            if (!closed) {
                LOG.warn("What lies in {} could not be counted: {}", folder, failure.toString());
            }
        } finally {
            counted.countDown();
        }
    }

    /** Waits until all that was there at the start has been counted. */
    void awaitCount() throws InterruptedException {
        counted.await();
    }

    /** The bytes of all files that are known. */
    public long size() {
        return index.total();
    }

    /** How large all files together may be. */
    public long budget() {
        return index.budget();
    }

    /** How many blobs had to go since the start so that others had room. */
    public long evictions() {
        return index.evictions();
    }

    @Override
    public Optional<Blob> find(Digest key) throws IOException {
        Optional<FileChannel> found = open(key);
        if (found.isEmpty()) {
            index.forget(key);
            return Optional.empty();
        }
        FileChannel file = found.get();
        Optional<BlobIndex.Whole> whole = Optional.empty();
        try {
            whole = verifier.verify(key, path(key), file);
            if (whole.isPresent()) {
                delete(index.use(key, whole.get(), true));
                return Optional.of(blob(key, file, whole.get()));
            }
        } finally {
            if (whole.isEmpty()) {
                file.close();
            }
        }
        remove(key);
        return Optional.empty();
    }

    private FileBlob blob(Digest key, FileChannel file, BlobIndex.Whole whole) {
        return new FileBlob(file, whole.length(), whole.checksums(), () -> {
            try {
                remove(key);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Reads a blob to its end, and removes it if it is not what was put. What an earlier program has sealed is not damaged. */
    boolean isWhole(Digest key) throws IOException {
        Optional<FileChannel> found = open(key);
        if (found.isEmpty()) {
            return true;
        }
        boolean older;
        try (FileChannel file = found.get()) {
            if (Seal.check(key, file).isPresent()) {
                return true;
            }
            older = Seal.isOlder(file);
        }
        remove(key);
        return older;
    }

    private Optional<FileChannel> open(Digest key) throws IOException {
        try {
            return Optional.of(FileChannel.open(path(key), StandardOpenOption.READ));
        } catch (FileSystemException absent) {
            // Whatever keeps it from being read: it can be made again.
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

    /**
     * What lies in one of the 256 folders, whole or not.
     *
     * @param fan the first two digits of its keys
     */
    public List<Digest> keys(String fan) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(fan))) {
            return files.map(file -> Digest.find(file.getFileName().toString())).flatMap(Optional::stream).toList();
        } catch (NoSuchFileException nothing) {
            return List.of();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
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
            BlobIndex.Whole whole = write(key, work, draft);
            FileChannel file = FileChannel.open(draft, StandardOpenOption.READ);
            keep(key, draft, whole);
            return blob(key, file, whole);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What cannot be kept is served all the same: its file is open. */
    private void keep(Digest key, Path draft, BlobIndex.Whole whole) {
        try {
            boolean grows = hasRoom.getAsBoolean();
            move(draft, path(key));
            List<Digest> leaving = index.use(key, whole, grows);
            delete(leaving);
            if (leaving.contains(key)) {
                tell(grows ? TOO_LARGE : NO_ROOM, key, whole.size(), "");
            }
        } catch (IOException failure) {
            tell(UNKEPT, key, whole.size(), failure.toString());
        }
    }

    private void tell(String sentence, Digest key, long size, String reason) {
        // Once for each kind, not for each edition.
        if (told.add(sentence)) {
            LOG.warn(sentence, folder.resolve(key.hex()), size, reason);
        }
    }

    private static BlobIndex.Whole write(Digest key, Work work, Path draft) throws IOException {
        try (OutputStream file = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE); SealingStream out = new SealingStream(key, file)) {
            work.writeTo(out);
            Checksums checksums = out.seal();
            return new BlobIndex.Whole(out.length() + Seal.LENGTH, Files.getLastModifiedTime(draft), checksums);
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
        scrub.interrupt();
        scratch.close();
    }
}
