package lectern.app.owned;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A folder that one run alone writes into, so that the files of two do not mix. It ends with {@link #close}, or with the
 * process, however that ends. Its hidden file stays: whoever took it away could take it from somebody who has just locked it,
 * and to look at it would end the lock, for systems let go of all locks of a file when a process closes it once.
 */
public final class FolderLock implements AutoCloseable {
    static final String NAME = ".lectern.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @param folder is made if it is not there
     * @return empty if another run has it
     */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(Files.createDirectories(folder).resolve(NAME), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        boolean isFree = false;
        try {
            isFree = isFree(channel);
            return isFree ? Optional.of(new FolderLock(channel)) : Optional.empty();
        } finally {
            if (!isFree) {
                channel.close();
            }
        }
    }

    private static boolean isFree(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        } catch (IOException noLocks) {
            // Some network drives know none: one who works alone there must not be kept out.
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
