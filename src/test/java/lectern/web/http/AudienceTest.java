package lectern.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import lectern.web.Answer;
import lectern.web.Connection;
import lectern.web.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A room that is too small for all who come; whoever does not read at this moment counts as standing still. */
@Timeout(30)
class AudienceTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private TestSite site(Capacity room) throws IOException {
        TestSite site = new TestSite(folder, 8, TestSite.LIMITS, URI.create("https://read.example/"),
                new Audience(room, Duration.ZERO));
        site.press.lineLength = 4 * MEGABYTE;
        assertTrue(site.get(TestSite.SOUND).whole());
        return site;
    }

    /** Asks for more than all buffers on the way hold, and reads nothing of it. */
    private static Connection pausing(TestSite site, int others) throws IOException {
        Connection pausing = site.connect().send("GET", TestSite.SOUND);
        while (site.audience.stalled() <= others) {
            Thread.yield();
        }
        return pausing;
    }

    @Test
    void whoPausesGoesOnWhereThereIsRoom() throws Exception {
        try (TestSite site = site(new Capacity(10 * MEGABYTE, 10));
                Connection first = pausing(site, 0);
                Connection second = pausing(site, 1)) {
            assertEquals(200, site.get("/booklet/sleep").status());
            assertTrue(first.receive().whole());
            assertTrue(second.receive().whole());
        }
    }

    @Test
    void whoHasPausedForLongestMakesRoomForAConnection() throws Exception {
        try (TestSite site = site(new Capacity(10 * MEGABYTE, 2));
                Connection first = pausing(site, 0);
                Connection second = pausing(site, 1)) {
            assertEquals(200, site.get("/booklet/sleep").status());
            assertFalse(first.receive().whole());
            assertTrue(second.receive().whole());
        }
    }

    @Test
    void whoHasPausedForLongestMakesRoomForBytes() throws Exception {
        try (TestSite site = site(new Capacity(250 * 1024, 10));
                Connection first = pausing(site, 0);
                Connection second = pausing(site, 1)) {
            assertTrue(site.get("/booklet/sleep.mp3").whole());
            assertFalse(first.receive().whole());
            assertTrue(second.receive().whole());
        }
    }

    @Test
    void whoWaitsBetweenTwoRequestsGoesBeforeAnybodyWhoPauses() throws Exception {
        try (TestSite site = site(new Capacity(10 * MEGABYTE, 2));
                Connection pausing = pausing(site, 0);
                Connection waiting = site.connect()) {
            assertEquals(200, waiting.send("GET", "/robots.txt").receive().status());
            // The answer is here a moment before the server waits for the next question.
            while (site.audience.waiting() == 0) {
                Thread.yield();
            }
            assertEquals(200, site.get("/booklet/sleep").status());
            assertTrue(waiting.isClosedByServer());
            assertTrue(pausing.receive().whole());
        }
    }

    @Test
    void whoStandsStillForAMomentOnlyStays() throws Exception {
        try (TestSite site = new TestSite(folder, 8, TestSite.LIMITS, URI.create("https://read.example/"),
                new Audience(new Capacity(150 * 1024, 10), Duration.ofHours(1)))) {
            site.press.stopsAt = 1;
            try (Connection reader = site.connect().send("GET", TestSite.SOUND)) {
                Answer head = reader.receiveHead();
                Answer refused = site.get("/booklet/sleep.mp3");
                assertEquals(503, refused.status());
                assertEquals("10", refused.header("Retry-After"));
                site.press.go.countDown();
                assertTrue(reader.receiveRest(head).whole());
            }
        }
    }

    @Test
    void roomIsAPartOfTheMemoryAndTheFilesOfTheProcess() {
        assertEquals(new Capacity(128L * MEGABYTE, 256), Capacity.of(512L * MEGABYTE, 1024));
        assertEquals(new Capacity(16L * MEGABYTE, 9744), Capacity.of(64L * MEGABYTE, 20_000));
    }
}
