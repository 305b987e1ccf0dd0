package lectern.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import lectern.Tool;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.web.Answer;
import lectern.web.Connection;
import lectern.web.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Sound as people take it along, from the server and as other programs see it. */
@Timeout(60)
class TakenAlongTest {
    @TempDir
    private Path folder;
    private LiveLibrary library;
    private Application application;
    private WebServer server;

    @BeforeEach
    void serve() throws IOException {
        Path leaflet = Files.createDirectories(folder.resolve("content/leaflet"));
        Files.writeString(leaflet.resolve("1.md"),
                "# Tired?\n\nRest.\n\n# What to drink: water & tea\n\nDrink water.\n");
        Files.writeString(leaflet.resolve("publication.yaml"), """
                title: Rest & drink
                publisher: A charity
                language: en-AU
                reviewed: 2026-10-01
                """);
        Places places = CommandLine.populateCommand(new Places(), "--content", folder.resolve("content").toString(),
                "--cache", folder.resolve("cache").toString());
        library = new LiveLibrary(new ContentFolder(places.content()));
        application = new Application(places, library);
        server = application.server(_ -> {}).start("127.0.0.1", 0);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        application.close();
        library.close();
    }

    @Test
    @Tool("ffprobe")
    void playersShowTitleTrackAndCoverOfADownload() throws Exception {
        Answer answer = get("/leaflet/what-to-drink-water-tea.download.mp3");
        assertEquals("attachment; filename=\"02 what-to-drink-water-tea.mp3\"; "
                + "filename*=UTF-8''02%20What%20to%20drink%20%E2%80%93%20water%20%26%20tea.mp3",
                answer.header("Content-Disposition"));
        String shown = probe(answer.body());
        for (String line : List.of("TAG:title=What to drink: water & tea", "TAG:album=Rest & drink",
                "TAG:artist=A charity", "TAG:track=2/2", "codec_name=mp3", "codec_name=mjpeg", "width=400",
                "height=400", "TAG:comment=Cover (front)")) {
            assertTrue(shown.contains(line), () -> line + " is not in\n" + shown);
        }
        String played = probe(get("/leaflet/what-to-drink-water-tea.mp3").body());
        assertTrue(!played.contains("mjpeg") && played.contains("TAG:track=2/2"), played);
    }

    @Test
    @Tool("ffprobe")
    void aDownloadOfTheWholeHasChapters() throws Exception {
        String shown = probe(get("/leaflet.download.mp3").body());
        for (String line : List.of("[CHAPTER]", "TAG:title=Tired?", "TAG:title=What to drink: water & tea",
                "codec_name=mjpeg", "TAG:title=Rest & drink")) {
            assertTrue(shown.contains(line), () -> line + " is not in\n" + shown);
        }
    }

    @Test
    void aPictureInADownloadHasTwentyKilobytesAtMost() throws Exception {
        int more = get("/leaflet/tired.download.mp3").body().length - get("/leaflet/tired.mp3").body().length;
        assertTrue(more > 1_000 && more < 20_100, more + " bytes");
    }

    @Test
    void allSectionsComeInOneFileMadeOfTheSoundThatIsThere() throws Exception {
        get("/leaflet/tired.mp3");
        get("/leaflet/what-to-drink-water-tea.mp3");
        long spoken = application.recordings().clipsMade();
        Answer zip = get("/leaflet.mp3.zip");
        assertEquals(spoken, application.recordings().clipsMade(), "nothing is said twice");
        assertEquals("application/zip", zip.header("Content-Type"));
        assertEquals("attachment; filename=\"leaflet.zip\"; filename*=UTF-8''Rest%20%26%20drink.zip",
                zip.header("Content-Disposition"));
        Path file = Files.write(folder.resolve("album.zip"), zip.body());
        try (ZipFile read = new ZipFile(file.toFile())) {
            assertEquals(List.of("Read me first.txt", "01 Tired.mp3", "02 What to drink – water & tea.mp3",
                    "Rest & drink.m3u8"), read.stream().map(each -> each.getName()).toList());
            assertArrayEquals(get("/leaflet/tired.download.mp3").body(),
                    read.getInputStream(read.getEntry("01 Tired.mp3")).readAllBytes());
        }
        Answer part = get("/leaflet.mp3.zip", "Range: bytes=100-199", "If-Range: " + zip.header("ETag"));
        assertEquals(206, part.status());
        assertArrayEquals(Arrays.copyOfRange(zip.body(), 100, 200), part.body());
        assertEquals(304, get("/leaflet.mp3.zip", "If-None-Match: " + zip.header("ETag")).status());
        assertEquals(404, get("/leaflet/tired.mp3.zip").status());
    }

    @Test
    @Tool("ffprobe")
    void aPlayerFindsWhatThePlaylistNames() throws Exception {
        Path album = Files.createDirectories(folder.resolve("stick"));
        try (ZipFile zip = new ZipFile(Files.write(folder.resolve("album.zip"), get("/leaflet.mp3.zip").body())
                .toFile())) {
            for (var entry : zip.stream().toList()) {
                Files.write(album.resolve(entry.getName()), zip.getInputStream(entry).readAllBytes());
            }
        }
        try (Stream<String> lines = Files.lines(album.resolve("Rest & drink.m3u8"), UTF_8)) {
            List<String> names = lines.filter(line -> !line.startsWith("#")).toList();
            assertEquals(2, names.size());
            for (String name : names) {
                assertTrue(probe(Files.readAllBytes(album.resolve(name))).contains("codec_name=mp3"), name);
            }
        }
    }

    private String probe(byte[] mp3) throws Exception {
        Path file = Files.write(folder.resolve("probed.mp3"), mp3);
        Process probe = new ProcessBuilder("ffprobe", "-v", "warning", "-show_format", "-show_streams",
                "-show_chapters", file.toString()).redirectErrorStream(true).start();
        String said = new String(probe.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, probe.waitFor(), said);
        return said;
    }

    private Answer get(String target, String... headers) throws IOException {
        return Connection.ask(server.address(), "GET", target, headers);
    }
}
