package lectern.store;

import java.io.IOException;
import java.util.regex.Pattern;

/** Tells a disk that is full from a fault: nothing is broken, and it works again when somebody has made room. */
public final class FullDisk {
    /** The JDK gives no other sign than what the system says: ENOSPC, EDQUOT and their like on Windows. */
    private static final Pattern SAID = Pattern.compile(
            "No space left on device|Disk quota exceeded|There is not enough space on the disk");
    private static final int REASONS = 8;

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
}
