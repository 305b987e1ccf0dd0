package lectern.web.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much there is for those who are connected.
 *
 * @param bytes of memory for all of them together
 * @param seats how many there may be
 */
public record Capacity(long bytes, int seats) {
    /** The rest is for the content and for making things of it. */
    private static final int PART_OF_HEAP = 4;
    /** The program itself has so many files open: its jars, voices, what is being made. */
    private static final long OTHER_FILES = 512;
    /** A connection, and what is read from it. */
    private static final int FILES_EACH = 2;

    /** What this process may take of its machine. */
    public static Capacity ofProcess() {
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : Integer.MAX_VALUE;
        return of(Runtime.getRuntime().maxMemory(), files);
    }

    static Capacity of(long heapBytes, long files) {
        long seats = Math.max(files / 2, files - OTHER_FILES) / FILES_EACH;
        return new Capacity(heapBytes / PART_OF_HEAP, (int) Math.min(Integer.MAX_VALUE, Math.max(1, seats)));
    }
}
