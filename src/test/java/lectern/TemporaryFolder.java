package lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for what JUnit does not know of: a target of the fuzzer is loaded once, and tried again and again. */
public final class TemporaryFolder {
    private TemporaryFolder() {}

    /** One that is there until the process ends. */
    public static Path untilTheEnd() {
        try {
            Path folder = Files.createTempDirectory("lectern-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stillWritten) {
            System.err.println("Not deleted: " + stillWritten.getMessage());
        }
    }
}
