package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.Tool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An exported site, delivered by a real nginx and a real Caddy with the files that we advise. */
@Tag("slow")
@Tool("nginx")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticSiteTest {
    private static final String PAGE = "text/html; charset=utf-8";
    /** By the endings of addresses, the first that fits; the servers of ours say the same. */
    private static final Map<String, String> TYPES = new LinkedHashMap<>();
    private static final Pattern ADDRESS = Pattern.compile(
            "(?: (?:href|src|action|formaction|url)=\"|<loc>|<link>|\"(?:href|url)\":\\s*\")([^\"<]*)");

    static {
        TYPES.put("/opds\\.publication-.*\\.json", "application/opds-publication+json; charset=utf-8");
        TYPES.put("/opds\\.publication-.*\\.xml", "application/atom+xml;type=entry;profile=opds-catalog");
        TYPES.put("/opds(\\..*)?\\.json", "application/opds+json; charset=utf-8");
        TYPES.put("/opds(\\..*)?\\.xml|/opds", "application/atom+xml;profile=opds-catalog;kind=acquisition");
        TYPES.put(".*/feed\\.xml", "application/rss+xml; charset=utf-8");
        TYPES.put(".*\\.chapters\\.json", "application/json+chapters");
        TYPES.put(".*\\.json", "application/json");
        TYPES.put(".*\\.xml", "application/xml; charset=utf-8");
        TYPES.put(".*\\.mp3", "audio/mpeg");
        TYPES.put(".*\\.vtt", "text/vtt; charset=utf-8");
        TYPES.put(".*\\.srt", "application/x-subrip");
        TYPES.put(".*\\.pdf", "application/pdf");
        TYPES.put(".*\\.epub", "application/epub+zip");
        TYPES.put(".*\\.zip", "application/zip");
        TYPES.put(".*\\.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        TYPES.put(".*\\.txt", "text/plain; charset=utf-8");
        TYPES.put(".*\\.md", "text/markdown; charset=utf-8");
        TYPES.put(".*\\.jpg", "image/jpeg");
        TYPES.put(".*\\.svg", "image/svg+xml");
        TYPES.put(".*\\.js", "text/javascript; charset=utf-8");
        TYPES.put(".*\\.css", "text/css; charset=utf-8");
        TYPES.put(".*\\.webmanifest", "application/manifest+json");
        TYPES.put(".*", PAGE);
    }

    /** The servers. */
    enum Kind {
        NGINX, CADDY;

        SiteServer start(Path folder, Path site, String path) throws IOException {
            return this == NGINX
                    ? SiteServer.nginx(folder, site, path)
                    : SiteServer.caddy(folder, site, path);
        }
    }

    @TempDir
    private static Path folder;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void export() throws IOException {
        Exported exported = new Exported(folder);
        // A booklet with pictures, tables and words that it explains.
        copy(Path.of("content/immunotherapy"), exported.content.resolve("immunotherapy"));
        assertEquals(0, exported.run(), exported::complaint);
        Exported below = new Exported(folder, folder.resolve("listen"), "https://read.example.org/listen");
        assertEquals(0, below.run("--format", "txt,pdf"), below::complaint);
    }

    @AfterAll
    void close() {
        client.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private HttpResponse<byte[]> ask(SiteServer server, String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + server.port + address));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @EnumSource
    @Tool("caddy")
    void everyAddressThatAnyFileNamesIsThereAndOfItsType(Kind kind) throws Exception {
        try (SiteServer server = kind.start(folder.resolve("crawl-" + kind), folder.resolve("site"), "")) {
            crawl(server, "");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tool("caddy")
    void soItIsBelowAPath(Kind kind) throws Exception {
        try (SiteServer server = kind.start(folder.resolve("below-" + kind), folder.resolve("listen"), "/listen")) {
            crawl(server, "/listen");
            assertEquals(308, ask(server, "/listen/dose/").statusCode());
            assertEquals("/listen/dose/when.txt", header(ask(server, "/listen/dose/before.txt"), "Location")
                    .replaceFirst("http://[^/]*", ""));
            assertTrue(text(ask(server, "/listen/nothing")).contains("<h1>"));
        }
    }

    private void crawl(SiteServer server, String path) throws Exception {
        Set<String> seen = new HashSet<>(
                Set.of(path + "/", path + "/sitemap.xml", path + "/robots.txt", path + "/worker.js", path + "/opds"));
        Deque<String> open = new ArrayDeque<>(seen);
        Set<String> wrong = new TreeSet<>();
        int pages = 0;
        while (!open.isEmpty()) {
            String address = open.remove();
            HttpResponse<byte[]> answer = ask(server, address);
            String type = header(answer, "Content-Type");
            String expected = TYPES.entrySet().stream()
                    .filter(each -> address.substring(path.length()).matches(each.getKey())).findFirst().orElseThrow()
                    .getValue();
            if (answer.statusCode() != 200 || !type.equals(expected)) {
                wrong.add(address + " " + answer.statusCode() + " " + type);
            }
            if (type.equals(PAGE) || type.contains("xml") && !type.contains("officedocument")
                    || type.contains("opds")) {
                pages++;
                for (String found : addresses(text(answer), address)) {
                    assertFalse(found.contains("?"), () -> found + " on " + address);
                    assertTrue(found.startsWith(path + "/") || found.equals(path), () -> found + " on " + address);
                    if (seen.add(found)) {
                        open.add(found);
                    }
                }
            }
        }
        assertEquals(Set.of(), wrong);
        assertTrue(pages > 30, pages + " pages");
    }

    /** Those of the site in a file, whole ones too. */
    private static Set<String> addresses(String file, String at) {
        Set<String> addresses = new TreeSet<>();
        ADDRESS.matcher(file).results().map(match -> match.group(1).replace("&amp;", "&"))
                .filter(each -> !each.isEmpty() && !each.startsWith("#"))
                .map(each -> URI.create("https://read.example.org" + at).resolve(each))
                .filter(each -> "read.example.org".equals(each.getHost()))
                .map(each -> each.getRawPath() + (each.getRawQuery() == null ? "" : "?" + each.getRawQuery()))
                .forEach(addresses::add);
        return addresses;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    @Tool("caddy")
    void answersAsAServerOfOursWould(Kind kind) throws Exception {
        try (SiteServer server = kind.start(folder.resolve("answers-" + kind), folder.resolve("site"), "")) {
            HttpResponse<byte[]> nothing = ask(server, "/dose/nothing");
            assertEquals(404, nothing.statusCode());
            assertEquals(PAGE, header(nothing, "Content-Type"));
            assertTrue(text(nothing).contains("<h1>"));
            HttpResponse<byte[]> slash = ask(server, "/dose/when/");
            assertEquals(308, slash.statusCode());
            assertTrue(header(slash, "Location").endsWith("/dose/when"), header(slash, "Location"));
            HttpResponse<byte[]> moved = ask(server, "/old-dose/when.mp3");
            assertEquals(308, moved.statusCode());
            assertTrue(header(moved, "Location").endsWith("/dose/when.mp3"), header(moved, "Location"));
            assertEquals("/dose/when?rate=1.5",
                    header(ask(server, "/dose/when/?rate=1.5"), "Location").replaceFirst("http://[^/]*", ""));
            assertEquals("/dose/when?rate=1.5",
                    header(ask(server, "/old-dose/when?rate=1.5"), "Location").replaceFirst("http://[^/]*", ""));
            for (String withdrawn : Set.of("/gone", "/gone.mp3", "/gone/old.mp3")) {
                HttpResponse<byte[]> gone = ask(server, withdrawn);
                assertEquals(410, gone.statusCode());
                assertEquals(PAGE, header(gone, "Content-Type"));
                assertEquals(Files.readString(folder.resolve("site/gone/index.html")), text(gone), withdrawn);
            }
            for (String hidden : Set.of("/.lectern", "/.redirects.nginx.conf", "/.codes.nginx.conf",
                    "/.redirects.Caddyfile")) {
                assertEquals(404, ask(server, hidden).statusCode(), hidden);
            }
            HttpResponse<byte[]> part = ask(server, "/dose/when.mp3", "Range", "bytes=100-199");
            assertEquals(206, part.statusCode());
            assertEquals(100, part.body().length);
            HttpResponse<byte[]> page = ask(server, "/dose/when");
            assertEquals("no-cache", header(page, "Cache-Control"));
            assertTrue(header(page, "Content-Security-Policy").contains("script-src 'self'"));
            assertEquals(304, ask(server, "/dose/when", "If-None-Match", header(page, "ETag")).statusCode());
            String style = Pattern.compile("/assets/[^\"]*\\.css").matcher(text(page)).results()
                    .map(MatchResult::group).findFirst().orElseThrow();
            assertTrue(header(ask(server, style), "Cache-Control").contains("immutable"));
            assertTrue(header(ask(server, "/dose/when.html"), "Content-Security-Policy")
                    .startsWith("default-src 'none'; style-src 'unsafe-inline'"));
            assertEquals("cross-origin", header(ask(server, "/dose/when.mp3"), "Cross-Origin-Resource-Policy"));
            assertEquals("attachment", header(ask(server, "/dose/when.download.mp3"), "Content-Disposition"));
            assertEquals("gzip", header(ask(server, "/dose/when", "Accept-Encoding", "gzip"), "Content-Encoding"));
        }
    }

    /** Refusals and former addresses are answers, too. */
    @ParameterizedTest
    @EnumSource
    @Tool("caddy")
    void everyAnswerSaysWhatABrowserMayDo(Kind kind) throws Exception {
        try (SiteServer server = kind.start(folder.resolve("said-" + kind), folder.resolve("site"), "")) {
            for (String address : Set.of("/dose/when", "/nothing", "/dose/nothing.html", "/dose/nothing.docx",
                    "/dose/when/", "/old-dose", "/gone", "/gone/old.docx")) {
                HttpResponse<byte[]> answer = ask(server, address);
                assertEquals("no-cache", header(answer, "Cache-Control"), address);
                assertEquals("nosniff", header(answer, "X-Content-Type-Options"), address);
                assertEquals("no-referrer", header(answer, "Referrer-Policy"), address);
                assertTrue(header(answer, "Strict-Transport-Security").startsWith("max-age"), address);
                assertTrue(header(answer, "Content-Security-Policy").contains("frame-ancestors 'none'"), address);
                if (answer.statusCode() == 404 || answer.statusCode() == 410) {
                    // The page of errors has the site's own styles, whatever was asked for.
                    assertTrue(header(answer, "Content-Security-Policy").contains("style-src 'self'"), address);
                    assertEquals("", header(answer, "Content-Disposition"), address);
                }
            }
        }
    }

    /** What comes decoded ends no header, and what a browser takes for another host is no address of this one. */
    @ParameterizedTest
    @EnumSource
    @Tool("caddy")
    void noAddressLeadsElsewhere(Kind kind) throws Exception {
        try (SiteServer server = kind.start(folder.resolve("hostile-" + kind), folder.resolve("site"), "")) {
            for (String address : List.of("/%0d%0aSet-Cookie:%20a=b/", "/%0aSet-Cookie:%20a=b/",
                    "/dose%0dSet-Cookie:%20a=b/", "/old-dose/%0d%0aSet-Cookie:%20a=b", "/old-dose.%0dSet-Cookie:a",
                    "/%5Cevil.example/", "/%5C%5Cevil.example/", "//evil.example/", "///evil.example/",
                    "/%2F/evil.example/",
                    "/%2Fevil.example/", "/\\evil.example/", "/old-dose/%5Cevil.example", "/.%2Fevil.example/")) {
                String answer = raw(server, address);
                assertFalse(answer.contains("\nSet-Cookie") || answer.contains("\rSet-Cookie"), answer);
                Optional<String> location = Pattern.compile("(?im)^location: (.*)$").matcher(answer).results()
                        .map(match -> match.group(1).strip()).findFirst();
                if (location.isPresent()) {
                    // As browsers do, which take one slash for the other.
                    URI to = server.address().resolve(location.get().replace('\\', '/'));
                    assertEquals("127.0.0.1", to.getHost(), address + " leads to " + location);
                }
            }
        }
    }

    /** Exactly what is asked for, as no client would send it; the head of the answer. */
    private static String raw(SiteServer server, String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port)) {
            socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port
                    + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.split("\r\n\r\n", 2)[0];
        }
    }

    /** A publication called Images, and sections called Assets and OPDS. */
    @ParameterizedTest
    @EnumSource
    @Tool("caddy")
    void aTextMayBeCalledAsTheSitesOwnFilesAre(Kind kind) throws Exception {
        try (SiteServer server = kind.start(folder.resolve("names-" + kind), folder.resolve("site"), "")) {
            for (String address : Set.of("/images", "/images/assets", "/images/assets/account", "/images/opds",
                    "/images/opds.mp3", "/images/opds.chapters.json", "/images/cover.jpg")) {
                HttpResponse<byte[]> answer = ask(server, address);
                assertEquals(200, answer.statusCode(), address);
                assertEquals("no-cache", header(answer, "Cache-Control"), address);
                assertFalse(header(answer, "Content-Security-Policy").contains("sandbox"), address);
            }
            assertEquals(PAGE, header(ask(server, "/images/opds"), "Content-Type"));
            assertEquals("audio/mpeg", header(ask(server, "/images/opds.mp3"), "Content-Type"));
            assertEquals("application/json+chapters",
                    header(ask(server, "/images/opds.chapters.json"), "Content-Type"));
            String picture;
            try (Stream<Path> pictures = Files.list(folder.resolve("site/immunotherapy/images"))) {
                picture = "/immunotherapy/images/" + pictures.findFirst().orElseThrow().getFileName();
            }
            assertTrue(header(ask(server, picture), "Cache-Control").contains("immutable"), picture);
            assertTrue(header(ask(server, picture), "Content-Security-Policy").contains("sandbox"), picture);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tool("caddy")
    void aCodeOnPaperLeadsToItsText(Kind kind) throws Exception {
        try (SiteServer server = kind.start(folder.resolve("codes-" + kind), folder.resolve("site"), "")) {
            for (String place : Set.of("/dose/when", "/dose", "/gone")) {
                List<String> codes = Pattern.compile("(?m)^(/[0-9]{6,8}) " + place + ";$")
                        .matcher(Files.readString(folder.resolve("site/.codes.nginx.conf"))).results()
                        .map(match -> match.group(1)).toList();
                assertFalse(codes.isEmpty(), place);
                for (String code : codes) {
                    HttpResponse<byte[]> led = ask(server, code + "?rate=1.5");
                    assertEquals(302, led.statusCode());
                    assertTrue(header(led, "Location").endsWith(place + "?rate=1.5"), header(led, "Location"));
                    // Nobody knows any more which two digits a withdrawn text had behind its six.
                    HttpResponse<byte[]> longer = ask(server, code.substring(0, 7) + "00");
                    assertEquals(place.equals("/gone") ? 302 : 404, longer.statusCode(), code);
                }
            }
            assertEquals(404, ask(server, "/000000").statusCode());
        }
    }
}
