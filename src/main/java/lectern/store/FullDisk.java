package lectern.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Tells a disk that is full from a fault: nothing is broken, and it works again when somebody has made room. Looks, too,
 * whether one soon will be full.
 */
public final class FullDisk {
    /** The JDK gives no other sign than what the system says: ENOSPC, EDQUOT and their like on Windows. */
    private static final Pattern SAID = Pattern.compile(
            "No space left on device|Disk quota exceeded|There is not enough space on the disk");
    private static final int REASONS = 8;
    /** So much is left for what is being made, and for everybody else on the machine. */
    private static final long SPARED = 512L << 20;
    /** On a small disk. */
    private static final int SPARED_PART = 20;

    private FullDisk() {}

    /** Whether it is among the reasons of a failure. */
    public static boolean isCauseOf(Throwable failure) {
        Throwable each = failure;
        for (int i = 0; i < REASONS && each != null; i++) {
            if (each instanceof IOException && each.getMessage() != null && SAID.matcher(each.getMessage()).find()) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    /** Whether the disk of a folder has room to spare, each time that it is asked. */
    static BooleanSupplier roomOn(Path folder) {
        return () -> {
            try {
                FileStore disk = Files.getFileStore(folder);
                return disk.getUsableSpace() >= Math.min(SPARED, disk.getTotalSpace() / SPARED_PART);
            } catch (IOException unknown) {
                // Whoever writes next is told.
                return true;
            }
        };
    }
}
