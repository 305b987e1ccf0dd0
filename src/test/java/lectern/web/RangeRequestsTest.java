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
    private House house;

    @BeforeEach
    void make() throws IOException {
        house = new House(folder);
        assertEquals(House.TEXT, house.get(House.SOUND).text());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"0-19, 0, 19", "20-, 20, 79", "-20, 60, 79", "-500, 0, 79", "79-79, 79, 79", "70-500, 70, 79",
            "0-, 0, 79"})
    void aPartIsSentWithItsPlace(String asked, int first, int last) throws IOException {
        Answer part = house.get(House.SOUND, "Range: bytes=" + asked);
        assertEquals(206, part.status());
        assertEquals("bytes " + first + "-" + last + "/80", part.header("Content-Range"));
        assertEquals(Integer.toString(last - first + 1), part.header("Content-Length"));
        assertEquals("audio/mpeg", part.header("Content-Type"));
        assertEquals(house.head(House.SOUND).header("ETag"), part.header("ETag"));
        assertEquals(House.TEXT.substring(first, last + 1), part.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"80-", "500-600", "-0"})
    void beyondTheEndThereIsNothing(String asked) throws IOException {
        Answer nothing = house.get(House.SOUND, "Range: bytes=" + asked);
        assertEquals(416, nothing.status());
        assertEquals("bytes */80", nothing.header("Content-Range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-2", "bytes=-", "bytes=", "bytes", "bytes=a-b", "lines=0-1", "bytes=0-1,4-5",
            "bytes=0-1, -5", "bytes=1 - 2"})
    void malformedSeveralAndOtherUnitsAreAnsweredWithTheWhole(String range) throws IOException {
        assertWhole(house.get(House.SOUND, "Range: " + range));
    }

    @Test
    void severalLinesAreSeveralRanges() throws IOException {
        assertWhole(house.get(House.SOUND, "Range: bytes=0-1", "Range: bytes=4-5"));
    }

    @Test
    void aRangeOfAnotherVersionIsAnsweredWithTheWhole() throws IOException {
        Answer head = house.head(House.SOUND);
        String etag = head.header("ETag");
        assertEquals(206, house.get(House.SOUND, "Range: bytes=0-1", "If-Range: " + etag).status());
        for (String other : new String[]{"\"other\"", "W/" + etag, head.header("Last-Modified"), "*"}) {
            assertWhole(house.get(House.SOUND, "Range: bytes=0-1", "If-Range: " + other));
        }
    }

    @Test
    void aConditionComesBeforeTheRange() throws IOException {
        String etag = house.head(House.SOUND).header("ETag");
        assertEquals(304, house.get(House.SOUND, "Range: bytes=0-1", "If-None-Match: " + etag).status());
        assertEquals(412, house.get(House.SOUND, "Range: bytes=0-1", "If-Match: \"other\"").status());
    }

    @Test
    void headIgnoresTheRange() throws IOException {
        Answer head = house.head(House.SOUND, "Range: bytes=0-1");
        assertEquals(200, head.status());
        assertEquals("80", head.header("Content-Length"));
        assertTrue(head.find("Content-Range").isEmpty());
    }

    @Test
    void rangesLieWithinAnExcerpt() throws IOException {
        String excerpt = House.SOUND + "?from=s2";
        assertEquals(House.TEXT.substring(40), house.get(excerpt).text());
        Answer part = house.get(excerpt, "Range: bytes=0-19");
        assertEquals("bytes 0-19/40", part.header("Content-Range"));
        assertEquals(House.TEXT.substring(40, 60), part.text());
        assertEquals("bytes */40", house.get(excerpt, "Range: bytes=40-").header("Content-Range"));
        assertEquals("40", house.head(excerpt).header("Content-Length"));
    }

    @Test
    void thePartsJoinToTheWholeForEveryForm() throws IOException {
        for (String target : "/booklet.mp3, /booklet.pdf?size=24, /booklet/tired.vtt, /booklet/tired.txt".split(", ")) {
            byte[] whole = house.get(target).body();
            int middle = whole.length / 2;
            assertArrayEquals(Arrays.copyOf(whole, middle),
                    house.get(target, "Range: bytes=0-" + (middle - 1)).body(), target);
            assertArrayEquals(Arrays.copyOfRange(whole, middle, whole.length),
                    house.get(target, "Range: bytes=" + middle + "-").body(), target);
        }
    }

    private static void assertWhole(Answer answer) {
        assertEquals(200, answer.status());
        assertTrue(answer.find("Content-Range").isEmpty());
        assertEquals(House.TEXT, answer.text());
    }
}
