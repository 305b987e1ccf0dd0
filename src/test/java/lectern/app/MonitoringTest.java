package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.app.operation.Administration;
import lectern.app.operation.Monitoring;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.document.Library;
import lectern.web.Answer;
import lectern.web.Connection;
import lectern.web.WebServer;
import lectern.web.http.TrustedProxies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A whole server with its administration port. */
@Timeout(60)
class MonitoringTest {
    /** Far more than a request's last byte takes. */
    private static final int MOST_LOOKS = 10_000;

    @TempDir
    private Path folder;
    private Path cache;
    private LiveLibrary library;
    private Optional<Library> known = Optional.empty();
    private Application application;
    private Monitoring monitoring;
    private WebServer server;

    @BeforeEach
    void serve() throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("leaflet.md"), "# Tired?\n\nRest. Drink water. Call us.\n");
        cache = folder.resolve("cache");
        Places places = CommandLine.populateCommand(new Places(), "--content", content.toString(), "--cache",
                cache.toString());
        library = new LiveLibrary(new ContentFolder(content));
        application = new Application(places, library);
        monitoring = CommandLine.populateCommand(new Administration(), "--admin-port", "0")
                .open(application.parts(places, () -> known));
        server = application.server(_ -> {}, TrustedProxies.NONE, monitoring.witness()).start("127.0.0.1", 0);
        monitoring.watch(server::connections);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        monitoring.close();
        application.close();
        library.close();
    }

    @Test
    void readersAreSentHereWhenAllIsThere() throws IOException {
        assertEquals(200, admin("/health").status());
        assertEquals(503, admin("/ready").status());
        assertEquals("""
                The content is still being read.
                No voice has been loaded so far. If it stays so, the log tells why.
                """, admin("/ready").text());
        known = Optional.of(library.get());
        assertEquals(200, get("/leaflet/tired.mp3").status());
        assertEquals("Lectern is ready.\n", admin("/ready").text());
        assertEquals(200, admin("/ready").status());
        known = Optional.of(Library.EMPTY);
        assertEquals("There is no publication in " + folder.resolve("content") + ": check tells why.\n",
                admin("/ready").text());
    }

    @Test
    void aCacheThatCannotBeWrittenToIsTold() throws IOException {
        known = Optional.of(library.get());
        assertEquals(200, get("/leaflet/tired.mp3").status());
        Files.move(cache, folder.resolve("elsewhere"));
        String missing = admin("/ready").text();
        assertTrue(missing.startsWith("The cache in " + cache + " cannot be written to: "), missing);
        Files.move(folder.resolve("elsewhere"), cache);
        assertEquals("Lectern is ready.\n", admin("/ready").text());
    }

    @Test
    void figuresTellOfEveryPart() throws IOException {
        assertTrue(figures().contains("lectern_publications NaN\n"), figures());
        known = Optional.of(library.get());
        get("/leaflet/tired.mp3");
        get("/leaflet/tired.mp3?rate=0.75");
        get("/leaflet/tired.mp3?rate=nonsense");
        get("/leaflet/tired.pdf");
        get("/leaflet/tired");
        get("/search?q=secretwords");
        get("/feed.xml");
        get("/nowhere/at.all");
        get("/leaflet/tired.gold");
        for (String line : """
                lectern_requests_total{kind="mp3",status="200"} 2.0
                lectern_requests_total{kind="mp3",status="400"} 1.0
                lectern_requests_total{kind="pdf",status="200"} 1.0
                lectern_requests_total{kind="page",status="200"} 1.0
                lectern_requests_total{kind="search",status="200"} 1.0
                lectern_requests_total{kind="feed",status="200"} 1.0
                lectern_requests_total{kind="unknown",status="404"} 2.0
                lectern_first_byte_seconds_count{kind="mp3"} 3
                lectern_requests_under_way{kind="mp3"} 0.0
                lectern_orders_under_way 0.0
                lectern_orders_refused_total 0.0
                lectern_voice_failures_total 0.0
                lectern_voice_rests_total 0.0
                lectern_cache_evictions_total{kind="clips"} 0.0
                lectern_cache_limit_bytes{kind="clips"}\s
                lectern_publications 1.0
                lectern_sections 1.0
                lectern_content_problems{severity="error"} 0.0
                lectern_connections\s""".split("\n")) {
            await("\n" + line);
        }
        String figures = figures();
        assertTrue(Double.parseDouble(figures.replaceFirst("(?s).*\nlectern_clips_made_total (\\S+)\n.*", "$1")) >= 4);
        assertTrue(Double.parseDouble(
                figures.replaceFirst("(?s).*\nlectern_cache_size_bytes\\{kind=\"sound\"} (\\S+)\n.*", "$1")) > 1000);
    }

    @Test
    void everyFigureIsExplained() throws IOException {
        get("/leaflet/tired");
        await("lectern_requests_total{");
        String explained = Files.readString(Path.of("docs/running.md"));
        List<String> names = figures().lines().filter(line -> line.startsWith("# TYPE lectern_"))
                .map(line -> line.split(" ")[2].replaceFirst("_max$", "")).toList();
        assertTrue(names.size() > 12, names::toString);
        assertEquals(List.of(), names.stream().filter(name -> !explained.contains("`" + name)).toList());
    }

    /** Whoever reads the figures learns nothing of who reads what. */
    @Test
    void figuresTellNothingOfAnyReaderAndGrowNoFurther() throws IOException {
        get("/leaflet/tired");
        get("/nowhere/at.all");
        get("/search?q=secretwords");
        await("lectern_requests_total{kind=\"search\",status=\"200\"} 1.0\n");
        long lines = figures().lines().filter(line -> line.startsWith("lectern_")).count();
        for (int each = 0; each < 20; each++) {
            get("/leaflet/tired?x=" + each);
            get("/n" + each + "/m" + each + ".e" + each);
            get("/search?q=secretwords" + each);
        }
        await("lectern_requests_total{kind=\"search\",status=\"200\"} 21.0\n");
        String figures = figures();
        assertEquals(lines, figures.lines().filter(line -> line.startsWith("lectern_")).count(), figures);
        assertFalse(figures.contains("secretwords") || figures.contains("127.0.0.1") || figures.contains("tired"),
                figures);
    }

    /** A request is counted when its last byte has been handed over, which its reader may have by then. */
    private void await(String line) throws IOException {
        String figures = figures();
        for (int looks = 1; !figures.contains(line); looks++) {
            assertTrue(looks < MOST_LOOKS, () -> line + " never came");
            figures = figures();
        }
    }

    private String figures() throws IOException {
        return admin("/metrics").text();
    }

    private Answer admin(String target) throws IOException {
        URI address = monitoring.address().orElseThrow();
        return Connection.ask(address, "GET", target);
    }

    private Answer get(String target) throws IOException {
        return Connection.ask(server.address(), "GET", target);
    }
}
