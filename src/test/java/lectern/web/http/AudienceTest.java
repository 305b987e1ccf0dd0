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
import lectern.web.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A room that is too small for all who come; whoever does not read at this moment counts as standing still. */
@Timeout(30)
class AudienceTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private House house(Room room) throws IOException {
        House house = new House(folder, 8, House.LIMITS, URI.create("https://read.example/"),
                new Audience(room, Duration.ZERO));
        house.press.lineLength = 4 * MEGABYTE;
        assertTrue(house.get(House.SOUND).whole());
        return house;
    }

    /** Asks for more than all buffers on the way hold, and reads nothing of it. */
    private static Connection pausing(House house, int others) throws IOException {
        Connection pausing = house.connect().send("GET", House.SOUND);
        while (house.audience.stalled() <= others) {
            Thread.onSpinWait();
        }
        return pausing;
    }

    @Test
    void whoPausesGoesOnWhereThereIsRoom() throws Exception {
        try (House house = house(new Room(10 * MEGABYTE, 10));
                Connection first = pausing(house, 0);
                Connection second = pausing(house, 1)) {
            assertEquals(200, house.get("/booklet/sleep").status());
            assertTrue(first.receive().whole());
            assertTrue(second.receive().whole());
        }
    }

    @Test
    void whoHasPausedForLongestMakesRoomForAConnection() throws Exception {
        try (House house = house(new Room(10 * MEGABYTE, 2));
                Connection first = pausing(house, 0);
                Connection second = pausing(house, 1)) {
            assertEquals(200, house.get("/booklet/sleep").status());
            assertFalse(first.receive().whole());
            assertTrue(second.receive().whole());
        }
    }

    @Test
    void whoHasPausedForLongestMakesRoomForBytes() throws Exception {
        try (House house = house(new Room(250 * 1024, 10));
                Connection first = pausing(house, 0);
                Connection second = pausing(house, 1)) {
            assertTrue(house.get("/booklet/sleep.mp3").whole());
            assertFalse(first.receive().whole());
            assertTrue(second.receive().whole());
        }
    }

    @Test
    void whoWaitsBetweenTwoRequestsGoesBeforeAnybodyWhoPauses() throws Exception {
        try (House house = house(new Room(10 * MEGABYTE, 2));
                Connection pausing = pausing(house, 0);
                Connection waiting = house.connect()) {
            assertEquals(200, waiting.send("GET", "/robots.txt").receive().status());
            assertEquals(200, house.get("/booklet/sleep").status());
            assertTrue(waiting.isClosedByServer());
            assertTrue(pausing.receive().whole());
        }
    }

    @Test
    void whoStandsStillForAMomentOnlyStays() throws Exception {
        try (House house = new House(folder, 8, House.LIMITS, URI.create("https://read.example/"),
                new Audience(new Room(150 * 1024, 10), Duration.ofHours(1)))) {
            house.press.stopsAt = 1;
            try (Connection reader = house.connect().send("GET", House.SOUND)) {
                Answer head = reader.receiveHead();
                Answer refused = house.get("/booklet/sleep.mp3");
                assertEquals(503, refused.status());
                assertEquals("10", refused.header("Retry-After"));
                house.press.go.countDown();
                assertTrue(reader.receiveRest(head).whole());
            }
        }
    }

    @Test
    void roomIsAPartOfTheMemoryAndTheFilesOfTheProcess() {
        assertEquals(new Room(128L * MEGABYTE, 256), Room.of(512L * MEGABYTE, 1024));
        assertEquals(new Room(16L * MEGABYTE, 9744), Room.of(64L * MEGABYTE, 20_000));
    }
}
