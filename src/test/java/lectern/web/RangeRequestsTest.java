package lectern.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 14, against the running server; the recording has 80 bytes and is ready. */
@Timeout(30)
class RangeRequestsTest {

    @TempDir
    private Path folder;
    private TestSite site;

    @BeforeEach
    void make() throws IOException {
        site = new TestSite(folder);
        assertEquals(TestSite.TEXT, site.get(TestSite.SOUND).text());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"0-19, 0, 19", "20-, 20, 79", "-20, 60, 79", "-500, 0, 79", "79-79, 79, 79", "70-500, 70, 79",
            "0-, 0, 79"})
    void aPartIsSentWithItsPlace(String asked, int first, int last) throws IOException {
        Answer part = site.get(TestSite.SOUND, "Range: bytes=" + asked);
        assertEquals(206, part.status());
        assertEquals("bytes " + first + "-" + last + "/80", part.header("Content-Range"));
        assertEquals(Integer.toString(last - first + 1), part.header("Content-Length"));
        assertEquals("audio/mpeg", part.header("Content-Type"));
        assertEquals(site.head(TestSite.SOUND).header("ETag"), part.header("ETag"));
        assertEquals(TestSite.TEXT.substring(first, last + 1), part.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"80-", "500-600", "-0"})
    void beyondTheEndThereIsNothing(String asked) throws IOException {
        Answer nothing = site.get(TestSite.SOUND, "Range: bytes=" + asked);
        assertEquals(416, nothing.status());
        assertEquals("bytes */80", nothing.header("Content-Range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-2", "bytes=-", "bytes=", "bytes", "bytes=a-b", "lines=0-1", "bytes=0-1,4-5",
            "bytes=0-1, -5", "bytes=1 - 2"})
    void malformedSeveralAndOtherUnitsAreAnsweredWithTheWhole(String range) throws IOException {
        assertWhole(site.get(TestSite.SOUND, "Range: " + range));
    }

    @Test
    void severalLinesAreSeveralRanges() throws IOException {
        assertWhole(site.get(TestSite.SOUND, "Range: bytes=0-1", "Range: bytes=4-5"));
    }

    @Test
    void aRangeOfAnotherVersionIsAnsweredWithTheWhole() throws IOException {
        Answer head = site.head(TestSite.SOUND);
        String etag = head.header("ETag");
        assertEquals(206, site.get(TestSite.SOUND, "Range: bytes=0-1", "If-Range: " + etag).status());
        for (String other : new String[]{"\"other\"", "W/" + etag, head.header("Last-Modified"), "*"}) {
            assertWhole(site.get(TestSite.SOUND, "Range: bytes=0-1", "If-Range: " + other));
        }
    }

    @Test
    void aConditionComesBeforeTheRange() throws IOException {
        String etag = site.head(TestSite.SOUND).header("ETag");
        assertEquals(304, site.get(TestSite.SOUND, "Range: bytes=0-1", "If-None-Match: " + etag).status());
        assertEquals(412, site.get(TestSite.SOUND, "Range: bytes=0-1", "If-Match: \"other\"").status());
    }

    @Test
    void headIgnoresTheRange() throws IOException {
        Answer head = site.head(TestSite.SOUND, "Range: bytes=0-1");
        assertEquals(200, head.status());
        assertEquals("80", head.header("Content-Length"));
        assertTrue(head.find("Content-Range").isEmpty());
    }

    @Test
    void rangesLieWithinAnExcerpt() throws IOException {
        String excerpt = TestSite.SOUND + "?from=s2";
        assertEquals(TestSite.TEXT.substring(40), site.get(excerpt).text());
        Answer part = site.get(excerpt, "Range: bytes=0-19");
        assertEquals("bytes 0-19/40", part.header("Content-Range"));
        assertEquals(TestSite.TEXT.substring(40, 60), part.text());
        assertEquals("bytes */40", site.get(excerpt, "Range: bytes=40-").header("Content-Range"));
        assertEquals("40", site.head(excerpt).header("Content-Length"));
    }

    @Test
    void thePartsJoinToTheWholeForEveryForm() throws IOException {
        for (String target : "/booklet.mp3, /booklet.pdf?size=24, /booklet/tired.vtt, /booklet/tired.txt".split(", ")) {
            byte[] whole = site.get(target).body();
            int middle = whole.length / 2;
            assertArrayEquals(Arrays.copyOf(whole, middle),
                    site.get(target, "Range: bytes=0-" + (middle - 1)).body(), target);
            assertArrayEquals(Arrays.copyOfRange(whole, middle, whole.length),
                    site.get(target, "Range: bytes=" + middle + "-").body(), target);
        }
    }

    private static void assertWhole(Answer answer) {
        assertEquals(200, answer.status());
        assertTrue(answer.find("Content-Range").isEmpty());
        assertEquals(TestSite.TEXT, answer.text());
    }
}
