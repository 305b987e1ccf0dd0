package lectern.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import lectern.Tool;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.web.Answer;
import lectern.web.Connection;
import lectern.web.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine;

/** Podcasts for real: the server, its sound, and two programs that people listen with. */
@Tag("slow")
@Timeout(60)
class PodcastTest {
    @TempDir
    private Path folder;
    private Path leaflet;
    private LiveLibrary library;
    private Application application;
    private WebServer server;

    @BeforeEach
    void serve() throws Exception {
        leaflet = Files.createDirectories(folder.resolve("content/leaflet"));
        Files.writeString(leaflet.resolve("1.md"), "# Tired?\n\nRest.\n\n# Thirsty?\n\nDrink water.\n");
        Files.writeString(leaflet.resolve("publication.yaml"), """
                title: Rest & drink
                language: en-AU
                reviewed: 2026-10-01
                updates:
                  - date: 2026-11-01
                    text: The dose was corrected.
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

    private void makeSound() throws InterruptedException {
        application.standingOrders(Thread.ofPlatform().daemon().factory()).make(library.get());
    }

    @Test
    void everyAddressInAFeedLeadsToWhatItPromises() throws Exception {
        assertEquals(0, items(get("/leaflet/feed.xml")).size());
        makeSound();
        for (String feed : List.of("/leaflet/feed.xml", "/feed.xml")) {
            List<Element> items = items(get(feed));
            assertEquals(3, items.size(), feed);
            for (Element item : items) {
                Element enclosure = only(item, "enclosure");
                Answer head = ask("HEAD", path(enclosure, "url"));
                assertEquals(enclosure.getAttribute("length"), head.header("Content-Length"));
                assertEquals(enclosure.getAttribute("type"), head.header("Content-Type"));
                Answer sound = get(path(enclosure, "url"));
                assertEquals(enclosure.getAttribute("length"), Integer.toString(sound.body().length));
                assertEquals(206, get(path(enclosure, "url"), "Range: bytes=10-19").status());
                for (String tag : List.of("podcast:transcript", "podcast:chapters")) {
                    NodeList beside = item.getElementsByTagName(tag);
                    for (int i = 0; i < beside.getLength(); i++) {
                        Element each = (Element) beside.item(i);
                        Answer answer = get(path(each, "url"));
                        assertEquals(200, answer.status(), each.getAttribute("url"));
                        assertEquals(each.getAttribute("type"), answer.header("Content-Type").split(";")[0]);
                    }
                }
            }
        }
    }

    @Test
    void aFeedIsNamedByItsBytesAndAnsweredAccordingly() throws Exception {
        Answer empty = get("/leaflet/feed.xml");
        assertEquals("application/rss+xml; charset=utf-8", empty.header("Content-Type"));
        makeSound();
        Answer full = get("/leaflet/feed.xml", "If-None-Match: " + empty.header("ETag"),
                "If-Modified-Since: " + empty.header("Last-Modified"));
        assertEquals(200, full.status());
        assertNotEquals(empty.header("ETag"), full.header("ETag"));
        assertEquals(304, get("/leaflet/feed.xml", "If-None-Match: " + full.header("ETag")).status());
        assertEquals(Integer.toString(full.body().length), ask("HEAD", "/leaflet/feed.xml").header("Content-Length"));
        Answer zipped = get("/leaflet/feed.xml", "Accept-Encoding: gzip");
        assertEquals("gzip", zipped.header("Content-Encoding"));
        assertEquals("Accept-Encoding", zipped.header("Vary"));
        assertArrayEquals(full.body(),
                new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes());
        assertEquals(400, get("/leaflet/feed.xml?voice=nobody").status());
        assertEquals(404, get("/nothing/feed.xml").status());
        assertEquals(405, ask("POST", "/leaflet/feed.xml").status());
    }

    @Test
    void aPublicationThatIsTakenAwayHasNoFeed() throws Exception {
        makeSound();
        try (Stream<Path> files = Files.list(leaflet)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(leaflet);
        library.reload();
        assertEquals(404, get("/leaflet/feed.xml").status());
        assertEquals(404, get("/leaflet/cover.jpg").status());
        assertEquals(0, items(get("/feed.xml")).size());
    }

    @Test
    void coversAreSquarePicturesMadeOnce() throws Exception {
        for (String address : List.of("/leaflet/cover.jpg", "/cover.jpg")) {
            Answer cover = get(address);
            assertEquals("image/jpeg", cover.header("Content-Type"));
            var picture = ImageIO.read(new ByteArrayInputStream(cover.body()));
            assertEquals(3000, picture.getWidth());
            assertEquals(3000, picture.getHeight());
            assertTrue(cover.body().length < 512 * 1024, address + " has " + cover.body().length + " bytes");
            assertEquals(304, get(address, "If-None-Match: " + cover.header("ETag")).status());
            assertArrayEquals(cover.body(), get(address).body());
        }
        assertEquals(404, get("/leaflet/tired.cover.jpg").status());
    }

    @Test
    void pagesTellOfThePodcastAndOfWhatWasCorrected() throws Exception {
        for (String page : List.of("/leaflet", "/leaflet/tired")) {
            String html = get(page).text();
            assertTrue(html.contains("href=\"/leaflet/feed.xml\""), page);
            assertTrue(html.contains("href=\"/leaflet/subscribe\""), page);
            assertTrue(html.contains("Updated on 1 November 2026"), page);
            assertTrue(html.contains("The dose was corrected."), page);
        }
        assertTrue(get("/").text().contains("href=\"/subscribe\""));
        String address = server.address() + "leaflet/feed.xml";
        assertTrue(get("/leaflet/subscribe").text().contains("href=\"" + address + "\""));
        assertTrue(get("/subscribe").text().contains(server.address() + "feed.xml"));
        assertEquals(404, get("/nothing/subscribe").status());
        Answer update = get("/leaflet/"
                + library.get().publications().getFirst().updates().getFirst().section().id());
        assertEquals(200, update.status());
        assertTrue(!update.text().contains("Section 0"), update.text());
    }

    @Test
    @Tool("gpo")
    void gpodderSubscribesAndDownloads() throws Exception {
        makeSound();
        String feed = server.address() + "leaflet/feed.xml";
        assertTrue(run("gpo", "subscribe", feed).contains("Successfully added"));
        String episodes = run("gpo", "episodes", "--guid", feed);
        assertTrue(episodes.contains("lectern:leaflet/tired"), episodes);
        assertTrue(episodes.contains("Thirsty?") && episodes.contains("Updated on 1 November 2026"), episodes);
        run("gpo", "download", feed, "lectern:leaflet/tired");
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            Path file = files.filter(each -> each.toString().endsWith(".mp3")).findFirst().orElseThrow();
            assertArrayEquals(get("/leaflet/tired.mp3").body(), Files.readAllBytes(file));
        }
    }

    @Test
    @Tool("podboat")
    void podboatDownloadsWhatNewsboatFound() throws Exception {
        makeSound();
        Path home = Files.createDirectories(folder.resolve("home"));
        Path downloads = Files.createDirectories(home.resolve("downloads"));
        Files.writeString(home.resolve("config"), "podcast-auto-enqueue yes\ndownload-path \"" + downloads + "/\"\n"
                + "download-filename-format \"%u\"\nmax-downloads 1\n");
        Files.writeString(home.resolve("urls"), server.address() + "leaflet/feed.xml\n");
        Path queue = home.resolve(".newsboat/queue");
        Files.createDirectories(queue.getParent());
        run("newsboat", "-C", home.resolve("config").toString(), "-u", home.resolve("urls").toString(), "-c",
                home.resolve("cache.db").toString(), "-x", "reload");
        assertEquals(3, Files.readAllLines(queue).size(), "every episode is in its queue");
        // It is drawn on a terminal, and does not end by itself.
        try (WatchService watch = downloads.getFileSystem().newWatchService()) {
            downloads.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process podboat = process("script", "-qec", "podboat -a -C " + home.resolve("config") + " -q " + queue,
                    "/dev/null").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try {
                Path file = downloads.resolve("tired.mp3");
                while (!Files.exists(file)) {
                    WatchKey change = watch.poll(20, TimeUnit.SECONDS);
                    assertTrue(change != null, "nothing was downloaded");
                    change.pollEvents();
                    change.reset();
                }
                assertArrayEquals(get("/leaflet/tired.mp3").body(), Files.readAllBytes(file));
            } finally {
                podboat.descendants().forEach(ProcessHandle::destroyForcibly);
                podboat.destroyForcibly().waitFor();
            }
        }
    }

    /** It has a home of its own, and no way to any other host. */
    private ProcessBuilder process(String... command) throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = process.environment();
        environment.keySet().removeIf(name -> name.toLowerCase(java.util.Locale.ROOT).endsWith("proxy")
                || name.startsWith("XDG_"));
        environment.putAll(Map.of("HOME", home.toString(), "GPODDER_HOME", home.toString(), "LANG", "C.UTF-8",
                "TERM", "xterm", "http_proxy", "http://127.0.0.1:9/", "https_proxy", "http://127.0.0.1:9/",
                "no_proxy", "127.0.0.1"));
        return process;
    }

    private String run(String... command) throws Exception {
        Process process = process(command).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), () -> List.of(command) + " said: " + said);
        return said;
    }

    private static List<Element> items(Answer feed) throws Exception {
        assertEquals(200, feed.status());
        NodeList items = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body())).getElementsByTagName("item");
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < items.getLength(); i++) {
            all.add((Element) items.item(i));
        }
        return all;
    }

    private static Element only(Element item, String tag) {
        assertEquals(1, item.getElementsByTagName(tag).getLength(), tag);
        return (Element) item.getElementsByTagName(tag).item(0);
    }

    /** The address must be ours. */
    private String path(Element element, String attribute) {
        String address = element.getAttribute(attribute);
        assertTrue(address.startsWith(server.address().toString()), address);
        return "/" + address.substring(server.address().toString().length());
    }

    private Answer get(String target, String... headers) throws IOException {
        return ask("GET", target, headers);
    }

    private Answer ask(String method, String target, String... headers) throws IOException {
        return Connection.ask(server.address(), method, target, headers);
    }
}
