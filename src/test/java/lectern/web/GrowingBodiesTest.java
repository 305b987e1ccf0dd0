package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.Recipes;
import lectern.web.http.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers whose bytes do not exist yet when they are asked for. */
@Timeout(30)
class GrowingBodiesTest {
    /** As nginx asks, unless it is told otherwise. */
    private static final String OLD = "GET /booklet/tired.mp3 HTTP/1.0\r\nHost: test\r\nConnection: close\r\n\r\n";
    private static final String FIRST_LINE = House.TEXT.substring(0, 20);

    @TempDir
    private Path folder;
    private Optional<House> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(House::close);
    }

    private House house() throws IOException {
        return house(8, House.LIMITS);
    }

    private House house(int places, Limits limits) throws IOException {
        opened = Optional.of(new House(folder, places, limits));
        return opened.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: */*", "Range: bytes=0-"})
    void theBeginningIsHeardBeforeTheEndIsMade(String header) throws Exception {
        House house = house();
        house.press.stopsAt = 1;
        try (Connection listener = house.connect().send("GET", House.SOUND, header)) {
            Answer head = listener.receiveHead();
            assertEquals(200, head.status());
            assertEquals("chunked", head.header("Transfer-Encoding"));
            assertEquals("bytes", head.header("Accept-Ranges"));
            assertTrue(head.find("Content-Length").isEmpty());
            assertTrue(head.find("Content-Range").isEmpty());
            assertEquals(FIRST_LINE, new String(listener.chunk(), UTF_8));
            house.press.go.countDown();
            StringBuilder rest = new StringBuilder();
            for (byte[] chunk = listener.chunk(); chunk.length > 0; chunk = listener.chunk()) {
                rest.append(new String(chunk, UTF_8));
            }
            assertEquals(House.TEXT.substring(20), rest.toString());
        }
    }

    @Test
    void theHeadIsSentWhereTheFirstByteIsLongInTheMaking() throws Exception {
        House house = house(8,
                new Limits(House.LIMITS.patience(), Duration.ZERO, House.LIMITS.idle(), House.LIMITS.pause()));
        house.press.stopsAt = 0;
        try (Connection listener = house.connect().send("GET", House.SOUND)) {
            assertEquals(200, listener.receiveHead().status());
        }
    }

    @Test
    void manyListenersReadAlongAndItIsMadeOnce() throws Exception {
        House house = house();
        house.press.stopsAt = 2;
        try (Connection one = house.connect().send("GET", House.SOUND);
                Connection two = house.connect().send("GET", House.SOUND)) {
            house.press.stopped.acquire();
            one.receiveHead();
            two.receiveHead();
            assertEquals(FIRST_LINE, new String(one.chunk(), UTF_8).substring(0, 20));
            assertEquals(FIRST_LINE, new String(two.chunk(), UTF_8).substring(0, 20));
            assertEquals(7, house.freePlaces());
        }
        house.press.go.countDown();
        assertEquals(House.TEXT, house.get(House.SOUND).text());
        assertEquals(1, house.press.renderings.get());
    }

    @Test
    void aPartIsWaitedForAndThenAnswered() throws Exception {
        House house = house();
        house.press.stopsAt = 1;
        try (Connection listener = house.connect().send("GET", House.SOUND, "Range: bytes=20-39")) {
            house.press.stopped.acquire();
            house.press.go.countDown();
            Answer part = listener.receive();
            assertEquals(206, part.status());
            assertEquals("bytes 20-39/80", part.header("Content-Range"));
            assertEquals("20", part.header("Content-Length"));
            assertEquals(House.TEXT.substring(20, 40), part.text());
        }
    }

    @Test
    void aPartBeyondTheEndIsRefusedWhenTheEndIsKnown() throws IOException {
        Answer nothing = house().get(House.SOUND, "Range: bytes=80-");
        assertEquals(416, nothing.status());
        assertEquals("bytes */80", nothing.header("Content-Range"));
    }

    @Test
    void whoHasWaitedLongEnoughForAPartIsToldToComeBack() throws Exception {
        House house = house(8, new Limits(Duration.ZERO, Duration.ZERO, House.LIMITS.idle(), House.LIMITS.pause()));
        house.press.stopsAt = 1;
        Answer notYet = house.get(House.SOUND, "Range: bytes=20-39");
        assertEquals(503, notYet.status());
        assertEquals("5", notYet.header("Retry-After"));
        assertTrue(notYet.find("ETag").isEmpty());
        assertTrue(notYet.text().contains("still being made"));
        house.press.go.countDown();
        assertEquals(House.TEXT, house.get(House.SOUND).text());
        assertEquals(House.TEXT.substring(20, 40), house.get(House.SOUND, "Range: bytes=20-39").text());
        assertEquals(1, house.press.renderings.get());
    }

    @Test
    void aRangeOfAnotherVersionDoesNotWait() throws Exception {
        House house = house();
        house.press.stopsAt = 1;
        try (Connection listener = house.connect().send("GET", House.SOUND, "Range: bytes=20-39",
                "If-Range: \"other\"")) {
            assertEquals(200, listener.receiveHead().status());
            assertEquals(FIRST_LINE, new String(listener.chunk(), UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?from=s1"})
    void aStreamWhoseMakerFailsIsCutAndNothingIsKept(String query) throws Exception {
        House house = house();
        Answer cut = halfHeard(house, "GET " + House.SOUND + query + " HTTP/1.1\r\nHost: test\r\n\r\n");
        assertTrue(cut.text().length() <= 40 && !cut.text().contains("broken"), cut.text());
        assertTrue(house.editions.length(recipe(house)).isEmpty());
        assertEquals(8, house.freePlaces());
        house.press.stopsAt = Integer.MAX_VALUE;
        house.press.failsAt = Integer.MAX_VALUE;
        Answer mended = house.get(House.SOUND + query);
        assertTrue(mended.whole());
        assertTrue(House.TEXT.endsWith(mended.text()));
    }

    @Test
    void whatFailsBeforeItsFirstByteIsToldAsAnError() throws Exception {
        House house = house();
        house.press.failsAt = 0;
        Answer failed = house.get(House.SOUND);
        assertEquals(500, failed.status());
        assertTrue(failed.whole());
        assertTrue(failed.find("ETag").isEmpty() && failed.find("Transfer-Encoding").isEmpty());
    }

    @Test
    void whoWantsTheConnectionClosedGetsChunksToo() throws Exception {
        House house = house();
        house.press.stopsAt = 1;
        try (Connection listener = house.connect().send("GET", House.SOUND, "Connection: close")) {
            house.press.stopped.acquire();
            house.press.go.countDown();
            Answer answer = listener.receive();
            assertEquals("chunked", answer.header("Transfer-Encoding"));
            assertTrue(answer.whole());
            assertEquals(House.TEXT, answer.text());
            assertTrue(listener.isClosedByServer());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, "GET /booklet/tired.mp3 HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"})
    void whoeverHearsHalfOfItIsToldSo(String request) throws Exception {
        halfHeard(house(), request);
    }

    /** The maker fails when the client has the head already. */
    private static Answer halfHeard(House house, String request) throws Exception {
        house.press.stopsAt = 1;
        house.press.failsAt = 1;
        try (Connection listener = house.connect().sendRaw(request)) {
            Answer head = listener.receiveHead();
            assertEquals(200, head.status());
            house.press.go.countDown();
            Answer cut = listener.receiveRest(head);
            assertFalse(cut.whole(), "a client must see that this is not all: " + cut.text());
            return cut;
        }
    }

    @Test
    void anOldClientGetsAllAndAnEnd() throws Exception {
        House house = house();
        house.press.stopsAt = 1;
        try (Connection listener = house.connect().sendRaw(OLD)) {
            house.press.stopped.acquire();
            house.press.go.countDown();
            Answer answer = listener.receive();
            assertTrue(answer.find("Transfer-Encoding").isEmpty());
            assertTrue(answer.whole());
            assertEquals(House.TEXT, answer.text());
        }
    }

    @Test
    void anOldClientIsToldThatTheServerStoppedMidway() throws Exception {
        House house = house();
        house.press.stopsAt = 1;
        try (Connection listener = house.connect().sendRaw(OLD)) {
            assertEquals(200, listener.receiveHead().status());
            house.stop();
            assertFalse(listener.isEndedInOrder());
        }
    }

    @Test
    void aPartWhoseMakerFailsIsAnErrorOfOurs() throws Exception {
        House house = house();
        house.press.failsAt = 2;
        Answer failed = house.get(House.SOUND, "Range: bytes=20-39");
        assertEquals(500, failed.status());
        assertFalse(failed.text().contains("broken") || failed.text().contains("Exception"), failed.text());
        assertTrue(failed.find("ETag").isEmpty());
    }

    @Test
    void whoHangsUpStopsNobodysWork() throws Exception {
        House house = house();
        house.press.stopsAt = 1;
        try (Connection other = house.connect().send("GET", House.SOUND)) {
            other.receiveHead();
            Connection leaving = house.connect().send("GET", House.SOUND);
            leaving.receiveHead();
            leaving.chunk();
            leaving.close();
            house.press.go.countDown();
            StringBuilder heard = new StringBuilder();
            for (byte[] chunk = other.chunk(); chunk.length > 0; chunk = other.chunk()) {
                heard.append(new String(chunk, UTF_8));
            }
            assertEquals(House.TEXT, heard.toString());
        }
        assertEquals(1, house.press.renderings.get());
    }

    @Test
    void whatWasOrderedIsFinishedEvenWhenAllHaveLeft() throws Exception {
        House house = house();
        house.press.stopsAt = 1;
        try (Connection leaving = house.connect().send("GET", House.SOUND)) {
            leaving.receiveHead();
        }
        house.press.go.countDown();
        assertEquals(House.TEXT, house.get(House.SOUND).text());
        assertEquals(1, house.press.renderings.get());
    }

    @Test
    void aSlowListenerHoldsUpNobody() throws Exception {
        House house = house();
        // More than all buffers on the way hold, so that the slow one's thread is stuck in the middle.
        house.press.lineLength = 8_000_000;
        try (Connection slow = house.connect().send("GET", House.SOUND)) {
            slow.receiveHead();
            Answer quick = house.get(House.SOUND);
            assertTrue(quick.whole());
            assertEquals(32_000_000, quick.body().length);
        }
        assertEquals(1, house.press.renderings.get());
    }

    @Test
    void theServersSilenceDoesNotEndAnAnswer() throws Exception {
        House house = house(8,
                new Limits(House.LIMITS.patience(), Duration.ZERO, Duration.ofMillis(50), House.LIMITS.pause()));
        house.press.stopsAt = 1;
        try (Connection listener = house.connect().send("GET", House.SOUND)) {
            house.press.stopped.acquire();
            awaitIdleLimit(house);
            house.press.go.countDown();
            Answer whole = listener.receive();
            assertTrue(whole.whole());
            assertEquals(House.TEXT, whole.text());
        }
    }

    @Test
    void aPlayerMayPauseForLongerThanAConnectionMayBeIdle() throws Exception {
        House house = house(8,
                new Limits(House.LIMITS.patience(), Duration.ZERO, Duration.ofMillis(50), House.LIMITS.pause()));
        house.press.lineLength = 8_000_000;
        try (Connection paused = house.connect().send("GET", House.SOUND)) {
            paused.receiveHead();
            assertEquals(32_000_000, house.get(House.SOUND).body().length);
            awaitIdleLimit(house);
            long heard = 0;
            for (byte[] chunk = paused.chunk(); chunk.length > 0; chunk = paused.chunk()) {
                heard += chunk.length;
            }
            assertEquals(32_000_000, heard);
        }
    }

    /** A connection that was idle from now on has been closed. */
    private static void awaitIdleLimit(House house) throws IOException {
        try (Connection idle = house.connect()) {
            assertTrue(idle.isClosedByServer());
        }
    }

    private static Recipe recipe(House house) {
        return Recipes.of(house.editions.now(), Format.MP3, "booklet", Optional.of("tired"), Map.of());
    }
}
