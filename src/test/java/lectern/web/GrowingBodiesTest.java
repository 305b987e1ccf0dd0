package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
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
    private static final String FIRST_LINE = TestSite.TEXT.substring(0, 20);

    @TempDir
    private Path folder;
    private Optional<TestSite> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(TestSite::close);
    }

    private TestSite site() throws IOException {
        return site(8, TestSite.LIMITS);
    }

    private TestSite site(int places, Limits limits) throws IOException {
        opened = Optional.of(new TestSite(folder, places, limits));
        return opened.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: */*", "Range: bytes=0-"})
    void theBeginningIsHeardBeforeTheEndIsMade(String header) throws Exception {
        TestSite site = site();
        site.press.stopsAt = 1;
        try (Connection listener = site.connect().send("GET", TestSite.SOUND, header)) {
            Answer head = listener.receiveHead();
            assertEquals(200, head.status());
            assertEquals("chunked", head.header("Transfer-Encoding"));
            assertEquals("bytes", head.header("Accept-Ranges"));
            assertTrue(head.find("Content-Length").isEmpty());
            assertTrue(head.find("Content-Range").isEmpty());
            assertEquals(FIRST_LINE, new String(listener.chunk(), UTF_8));
            site.press.go.countDown();
            StringBuilder rest = new StringBuilder();
            for (byte[] chunk = listener.chunk(); chunk.length > 0; chunk = listener.chunk()) {
                rest.append(new String(chunk, UTF_8));
            }
            assertEquals(TestSite.TEXT.substring(20), rest.toString());
        }
    }

    @Test
    void theHeadIsSentWhereTheFirstByteIsLongInTheMaking() throws Exception {
        TestSite site = site(8,
                new Limits(TestSite.LIMITS.patience(), Duration.ZERO, TestSite.LIMITS.idle(), TestSite.LIMITS.pause(),
                        TestSite.LIMITS.request(), TestSite.LIMITS.drain()));
        site.press.stopsAt = 0;
        try (Connection listener = site.connect().send("GET", TestSite.SOUND)) {
            assertEquals(200, listener.receiveHead().status());
        }
    }

    @Test
    void manyListenersReadAlongAndItIsMadeOnce() throws Exception {
        TestSite site = site();
        site.press.stopsAt = 2;
        try (Connection one = site.connect().send("GET", TestSite.SOUND);
                Connection two = site.connect().send("GET", TestSite.SOUND)) {
            site.press.stopped.acquire();
            one.receiveHead();
            two.receiveHead();
            assertEquals(FIRST_LINE, new String(one.chunk(), UTF_8).substring(0, 20));
            assertEquals(FIRST_LINE, new String(two.chunk(), UTF_8).substring(0, 20));
            assertEquals(7, site.freePlaces());
        }
        site.press.go.countDown();
        assertEquals(TestSite.TEXT, site.get(TestSite.SOUND).text());
        assertEquals(1, site.press.renderings.get());
    }

    @Test
    void aPartIsWaitedForAndThenAnswered() throws Exception {
        TestSite site = site();
        site.press.stopsAt = 1;
        try (Connection listener = site.connect().send("GET", TestSite.SOUND, "Range: bytes=20-39")) {
            site.press.stopped.acquire();
            site.press.go.countDown();
            Answer part = listener.receive();
            assertEquals(206, part.status());
            assertEquals("bytes 20-39/80", part.header("Content-Range"));
            assertEquals("20", part.header("Content-Length"));
            assertEquals(TestSite.TEXT.substring(20, 40), part.text());
        }
    }

    @Test
    void aPartBeyondTheEndIsRefusedWhenTheEndIsKnown() throws IOException {
        Answer nothing = site().get(TestSite.SOUND, "Range: bytes=80-");
        assertEquals(416, nothing.status());
        assertEquals("bytes */80", nothing.header("Content-Range"));
    }

    @Test
    void whoHasWaitedLongEnoughForAPartIsToldToComeBack() throws Exception {
        TestSite site = site(8,
                new Limits(Duration.ZERO, Duration.ZERO, TestSite.LIMITS.idle(), TestSite.LIMITS.pause(),
                        TestSite.LIMITS.request(), TestSite.LIMITS.drain()));
        site.press.stopsAt = 1;
        Answer notYet = site.get(TestSite.SOUND, "Range: bytes=20-39");
        assertEquals(503, notYet.status());
        assertEquals("5", notYet.header("Retry-After"));
        assertTrue(notYet.find("ETag").isEmpty());
        assertTrue(notYet.text().contains("still being made"));
        site.press.go.countDown();
        assertEquals(TestSite.TEXT, site.get(TestSite.SOUND).text());
        assertEquals(TestSite.TEXT.substring(20, 40), site.get(TestSite.SOUND, "Range: bytes=20-39").text());
        assertEquals(1, site.press.renderings.get());
    }

    @Test
    void aRangeOfAnotherVersionDoesNotWait() throws Exception {
        TestSite site = site();
        site.press.stopsAt = 1;
        try (Connection listener = site.connect().send("GET", TestSite.SOUND, "Range: bytes=20-39",
                "If-Range: \"other\"")) {
            assertEquals(200, listener.receiveHead().status());
            assertEquals(FIRST_LINE, new String(listener.chunk(), UTF_8));
        }
    }

    @Test
    void aServerThatStopsTakesNobodyMoreAndEndsWhatItIsSending() throws Exception {
        TestSite site = site(8, new Limits(TestSite.LIMITS.patience(), TestSite.LIMITS.first(), TestSite.LIMITS.idle(),
                TestSite.LIMITS.pause(), TestSite.LIMITS.request(), Duration.ofSeconds(20)));
        site.press.stopsAt = 1;
        URI address = site.address();
        try (Connection listener = site.connect().send("GET", TestSite.SOUND)) {
            Answer head = listener.receiveHead();
            Thread stopping = Thread.ofVirtual().start(site::stop);
            boolean closed = false;
            while (!closed) {
                try (var _ = new Connection(address)) {
                    Thread.onSpinWait();
                } catch (ConnectException refused) {
                    closed = true;
                }
            }
            site.press.go.countDown();
            assertTrue(listener.receiveRest(head).whole());
            stopping.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?from=s1"})
    void aStreamWhoseMakerFailsIsCutAndNothingIsKept(String query) throws Exception {
        TestSite site = site();
        Answer cut = halfHeard(site, "GET " + TestSite.SOUND + query + " HTTP/1.1\r\nHost: test\r\n\r\n");
        assertTrue(cut.text().length() <= 40 && !cut.text().contains("broken"), cut.text());
        assertTrue(site.editions.length(recipe(site)).isEmpty());
        assertEquals(8, site.freePlaces());
        site.press.stopsAt = Integer.MAX_VALUE;
        site.press.failsAt = Integer.MAX_VALUE;
        Answer mended = site.get(TestSite.SOUND + query);
        assertTrue(mended.whole());
        assertTrue(TestSite.TEXT.endsWith(mended.text()));
    }

    @Test
    void whatFailsBeforeItsFirstByteIsToldAsAnError() throws Exception {
        TestSite site = site();
        site.press.failsAt = 0;
        Answer failed = site.get(TestSite.SOUND);
        assertEquals(500, failed.status());
        assertTrue(failed.whole());
        assertTrue(failed.find("ETag").isEmpty() && failed.find("Transfer-Encoding").isEmpty());
    }

    @Test
    void whoWantsTheConnectionClosedGetsChunksToo() throws Exception {
        TestSite site = site();
        site.press.stopsAt = 1;
        try (Connection listener = site.connect().send("GET", TestSite.SOUND, "Connection: close")) {
            site.press.stopped.acquire();
            site.press.go.countDown();
            Answer answer = listener.receive();
            assertEquals("chunked", answer.header("Transfer-Encoding"));
            assertTrue(answer.whole());
            assertEquals(TestSite.TEXT, answer.text());
            assertTrue(listener.isClosedByServer());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, "GET /booklet/tired.mp3 HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"})
    void whoeverHearsHalfOfItIsToldSo(String request) throws Exception {
        halfHeard(site(), request);
    }

    /** The maker fails when the client has the head already. */
    private static Answer halfHeard(TestSite site, String request) throws Exception {
        site.press.stopsAt = 1;
        site.press.failsAt = 1;
        try (Connection listener = site.connect().sendRaw(request)) {
            Answer head = listener.receiveHead();
            assertEquals(200, head.status());
            site.press.go.countDown();
            Answer cut = listener.receiveRest(head);
            assertFalse(cut.whole(), "a client must see that this is not all: " + cut.text());
            return cut;
        }
    }

    @Test
    void anOldClientGetsAllAndAnEnd() throws Exception {
        TestSite site = site();
        site.press.stopsAt = 1;
        try (Connection listener = site.connect().sendRaw(OLD)) {
            site.press.stopped.acquire();
            site.press.go.countDown();
            Answer answer = listener.receive();
            assertTrue(answer.find("Transfer-Encoding").isEmpty());
            assertTrue(answer.whole());
            assertEquals(TestSite.TEXT, answer.text());
        }
    }

    @Test
    void anOldClientIsToldThatTheServerStoppedMidway() throws Exception {
        TestSite site = site();
        site.press.stopsAt = 1;
        try (Connection listener = site.connect().sendRaw(OLD)) {
            assertEquals(200, listener.receiveHead().status());
            site.stop();
            assertFalse(listener.isEndedInOrder());
        }
    }

    @Test
    void aPartWhoseMakerFailsIsAnErrorOfOurs() throws Exception {
        TestSite site = site();
        site.press.failsAt = 2;
        Answer failed = site.get(TestSite.SOUND, "Range: bytes=20-39");
        assertEquals(500, failed.status());
        assertFalse(failed.text().contains("broken") || failed.text().contains("Exception"), failed.text());
        assertTrue(failed.find("ETag").isEmpty());
    }

    @Test
    void whoHangsUpStopsNobodysWork() throws Exception {
        TestSite site = site();
        site.press.stopsAt = 1;
        try (Connection other = site.connect().send("GET", TestSite.SOUND)) {
            other.receiveHead();
            Connection leaving = site.connect().send("GET", TestSite.SOUND);
            leaving.receiveHead();
            leaving.chunk();
            leaving.close();
            site.press.go.countDown();
            StringBuilder heard = new StringBuilder();
            for (byte[] chunk = other.chunk(); chunk.length > 0; chunk = other.chunk()) {
                heard.append(new String(chunk, UTF_8));
            }
            assertEquals(TestSite.TEXT, heard.toString());
        }
        assertEquals(1, site.press.renderings.get());
    }

    @Test
    void whatWasOrderedIsFinishedEvenWhenAllHaveLeft() throws Exception {
        TestSite site = site();
        site.press.stopsAt = 1;
        try (Connection leaving = site.connect().send("GET", TestSite.SOUND)) {
            leaving.receiveHead();
        }
        site.press.go.countDown();
        assertEquals(TestSite.TEXT, site.get(TestSite.SOUND).text());
        assertEquals(1, site.press.renderings.get());
    }

    @Test
    void aSlowListenerHoldsUpNobody() throws Exception {
        TestSite site = site();
        // More than all buffers on the way hold, so that the slow one's thread is stuck in the middle.
        site.press.lineLength = 8_000_000;
        try (Connection slow = site.connect().send("GET", TestSite.SOUND)) {
            slow.receiveHead();
            Answer quick = site.get(TestSite.SOUND);
            assertTrue(quick.whole());
            assertEquals(32_000_000, quick.body().length);
        }
        assertEquals(1, site.press.renderings.get());
    }

    @Test
    void theServersSilenceDoesNotEndAnAnswer() throws Exception {
        TestSite site = site(8,
                new Limits(TestSite.LIMITS.patience(), Duration.ZERO, Duration.ofMillis(50), TestSite.LIMITS.pause(),
                        TestSite.LIMITS.request(), TestSite.LIMITS.drain()));
        site.press.stopsAt = 1;
        try (Connection listener = site.connect().send("GET", TestSite.SOUND)) {
            site.press.stopped.acquire();
            awaitIdleLimit(site);
            site.press.go.countDown();
            Answer whole = listener.receive();
            assertTrue(whole.whole());
            assertEquals(TestSite.TEXT, whole.text());
        }
    }

    @Test
    void aPlayerMayPauseForLongerThanAConnectionMayBeIdle() throws Exception {
        TestSite site = site(8,
                new Limits(TestSite.LIMITS.patience(), Duration.ZERO, Duration.ofSeconds(1), TestSite.LIMITS.pause(),
                        TestSite.LIMITS.request(), TestSite.LIMITS.drain()));
        site.press.lineLength = 8_000_000;
        try (Connection paused = site.connect().send("GET", TestSite.SOUND)) {
            paused.receiveHead();
            assertEquals(32_000_000, site.get(TestSite.SOUND).body().length);
            awaitIdleLimit(site);
            long heard = 0;
            for (byte[] chunk = paused.chunk(); chunk.length > 0; chunk = paused.chunk()) {
                heard += chunk.length;
            }
            assertEquals(32_000_000, heard);
        }
    }

    /** A connection that was idle from now on has been closed. */
    private static void awaitIdleLimit(TestSite site) throws IOException {
        try (Connection idle = site.connect()) {
            assertTrue(idle.isClosedByServer());
        }
    }

    private static Recipe recipe(TestSite site) {
        return Recipes.of(site.editions.now(), Format.MP3, "booklet", Optional.of("tired"), Map.of());
    }
}
