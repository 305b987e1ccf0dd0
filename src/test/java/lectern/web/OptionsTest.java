package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind the question mark. */
@Timeout(30)
class OptionsTest {

    @TempDir
    private Path folder;
    private TestSite site;

    @BeforeEach
    void open() throws IOException {
        site = new TestSite(folder);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=5", "size=", "size", "size=18%20", "size=%3Cscript%3E", "size=24&size=24",
            "size=18&utm_source=x&size=36"})
    void whatIsNotOfferedIsRefusedWithTheChoices(String query) throws IOException {
        Answer refused = site.get("/booklet/tired.pdf?" + query);
        assertEquals(400, refused.status());
        assertTrue(refused.text().contains("It can be 18, 24, 36."), refused.text());
        for (String choice : new String[]{"18", "24", "36"}) {
            assertTrue(refused.text().contains("/booklet/tired.pdf?size=" + choice), refused.text());
        }
        assertTrue(!refused.text().contains("script>"), refused.text());
        assertEquals(0, site.press.renderings.get());
    }

    @Test
    void whatWasChosenWellStaysBesideWhatWasNot() throws IOException {
        Answer refused = site.get("/booklet/tired.pdf?size=5&other=ok&hostile=%22%3E");
        assertTrue(refused.text().contains("/booklet/tired.pdf?other=ok&amp;size=24"), refused.text());
    }

    @Test
    void theChoicesAreThereForProgramsToo() throws IOException {
        Answer refused = site.get("/booklet/tired.pdf?size=5", "Accept: application/json");
        assertEquals("application/problem+json", refused.header("Content-Type"));
        assertEquals("{\"title\":\"That choice is not offered\",\"status\":400,"
                + "\"detail\":\"There is no such size. It can be 18, 24, 36.\","
                + "\"choices\":[\"/booklet/tired.pdf?size=18\",\"/booklet/tired.pdf?size=24\","
                + "\"/booklet/tired.pdf?size=36\"]}", refused.text());
    }

    @Test
    void pagesAsksHowMuchPaperAPrintTakes() throws IOException {
        Answer asked = site.head("/booklet/tired.pdf?pages&size=24");
        assertEquals(200, asked.status());
        assertEquals("application/json", asked.header("Content-Type"));
        assertEquals(site.head("/booklet/tired.pages.json?size=24").header("ETag"), asked.header("ETag"));
        assertEquals("application/pdf", site.head("/booklet/tired.pdf?size=24").header("Content-Type"));
        assertEquals(304, site.get("/booklet/tired.pdf?pages&size=24", "If-None-Match: " + asked.header("ETag"))
                .status());
        assertEquals(400, site.get("/booklet/tired.pdf?pages&size=5").status());
        assertEquals(404, site.get("/booklet/none.pdf?pages").status());
        assertEquals("audio/mpeg", site.head("/booklet/tired.mp3?pages").header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utm_source=letter", "fbclid=1&fbclid=2", "=", "&&", "Size=5", "size%00=5", "voice=hal"})
    void unknownNamesAreIgnored(String query) throws IOException {
        Answer answer = site.get(TestSite.SOUND + "?" + query);
        assertEquals(200, answer.status());
        assertEquals(TestSite.TEXT, answer.text());
        assertEquals(site.head(TestSite.SOUND).header("ETag"), answer.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=%zz", "size=%", "%zz=18", "size=%ff%fe", "size=%u0031"})
    void whatCannotBeDecodedIsNoFaultOfOurs(String query) throws IOException {
        int status = site.get("/booklet/tired.pdf?" + query).status();
        assertTrue(status == 400 || status == 200, () -> query + " is answered " + status);
    }

    @Test
    void anOptionMayBeEncoded() throws IOException {
        assertEquals(site.head("/booklet.pdf?size=24").header("ETag"),
                site.head("/booklet.pdf?s%69ze=%32%34").header("ETag"));
    }

    @Test
    void soundBeginsAtASentenceTheSameColdAndWarm() throws IOException {
        Answer cold = site.get(TestSite.SOUND + "?from=s2");
        assertEquals(TestSite.TEXT.substring(40), cold.text());
        assertEquals("chunked", cold.header("Transfer-Encoding"));
        site.get(TestSite.SOUND);
        Answer warm = site.get(TestSite.SOUND + "?from=s2");
        assertEquals("40", warm.header("Content-Length"));
        assertEquals(cold.text(), warm.text());
        assertEquals(cold.header("ETag"), warm.header("ETag"));
        assertEquals(2, site.press.renderings.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=s99", "from=", "from", "from=s1&from=s2", "from=z1", "from=%3Cb%3E", "from=s99&x=1"})
    void anUnknownSentenceLeadsToTheWholeSection(String query) throws IOException {
        Answer answer = site.get(TestSite.SOUND + "?" + query);
        assertEquals(302, answer.status());
        assertEquals(TestSite.SOUND, answer.header("Location"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals(0, site.press.renderings.get());
    }

    @Test
    void anUnknownSentenceKeepsTheChoices() throws IOException {
        Answer answer = site.get(TestSite.SOUND + "?from=s99&size=24");
        assertEquals(302, answer.status());
        assertEquals(TestSite.SOUND + "?size=24", answer.header("Location"));
    }

    @Test
    void onlySoundOfASectionKnowsFrom() throws IOException {
        assertEquals(200, site.get("/booklet/tired.pdf?from=s99").status());
        assertEquals(200, site.get("/booklet.mp3?from=s99").status());
    }
}
