package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.document.Place;
import lectern.web.Answer;
import lectern.web.Connection;
import lectern.web.WebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The sample content below a path of a host that has other things on it, too. */
@Timeout(120)
class BelowPathTest {
    private static final String SERVER = "https://example.org/listen";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?: content=\"(?=https:)| (?:href|src|action|formaction|url)=\"|<loc>|\"(?:url|contentUrl|image)\":\")([^\"<]*)");
    private static final Pattern NEIGHBOUR = Pattern
            .compile("(?:from '|url\\(\"|\"src\": \"|\"start_url\": \")([^'\"]*)['\"]");

    @TempDir
    private Path folder;
    private LiveLibrary library;
    private Application application;
    private WebServer server;

    @BeforeEach
    void serve() throws IOException {
        Places places = CommandLine.populateCommand(new Places(), "--cache", folder.resolve("cache").toString());
        library = new LiveLibrary(new ContentFolder(Path.of("content")));
        application = new Application(places, library, Optional.of(URI.create(SERVER)), Renderers.ALL);
        server = application.server(_ -> {}).start("127.0.0.1", 0);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        application.close();
        library.close();
    }

    private Answer ask(String method, String address, String... headers) throws IOException {
        return Connection.ask(server.address(), method, address, headers);
    }

    @Test
    void everyAddressThatAnyPageNamesIsThere() throws IOException {
        Set<String> seen = new HashSet<>(
                Set.of("/listen/", "/listen/worker.js", "/listen/feed.xml", "/listen/sitemap.xml"));
        Deque<String> open = new ArrayDeque<>(seen);
        int pages = 0;
        while (!open.isEmpty()) {
            String address = open.remove();
            assertTrue(address.startsWith("/listen/"), address);
            // Nothing is made: whether it could be is enough.
            boolean read = address.matches("[^.?]*|.*\\.(css|js|webmanifest|xml|txt)");
            Answer answer = ask(read ? "GET" : "HEAD", address);
            assertEquals(200, answer.status(), address);
            pages += answer.header("Content-Type").startsWith("text/html") && read ? 1 : 0;
            if (read) {
                named(address, answer.text()).filter(seen::add).forEach(open::add);
            }
        }
        assertTrue(pages > 60 && seen.size() > 300, pages + " pages of " + seen.size() + " addresses");
    }

    /** What a page, a feed, a script or a style sheet names on this host, as paths. */
    private static Stream<String> named(String address, String text) {
        URI here = URI.create("https://example.org").resolve(address.replaceFirst("\\?.*", ""));
        List<Pattern> patterns = address.matches(".*\\.(css|js|webmanifest)") ? List.of(NEIGHBOUR) : List.of(ADDRESS);
        return patterns.stream().flatMap(each -> each.matcher(text).results())
                .map(each -> each.group(1).replace("&amp;", "&").replaceFirst("#.*", ""))
                .filter(each -> !each.isEmpty() && !each.contains(" ")
                        && !each.matches("(mailto|tel|[a-z-]+):(?!//).*|.*[{}$].*"))
                .filter(each -> !each.matches("[a-z]+://.*") || each.startsWith("https://example.org/"))
                .map(each -> here.resolve(each.startsWith("?") ? here.getRawPath() + each : each))
                .map(each -> each.getRawPath()
                        + (each.getRawQuery() == null ? "" : "?" + each.getRawQuery()));
    }

    @Test
    void whoIsLedElsewhereStaysBelowIt() throws Exception {
        assertEquals("/listen/help", ask("GET", "/listen/help/").header("Location"));
        String code = library.get().codes().of(Place.of("help")).orElseThrow();
        assertEquals("/listen/help", ask("GET", "/listen/?code=" + code).header("Location"));
        assertEquals("/listen/help", ask("GET", "/listen/" + code).header("Location"));
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpHeaders chosen = browser.send(HttpRequest.newBuilder(server.address().resolve("/listen/preferences"))
                    .POST(HttpRequest.BodyPublishers.ofString("size=200&then=back&back=/help")).build(),
                    HttpResponse.BodyHandlers.discarding()).headers();
            assertEquals(List.of("/listen/preferences?chosen=size%3D200&back=/help"), chosen.allValues("Location"));
            String cookie = chosen.firstValue("Set-Cookie").orElseThrow();
            assertTrue(cookie.contains("; Path=/listen;"), cookie);
            HttpHeaders kept = browser.send(HttpRequest
                    .newBuilder(server.address().resolve(chosen.firstValue("Location").orElseThrow()))
                    .header("Cookie", cookie.split(";")[0]).build(), HttpResponse.BodyHandlers.discarding()).headers();
            assertEquals(List.of("/listen/help"), kept.allValues("Location"));
        }
    }

    @Test
    void wholeAddressesHaveIt() throws IOException {
        assertTrue(ask("GET", "/listen/help/subscribe").text().contains(SERVER + "/help/feed.xml"));
        assertTrue(ask("GET", "/listen/help/subscribe?episodes=whole").text()
                .contains(SERVER + "/help/feed.xml?episodes=whole"));
        assertTrue(ask("GET", "/listen/feed.xml").text().contains("href=\"" + SERVER + "/cover.jpg\""));
        assertEquals("<" + SERVER + "/help>; rel=\"canonical\"", ask("GET", "/listen/help").header("Link"));
        assertEquals("<" + SERVER + "/help>; rel=\"canonical\"", ask("GET", "/help").header("Link"));
        assertTrue(
                ask("GET", "/listen/help?x").text().contains("<link rel=\"canonical\" href=\"" + SERVER + "/help\">"));
        assertTrue(ask("GET", "/listen/sitemap.xml").text().contains("<loc>" + SERVER + "/help/on-paper</loc>"));
        String robots = ask("GET", "/listen/robots.txt").text();
        assertTrue(robots.endsWith("Sitemap: " + SERVER + "/sitemap.xml\n"), robots);
        assertTrue(robots.contains("Disallow: /listen/*.mp3\n"), robots);
    }

    @Test
    void whatCanBeChosenInsteadIsBelowItForPeopleAndPrograms() throws IOException {
        String address = "/listen/help.pdf?size=5";
        assertTrue(ask("GET", address).text().contains("<a href=\"/listen/help.pdf?size=16\">"));
        assertTrue(ask("GET", address, "Accept: application/json").text().contains("\"/listen/help.pdf?size=16\""));
    }
}
