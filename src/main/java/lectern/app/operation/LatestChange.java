package lectern.app.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/** The newest change of files and folders. */
public final class LatestChange {

    private LatestChange() {}

    /** @param places those that are not there count as never changed */
    public static Instant in(Path... places) throws IOException {
        Instant newest = Instant.EPOCH;
        for (Path place : places) {
            if (Files.exists(place)) {
                try (Stream<Path> files = Files.walk(place)) {
                    for (Path file : files.toList()) {
                        Instant changed = Files.getLastModifiedTime(file).toInstant();
                        newest = changed.isAfter(newest) ? changed : newest;
                    }
                }
            }
        }
        return newest;
    }
}
