package lectern.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for files in the making, one for each owner. The operating system holds a lock for as long as the owner's
 * process lives, so the folder of a crashed process can be told from that of a living one, and is removed the next
 * time anybody opens a scratch folder beside it. Safe for many threads.
 */
final class Scratch implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
    private static final String LOCK = ".lock";
    /**
     * The lock files of this process. They are never opened a second time: where locks are POSIX's, closing any
     * channel of a file lets go of every lock the process has on it.
     */
    private static final Set<Path> OURS = new HashSet<>();

    private final Path folder;
    private final Path lockFile;
    private final FileChannel lock;
    private Optional<Path> elsewhere = Optional.empty();
    private final AtomicLong count = new AtomicLong();

    private Scratch(Path folder, Path lockFile, FileChannel lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Makes a new folder inside {@code parent}, and removes those whose owners are gone. */
    static Scratch open(Path parent) throws IOException {
        Path place = Files.createDirectories(parent).toRealPath();
        synchronized (OURS) {
            // One gate for all processes: between making a lock file and locking it, a newcomer looks like a dead one.
            try (FileChannel gate = channel(place.resolve("gate"))) {
                gate.lock();
                sweep(place);
                Path folder = Files.createTempDirectory(place, "");
                Path lockFile = place.resolve(folder.getFileName() + LOCK);
                FileChannel lock = channel(lockFile);
                lock.lock();
                OURS.add(lockFile);
                return new Scratch(folder, lockFile, lock);
            }
        }
    }

    private static void sweep(Path place) throws IOException {
        try (DirectoryStream<Path> lockFiles = Files.newDirectoryStream(place, "*" + LOCK)) {
            for (Path lockFile : lockFiles) {
                if (!OURS.contains(lockFile) && isDead(lockFile)) {
                    String name = lockFile.getFileName().toString();
                    delete(place.resolve(name.substring(0, name.length() - LOCK.length())));
                    Files.deleteIfExists(lockFile);
                }
            }
        }
    }

    private static boolean isDead(Path lockFile) throws IOException {
        try (FileChannel channel = channel(lockFile)) {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            return lock.isPresent();
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }

    /** The path of a file that does not exist yet. */
    Path next() throws IOException {
        if (!lock.isOpen()) {
            throw new IOException("closed: nothing more is made in " + folder);
        }
        try {
            if (!Files.isDirectory(folder)) {
                // Somebody emptied the cache while it was in use, as people do.
                Files.createDirectories(folder);
            }
            if (Files.isWritable(folder)) {
                return folder.resolve(Long.toString(count.incrementAndGet()));
            }
        } catch (IOException taken) {
            LOG.debug("{} cannot be made again", folder);
        }
        return elsewhere().resolve(Long.toString(count.incrementAndGet()));
    }

    /** Where the cache cannot be written to any more, what is made is served from another place. */
    private synchronized Path elsewhere() throws IOException {
        if (elsewhere.filter(Files::isDirectory).isEmpty()) {
            Path other = Files.createTempDirectory("lectern-making-");
            elsewhere = Optional.of(other);
            LOG.warn("Nothing can be written to {} any more: what is made is written to {} and not kept", folder,
                    other);
        }
        return elsewhere.get();
    }

    /** Removes the folder with all that is in it. */
    @Override
    public void close() {
        synchronized (OURS) {
            if (OURS.remove(lockFile)) {
                try (lock) {
                    delete(folder);
                    Files.deleteIfExists(lockFile);
                    synchronized (this) {
                        if (elsewhere.isPresent()) {
                            delete(elsewhere.get());
                        }
                    }
                } catch (IOException cause) {
                    // The next who opens one here tidies up.
                    LOG.warn("{} could not be removed: {}", folder, String.valueOf(cause.getMessage()));
                }
            }
        }
    }
}
