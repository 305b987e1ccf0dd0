package lectern.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Whether a disk has room to spare. What is left is for what is being made, and for everybody else on the machine. */
final class FreeSpace {
    private static final long FLOOR = 512L << 20;
    /** On a small disk. */
    private static final int PART = 20;

    private FreeSpace() {}

    static BooleanSupplier of(Path folder) {
        return () -> {
            try {
                FileStore disk = Files.getFileStore(folder);
                return disk.getUsableSpace() >= Math.min(FLOOR, disk.getTotalSpace() / PART);
            } catch (IOException unknown) {
                // Whoever writes next is told.
                return true;
            }
        };
    }
}
