package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import lectern.document.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered when nothing can be sent: a page that people can read, or JSON, and never our insides. */
@Timeout(30)
class ErrorsTest {

    @TempDir
    private Path folder;
    private TestSite site;

    @BeforeEach
    void open() throws IOException {
        site = new TestSite(folder, 1, TestSite.LIMITS);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/booklet/nothing", "/nothing.mp3", "/booklet/nothing.mp3",
            "/nothing/tired.pdf",
            "/booklet/tired.exe", "/booklet.exe", "/booklet.MP3", "/booklet/tired.mp3.mp3", "/booklet.html",
            "/booklet/tired.html", "/cover.jpg", "/booklet/tired.cover.jpg", "/booklet/tired.<script>",
            "/booklet/images/nothing.png", "/assets/0123/lectern.css",
            "/assets/lectern.css", "/favicon.ico", "/..", "/../", "/booklet/..", "/booklet/../booklet", "/./booklet",
            "/booklet/%2e%2e/booklet", "/%2e%2e/%2e%2e/etc/passwd", "/%2E%2E%2F", "/..%2f..%2fetc%2fpasswd",
            "/..%5c..%5cwindows", "/booklet%2Ftired", "//", "//booklet", "//evil.example/", "/booklet//tired",
            "/booklet%00", "/booklet%00.mp3", "/%00", "/%", "/%zz", "/%c0%ae%c0%ae/", "/%u002e", "/booklet\\tired",
            "/..\\..\\secret", "/booklet;v=1", "/booklet/tired;x=.mp3", "/booklet/..;/secret", "/.booklet", "/booklet.",
            "/booklet..mp3", "/...", "/booklet/.mp3", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/%62ooklet",
            "/b\u00fccher", "/booklet/images/../../secret.png"})
    void pathsThatLeadNowhereAreNotFound(String target) throws IOException {
        assertError(404, site.get(target));
        assertError(404, site.head(target));
    }

    @Test
    void aVeryLongPathIsNotFound() throws IOException {
        assertError(404, site.get("/" + "a".repeat(7_000)));
        assertError(404, site.get("/a".repeat(3_000)));
        assertError(404, site.get("/" + "../".repeat(2_000) + "etc/passwd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "BREW", "get"})
    void onlyGetAndHeadAreAllowed(String method) throws IOException {
        for (String target : new String[]{"/", "/booklet", "/booklet/tired", TestSite.SOUND, "/robots.txt"}) {
            Answer refused = site.ask(method, target, "Content-Length: 0");
            assertError(405, refused);
            assertEquals("GET, HEAD", refused.header("Allow"));
        }
        assertError(404, site.ask(method, "/../secret", "Content-Length: 0"));
    }

    @Test
    void aBodyThatNobodyAskedForIsNotRead() throws IOException {
        try (Connection connection = site.connect()) {
            connection.send("POST", "/booklet", "Content-Length: 100000000000");
            assertError(405, connection.receive());
        }
        assertEquals(200, site.get("/booklet").status());
    }

    @Test
    void errorsAreToldInTheFormThatIsWanted() throws IOException {
        Answer page = site.get("/nothing", "Accept: text/html,*/*;q=0.8");
        assertEquals("text/html;charset=utf-8", page.header("Content-Type").toLowerCase(Locale.ROOT));
        assertEquals("Accept", page.header("Vary"));
        assertEquals("no-store", page.header("Cache-Control"));
        assertTrue(page.text().contains("<html lang=\"en\"") && page.text().contains("<h1")
                && page.text().contains("href=\"/\""), page.text());
        Answer json = site.get("/nothing", "Accept: application/problem+json");
        assertEquals("application/problem+json", json.header("Content-Type"));
        assertEquals("Accept", json.header("Vary"));
        assertEquals(
                "{\"title\":\"Page not found\",\"status\":404,\"detail\":\"There is nothing at this address. It may "
                        + "have been moved or taken away, or a letter of the address may be wrong.\"}",
                json.text());
        assertEquals(json.header("Content-Type"), site.get("/nothing", "Accept: application/json")
                .header("Content-Type"));
        assertEquals(page.text(), site.get("/nothing").text());
        assertEquals(page.text(), site.get("/nothing", "Accept: ;,;q=x").text());
    }

    @Test
    void anErrorPageIsAsSafeAsAnyOther() throws IOException {
        Answer page = site.get("/nothing");
        assertEquals("nosniff", page.header("X-Content-Type-Options"));
        assertEquals("no-referrer", page.header("Referrer-Policy"));
        assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'"));
    }

    @Test
    void aFaultOfOursIsToldAsOursAndNoMore() throws IOException {
        site.press.jammed = true;
        Answer failed = site.get(TestSite.SOUND);
        assertError(500, failed);
        assertTrue(failed.text().contains("The fault is ours") && !failed.text().contains("jammed"), failed.text());
        assertEquals("application/problem+json",
                site.get(TestSite.SOUND, "Accept: application/json").header("Content-Type"));
    }

    @Test
    void aFullDiskIsToldAsThatAndWhenToTryAgain() throws IOException {
        site.press.full = true;
        Answer refused = site.get(TestSite.SOUND);
        assertError(503, refused);
        assertEquals("300", refused.header("Retry-After"));
        assertTrue(refused.text().contains("no space left"), refused.text());
        assertEquals("application/problem+json",
                site.get(TestSite.SOUND, "Accept: application/json").header("Content-Type"));
        site.press.full = false;
        assertEquals(200, site.get(TestSite.SOUND).status());
    }

    @Test
    void whatWasTakenAwayIsNotFound() throws IOException {
        assertEquals(200, site.get(TestSite.SOUND).status());
        site.library = Library.EMPTY;
        assertError(404, site.get(TestSite.SOUND));
        assertError(404, site.get("/booklet"));
    }

    @Test
    void whenAllPlacesAreTakenNothingIsStartedAndWhatIsThereIsStillServed() throws Exception {
        site.get("/booklet/sleep.mp3");
        site.press.stopsAt = 1;
        try (Connection listener = site.connect().send("GET", TestSite.SOUND)) {
            site.press.stopped.acquire();
            for (String target : new String[]{"/booklet.mp3", TestSite.SOUND + "?size=24",
                    TestSite.SOUND + "?from=s2"}) {
                Answer busy = site.get(target);
                assertError(503, busy);
                assertEquals("5", busy.header("Retry-After"));
                assertTrue(busy.find("ETag").isEmpty());
                assertEquals("no-store", busy.header("Cache-Control"));
            }
            assertEquals(200, site.get("/booklet/tired").status());
            assertEquals(200, site.get("/booklet/sleep.mp3").status());
            assertEquals(200, site.head("/booklet.mp3").status());
            try (Connection another = site.connect().send("GET", TestSite.SOUND)) {
                assertEquals(200, another.receiveHead().status());
            }
            site.press.go.countDown();
            assertEquals(TestSite.TEXT, listener.receive().text());
        }
        assertEquals(200, site.get("/booklet.mp3").status());
        assertEquals(3, site.press.renderings.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "NONSENSE\r\n\r\n",
            "GET / HTTP/9.9\r\nHost: test\r\n\r\n",
            "GET /\0 HTTP/1.1\r\nHost: test\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: test\r\nHost: other\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: test\r\nno colon here\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: test\r\nContent-Length: many\r\n\r\n",
            "CONNECT test:80 HTTP/1.1\r\nHost: test\r\n\r\n",
            "GET * HTTP/1.1\r\nHost: test\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: test\r\n\r\n",
            "GET http://elsewhere.example/nothing HTTP/1.1\r\nHost: test\r\n\r\n"})
    void whatIsNoHttpIsRefusedInAFewWords(String request) throws IOException {
        try (Connection connection = site.connect()) {
            assertRefused(connection.sendRaw(request).receive());
        }
    }

    @Test
    void whatIsTooLongIsRefusedInAFewWords() throws IOException {
        try (Connection connection = site.connect()) {
            assertRefused(connection.send("GET", "/" + "a".repeat(20_000)).receive());
        }
        try (Connection connection = site.connect()) {
            assertRefused(connection.send("GET", "/", "Cookie: " + "a".repeat(20_000)).receive());
        }
    }

    private static void assertRefused(Answer answer) {
        assertTrue(answer.status() >= 400 && answer.status() < 600, () -> "it is answered " + answer.status());
        assertTellsNothing(answer);
        assertTrue(answer.body().length < 3_000, answer.text());
    }

    private static void assertError(int status, Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertTrue(answer.whole());
        assertTellsNothing(answer);
    }

    private static void assertTellsNothing(Answer answer) {
        assertTrue(answer.find("Server").isEmpty() && answer.find("X-Powered-By").isEmpty());
        for (String inside : new String[]{"Exception", "\tat ", "lectern.web.", "Jetty", "jetty", "Javalin"}) {
            assertFalse(answer.text().contains(inside), answer.text());
        }
    }
}
