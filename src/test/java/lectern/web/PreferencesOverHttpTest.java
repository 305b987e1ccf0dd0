package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a reader's choices come to the server, are kept by the browser, and change the pages. */
@Timeout(30)
class PreferencesOverHttpTest {
    private static TestSite site;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        site = new TestSite(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private Answer choose(String form, String... headers) throws IOException {
        try (Connection connection = site.connect()) {
            StringBuilder request = new StringBuilder("POST /preferences HTTP/1.1\r\nHost: test\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n");
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            return connection.sendRaw(request + "\r\n" + form).receive();
        }
    }

    @Test
    void keepsAChoiceInOneCookieAndLeadsBack() throws IOException {
        Answer chosen = choose("back=%2Fbooklet%2Ftired&size=200&colours=dark&spacing=usual&then=back");
        assertEquals(303, chosen.status());
        // By the way of the page that sees whether the browser keeps it.
        String seen = "/preferences?chosen=colours%3Ddark%26size%3D200&back=/booklet/tired";
        assertEquals(seen, chosen.header("Location"));
        Answer kept = site.get(seen, "Cookie: preferences=colours=dark&size=200");
        assertEquals(303, kept.status());
        assertEquals("/booklet/tired", kept.header("Location"));
        assertEquals("no-store", kept.header("Cache-Control"));
        assertEquals("preferences=colours=dark&size=200; Path=/; Max-Age=31536000; SameSite=Lax; Secure",
                chosen.header("Set-Cookie"));
        assertEquals("no-store", chosen.header("Cache-Control"));
    }

    @Test
    void saysThatABrowserWithoutCookiesKeepsNoChoice() throws IOException {
        for (String then : new String[]{"back", "stay", "easier"}) {
            Answer page = site.get(choose("back=/booklet/tired&colours=dark&size=200&then=" + then).header("Location"));
            assertEquals(200, page.status());
            assertTrue(page.text().contains("this choice cannot be kept. Only this page looks like this."),
                    page.text());
            assertFalse(page.text().contains("Pages now look like this."), page.text());
            assertTrue(page.text().contains("data-size=\"200\""), page.text());
            assertTrue(page.text().contains("<a href=\"/booklet/tired\">Go back without it</a>"), page.text());
        }
        assertEquals("/booklet/tired", choose("back=/booklet/tired&size=100&then=back").header("Location"));
        assertEquals("/booklet/tired", choose("back=/booklet/tired&size=150&then=back",
                "Cookie: preferences=size=200").header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "size", "size%3D9000", "%3Cscript%3E"})
    void addressesThatNameNoChoiceRefuseNothing(String chosen) throws IOException {
        assertFalse(site.get("/preferences?chosen=" + chosen).text().contains("cannot be kept"));
    }

    @Test
    void setsNoCookieWhereAllIsAsUsualAndTakesAwayAnOldOne() throws IOException {
        assertTrue(choose("size=100&colours=system&then=back").find("Set-Cookie").isEmpty());
        assertTrue(choose("size=200&then=usual", "Cookie: preferences=size=400").header("Set-Cookie")
                .startsWith("preferences=; Path=/; Max-Age=0;"));
    }

    @Test
    void makesReadingEasierWithDyslexiaByOneButtonAndKeepsTheSize() throws IOException {
        String cookie = choose("size=200&colours=dark&then=easier").header("Set-Cookie");
        assertTrue(cookie.startsWith("preferences=colours=cream&lines=short&size=200&spacing=wide&typeface=wide;"),
                cookie);
    }

    @Test
    void aPageIsAsItsReaderChoseAndIsKeptByNobodyElse() throws IOException {
        Answer usual = site.get("/booklet/tired");
        Answer large = site.get("/booklet/tired", "Cookie: theme=1; preferences=size=200&colours=ffff00-000000; a=b");
        assertFalse(usual.text().matches("(?s).*<html[^>]*data-.*"), usual.text());
        assertTrue(large.text().contains(" data-size=\"200\" data-colours=\"own\">"), large.text());
        assertEquals("private, no-cache", large.header("Cache-Control"));
        assertEquals("Accept-Encoding, Cookie", large.header("Vary"));
        assertNotEquals(usual.header("ETag"), large.header("ETag"));
        String sheet = large.text().replaceFirst("(?s).*\"(/assets/[^\"]*-000000.css)\".*", "$1");
        assertTrue(site.get(sheet).text().contains("--text: #ffff00"));
        assertTrue(site.get(sheet).header("Cache-Control").contains("immutable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"preferences=", "preferences==", "preferences=size=9000", "preferences=\"size=200\"",
            "preferences=size=200%00", "preferences=%%%", "preferences", "=preferences", ";;;", "preferences=<script>",
            "preferences=siz"})
    void noCookieBreaksAPage(String cookie) throws IOException {
        assertEquals(site.get("/booklet/tired").text(), site.get("/booklet/tired", "Cookie: " + cookie).text());
        assertEquals(404, site.get("/nothing", "Cookie: " + cookie).status());
    }

    @Test
    void anEnormousCookieIsAsNoneAndOfTwoTheFirstCounts() throws IOException {
        assertEquals(site.get("/booklet/tired").text(),
                site.get("/booklet/tired", "Cookie: preferences=size=200&x=" + "y".repeat(4_000)).text());
        assertTrue(site.get("/booklet/tired", "Cookie: preferences=size=200; preferences=size=400").text()
                .contains("data-size=\"200\""));
        assertTrue(site.get("/booklet/tired", "Cookie: a=b", "Cookie: preferences=size=200").text()
                .contains("data-size=\"200\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example",
            "/%2Felsewhere",
            "/booklet/tired\r\nX: y", "javascript:alert(1)", "/booklet/tired.mp3", "/preferences", "", "booklet",
            "/booklet?q=\r\nX: y", "/../etc", "/assets/0/x.css"})
    void leadsBackToNothingButAPageHere(String hostile) throws IOException {
        String back = "back=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8);
        Answer chosen = choose(back + "&size=200&then=back", "Referer: https://elsewhere.example/");
        assertEquals(303, chosen.status());
        assertEquals("/preferences?chosen=size%3D200", chosen.header("Location"));
        assertEquals("/", site.get("/preferences?chosen=size%3D200&" + back, "Cookie: preferences=size=200")
                .header("Location"));
        assertEquals("/", choose(back + "&size=200&then=back", "Cookie: preferences=size=150").header("Location"));
        assertFalse(site.get("/preferences?" + back).text().contains("elsewhere"));
    }

    @Test
    void staysOnThePageToTryAndKnowsTheWayBack() throws IOException {
        Answer tried = choose("back=/booklet?q=sore%26page=2&size=150&then=stay");
        assertEquals("/preferences?chosen=size%3D150&saved&back=/booklet%3Fq%3Dsore%26page%3D2",
                tried.header("Location"));
        Answer page = site.get(tried.header("Location"), "Cookie: preferences=size=150");
        assertTrue(page.text().contains("name=\"back\" value=\"/booklet?q=sore&amp;page=2\""), page.text());
        assertTrue(page.text().contains("Pages now look like this."));
        assertTrue(page.text().contains("value=\"150\" checked"));
    }

    @Test
    void tellsOfColoursThatAreHardToReadOnceAndObeysWhoMeansThem() throws IOException {
        String form = "back=/booklet&colours=own&letters=%23777777&ground=%23ffffff&then=back";
        Answer told = choose(form);
        assertEquals("/preferences?chosen=colours%3D777777-ffffff&saved&back=/booklet", told.header("Location"));
        String cookie = "Cookie: preferences=colours=777777-ffffff";
        assertTrue(told.header("Set-Cookie").startsWith(cookie.substring(8)));
        assertTrue(site.get(told.header("Location"), cookie).text().contains("contrast is 4.4 to 1"));
        assertEquals("/booklet", choose(form, cookie).header("Location"));
    }

    @Test
    void refusesWhatIsNoFormOfOursAndWhatAnotherSiteSends() throws IOException {
        assertEquals(413, choose("size=200&x=" + "y".repeat(5_000)).status());
        assertEquals(403, choose("size=400", "Sec-Fetch-Site: cross-site").status());
        assertEquals(303, choose("%%%=%zz&size=%&&&=").status());
        assertEquals("GET, HEAD, POST", site.ask("DELETE", "/preferences").header("Allow"));
        assertEquals(Optional.of("GET, HEAD"), site.ask("POST", "/booklet").find("Allow"));
    }
}
