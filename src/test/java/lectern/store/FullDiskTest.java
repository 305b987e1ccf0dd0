package lectern.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class FullDiskTest {

    /** Whoever writes to this device is told that the disk is full. */
    private static final Path FULL = Path.of("/dev/full");

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatTheSystemSaysIsKnown() {
        IOException old = assertThrows(IOException.class, () -> {
            try (FileOutputStream out = new FileOutputStream(FULL.toFile())) {
                out.write(1);
            }
        });
        IOException now = assertThrows(IOException.class, () -> Files.writeString(FULL, "a"));
        assertTrue(FullDisk.isCauseOf(old) && FullDisk.isCauseOf(now), () -> old + ", " + now);
    }

    @Test
    void itIsFoundAmongReasons() {
        IOException full = new IOException("No space left on device");
        assertTrue(FullDisk.isCauseOf(new IOException("cannot be made", new UncheckedIOException("oh", full))));
        assertFalse(FullDisk.isCauseOf(new IOException("cannot be made", new IOException("the voice died"))));
        assertFalse(FullDisk.isCauseOf(new IllegalStateException("No space left on device")));
    }

    @Test
    void reasonsInACircleEnd() {
        IOException one = new IOException("one");
        one.initCause(new IOException("other", one));
        assertFalse(FullDisk.isCauseOf(one));
    }
}
