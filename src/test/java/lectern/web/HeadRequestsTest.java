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

/** HEAD tells what GET would, and makes nothing. */
@Timeout(30)
class HeadRequestsTest {
    private static final String MADE = "/booklet.mp3, /booklet/tired.mp3?from=s2, /booklet/tired.mp3, "
            + "/booklet/tired.pdf?size=24, /booklet/tired.vtt, /booklet/tired.chapters.json";

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
    void headMakesNothingAndNamesNoLengthThatIsNotKnown() throws IOException {
        for (String target : MADE.split(", ")) {
            Answer head = site.head(target);
            assertEquals(200, head.status(), target);
            assertTrue(head.find("Content-Length").isEmpty(), target);
            Answer get = site.get(target);
            assertEquals(get.headersBut("transfer-encoding"), head.headersBut("transfer-encoding"), target);
            site.press.renderings.set(0);
        }
        assertEquals(0, site.press.renderings.get());
    }

    @Test
    void headAndGetOfWhatIsThereHaveTheSameHeaders() throws IOException {
        site.get("/booklet.mp3");
        for (String target : MADE.replace("/booklet/tired.mp3?from=s2, ", "").split(", ")) {
            site.get(target);
            assertSame(target);
        }
        assertSame("/booklet/tired.mp3?from=s2");
        for (String target : ("/, /booklet, /booklet/tired, /robots.txt, "
                + "/booklet/images/" + TestSite.PICTURE.fileName() + ", /nothing, /booklet/nothing.mp3, "
                + "/booklet/tired.pdf?size=5, /booklet/, /booklet/tired.mp3?from=nothing").split(", ")) {
            assertSame(target);
        }
        assertSame("/booklet/tired", "Accept-Encoding: gzip");
    }

    private void assertSame(String target, String... headers) throws IOException {
        Answer head = site.head(target, headers);
        Answer get = site.get(target, headers);
        assertEquals(get.status(), head.status(), target);
        assertEquals(get.headersBut(), head.headersBut(), target);
        assertEquals(Integer.toString(get.body().length), get.header("Content-Length"), target);
    }

    @Test
    void headOfWhatIsNotMadeLeavesTheConnectionInOrder() throws IOException {
        try (Connection connection = site.connect()) {
            assertEquals(200, connection.send("HEAD", TestSite.SOUND).receive().status());
            assertEquals(200, connection.send("HEAD", TestSite.SOUND).receive().status());
            assertEquals(TestSite.TEXT, connection.send("GET", TestSite.SOUND).receive().text());
        }
    }

    @Test
    void aHeadRequestLeavesTheConnectionInOrder() throws IOException {
        try (Connection connection = site.connect()) {
            for (String target : new String[]{"/", "/booklet/tired", TestSite.SOUND, "/nothing"}) {
                connection.send("HEAD", target).receive();
                assertEquals(TestSite.TEXT, connection.send("GET", TestSite.SOUND).receive().text());
            }
        }
    }
}
