package lectern.app.owned;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * A folder that one run alone writes into, so that the files of two do not mix. It ends with {@link #close}, or with the
 * process, however that ends. Begin at {@link #take}.
 */
public final class FolderLock implements AutoCloseable {
    static final String NAME = ".lectern.lock";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param folder is made if it is not there
     * @return empty if another run has it
     */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(NAME);
        while (true) {
            FolderLock lock = new FolderLock(file, FileChannel.open(file, StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
            boolean kept = false;
            try {
                if (!lock.isFree()) {
                    return Optional.empty();
                }
                if (lock.isThere()) {
                    kept = true;
                    return Optional.of(lock);
                }
            } finally {
                if (!kept) {
                    lock.channel.close();
                }
            }
        }
    }

    private boolean isFree() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /** Whoever had it may have taken the file away after we opened it: a lock of a file without a name keeps nobody out. */
    private boolean isThere() throws IOException {
        String sign = UUID.randomUUID().toString();
        channel.truncate(0).write(ByteBuffer.wrap(sign.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(file).equals(sign);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            channel.close();
        }
    }
}
