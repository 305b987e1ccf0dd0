package lectern.content;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The system itself tells of the changes; nothing here is looked for. */
@Timeout(60)
class FolderWatchTest {
    private static final Duration LONG = Duration.ofSeconds(50);

    @TempDir
    private Path folder;

    @Test
    void aFolderThatCameLaterIsHeardOf() throws Exception {
        try (FolderWatch watch = new FolderWatch(folder)) {
            watch.everything();
            Path leaflet = Files.createDirectory(folder.resolve("leaflet"));
            assertTrue(watch.next(LONG).places().contains(Path.of("leaflet")));
            watch.everything();
            Files.writeString(leaflet.resolve("page.html"), "<h1>Rest</h1>");
            assertTrue(watch.next(LONG).places().contains(Path.of("leaflet")));
        }
    }

    @Test
    void anotherFolderInItsPlaceIsWatchedAfterTheNextLook() throws Exception {
        Path content = Files.createDirectories(folder.resolve("content/leaflet")).getParent();
        try (FolderWatch watch = new FolderWatch(content)) {
            watch.everything();
            Files.delete(content.resolve("leaflet"));
            Files.delete(content);
            watch.next(LONG);
            Files.createDirectories(content.resolve("leaflet"));
            watch.everything();
            Files.writeString(content.resolve("leaflet/page.html"), "<h1>Rest</h1>");
            assertTrue(watch.next(LONG).places().contains(Path.of("leaflet")));
        }
    }
}
