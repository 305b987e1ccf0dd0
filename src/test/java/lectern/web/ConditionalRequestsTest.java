package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import lectern.document.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 13, against the running server. */
@Timeout(30)
class ConditionalRequestsTest {
    private static final String EVERY_FORM_AND_PAGE = "/, /booklet, /booklet/tired, /booklet.mp3, /booklet/tired.mp3, "
            + "/booklet/tired.mp3?from=s2, /booklet.pdf, /booklet/tired.pdf, /booklet/tired.pdf?size=24, "
            + "/booklet/tired.vtt, /booklet/tired.chapters.json, /booklet.txt, /booklet/tired.txt";

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

    @Test
    void whatAClientHasIsNotSentAgain() throws IOException {
        for (String target : EVERY_FORM_AND_PAGE.split(", ")) {
            Answer first = site.get(target);
            assertEquals(200, first.status(), target);
            String etag = first.header("ETag");
            for (String list : new String[]{etag, "W/" + etag, "\"other\", " + etag, "*"}) {
                Answer again = site.get(target, "If-None-Match: " + list);
                assertEquals(304, again.status(), target);
                assertEquals(0, again.body().length);
                assertEquals(etag, again.header("ETag"), target);
                assertEquals(first.header("Cache-Control"), again.header("Cache-Control"), target);
                assertEquals(first.find("Vary"), again.find("Vary"), target);
            }
            assertEquals(200, site.get(target, "If-None-Match: \"other\"").status(), target);
        }
    }

    @Test
    void severalLinesOfTagsAreOneList() throws IOException {
        String etag = site.head(TestSite.SOUND).header("ETag");
        assertEquals(304, site.get(TestSite.SOUND, "If-None-Match: \"other\"", "If-None-Match: " + etag).status());
    }

    @Test
    void whatWasNeverMadeIsConfirmedWithoutMakingIt() throws IOException {
        for (String target : new String[]{TestSite.SOUND, TestSite.SOUND + "?from=s2", "/booklet.pdf?size=36"}) {
            String etag = site.head(target).header("ETag");
            assertEquals(304, site.get(target, "If-None-Match: " + etag).status());
            assertEquals(304, site.head(target, "If-None-Match: " + etag).status());
        }
        assertEquals(0, site.press.renderings.get());
    }

    @Test
    void theTagIsTheSameColdInTheMakingAndReady() throws Exception {
        String cold = site.head(TestSite.SOUND).header("ETag");
        site.press.stopsAt = 1;
        try (Connection listener = site.connect().send("GET", TestSite.SOUND)) {
            site.press.stopped.acquire();
            assertEquals(cold, listener.receiveHead().header("ETag"));
            assertEquals(304, site.get(TestSite.SOUND, "If-None-Match: " + cold).status());
            site.press.go.countDown();
        }
        assertEquals(cold, site.get(TestSite.SOUND).header("ETag"));
        assertEquals(1, site.press.renderings.get());
    }

    @Test
    void everyOptionAndBeginningHasATagOfItsOwn() throws IOException {
        String etag = site.head(TestSite.SOUND).header("ETag");
        assertNotEquals(etag, site.head(TestSite.SOUND + "?size=24").header("ETag"));
        assertNotEquals(etag, site.head(TestSite.SOUND + "?from=s1").header("ETag"));
        assertNotEquals(site.head(TestSite.SOUND + "?from=s2").header("ETag"),
                site.head(TestSite.SOUND + "?from=s1").header("ETag"));
        assertEquals(etag, site.head(TestSite.SOUND + "?size=18&utm_source=letter").header("ETag"));
    }

    @Test
    void theTagBeatsTheDate() throws IOException {
        String always = "If-Modified-Since: Fri, 01 Jan 2100 10:00:00 GMT";
        assertEquals(304, site.get(TestSite.SOUND, always).status());
        assertEquals(200, site.get(TestSite.SOUND, always, "If-None-Match: \"other\"").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {TestSite.SOUND, "/booklet/tired", "/"})
    void aDateThatWasGivenIsTakenBack(String target) throws IOException {
        String date = site.head(target).header("Last-Modified");
        assertEquals(304, site.get(target, "If-Modified-Since: " + date).status());
        assertEquals(200, site.get(target, "If-Modified-Since: Thu, 01 Jan 1998 10:00:00 GMT").status());
        assertEquals(200, site.get(target, "If-Modified-Since: soon").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {TestSite.SOUND, "/booklet/tired"})
    void aVersionThatIsGoneFailsTheCondition(String target) throws IOException {
        String etag = site.head(target).header("ETag");
        assertEquals(200, site.head(target, "If-Match: " + etag).status());
        assertEquals(200, site.head(target, "If-Match: *").status());
        for (String condition : new String[]{"If-Match: \"other\"", "If-Match: W/" + etag,
                "If-Unmodified-Since: Thu, 01 Jan 1998 10:00:00 GMT"}) {
            Answer failed = site.get(target, condition);
            assertEquals(412, failed.status(), condition);
            assertTrue(failed.text().contains("no longer the version"));
        }
        assertEquals(0, site.press.renderings.get());
    }

    @Test
    void anotherTextIsAnotherTag() throws IOException {
        String before = site.get(TestSite.SOUND).header("ETag");
        site.library = TestSite.library("Rest", "Drink tea", "Call us");
        Answer now = site.get(TestSite.SOUND, "If-None-Match: " + before);
        assertEquals(200, now.status());
        assertNotEquals(before, now.header("ETag"));
        assertTrue(now.text().contains("Drink tea"));
    }

    @Test
    void anAnswerIsOfOneTextEvenWhenItChangesMeanwhile() throws IOException {
        String etag = site.head(TestSite.SOUND).header("ETag");
        // An equal one of its own: the name is looked for again.
        site.library = TestSite.library("Rest", "Drink water", "Call us");
        Library next = TestSite.library("Rest", "Drink tea", "Call us");
        site.press.afterKey = () -> site.library = next;
        Answer answer = site.get(TestSite.SOUND, "Range: bytes=40-59", "If-Range: " + etag);
        assertEquals(206, answer.status());
        assertEquals("Drink water........\n", answer.text());
        assertEquals(etag, answer.header("ETag"));
        Answer now = site.get(TestSite.SOUND, "If-None-Match: " + etag);
        assertNotEquals(etag, now.header("ETag"));
        assertTrue(now.text().contains("Drink tea"), now.text());
    }
}
