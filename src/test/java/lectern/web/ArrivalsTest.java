package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import lectern.web.http.TrustedProxies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes long to say what it wants. The time is told: nobody waits for it. */
@Timeout(30)
class ArrivalsTest {
    private static final long LATER = TestSite.LIMITS.request().toNanos() + 1;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET /booklet HT", "GET /booklet HTTP/1.1\r\n",
            "GET / HTTP/1.1\r\nHost: test\r\nX-A: b",
            "POST /preferences HTTP/1.1\r\nHost: test\r\nContent-Length: 100\r\nContent-Type: "
                    + "application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n\r\nsize="})
    void aRequestThatDoesNotArriveIsCutOff(String begun) throws IOException {
        try (TestSite site = new TestSite(folder);
                Connection slow = site.connect().sendRaw(begun)) {
            // Between its head and its body a request is not seen on its way for a moment: so there is a next look.
            for (long now = seen(site); site.audience.size() > 0; now += LATER) {
                site.arrivals().look(now);
            }
            assertTrue(slow.isClosedByServer());
        }
    }

    @Test
    void whoSendsAByteNowAndThenIsCutOffToo() throws IOException {
        try (TestSite site = new TestSite(folder);
                Connection slow = site.connect().sendRaw("GET / HTTP/1.1\r\nX")) {
            long now = seen(site);
            slow.sendRaw("-").sendRaw("Y").sendRaw(":");
            site.arrivals().look(now + LATER);
            assertTrue(slow.isClosedByServer());
        }
    }

    @Test
    void whoListensOrWaitsBetweenTwoRequestsStays() throws Exception {
        try (TestSite site = new TestSite(folder);
                Connection listener = site.connect();
                Connection waiting = site.connect()) {
            assertEquals(200, waiting.send("GET", "/booklet").receive().status());
            site.press.stopsAt = 1;
            Answer head = listener.send("GET", TestSite.SOUND).receiveHead();
            long now = System.nanoTime();
            site.arrivals().look(now);
            site.arrivals().look(now + LATER);
            site.arrivals().look(now + 2 * LATER);
            site.press.go.countDown();
            assertTrue(listener.receiveRest(head).whole());
            assertEquals(200, waiting.send("GET", "/booklet").receive().status());
        }
    }

    @Test
    void aNextRequestHasItsOwnTime() throws IOException {
        try (TestSite site = new TestSite(folder); Connection reader = site.connect()) {
            reader.sendRaw("GET /booklet HTTP/1.1\r\nHost: te");
            long now = seen(site);
            assertEquals(200, reader.sendRaw("st\r\n\r\n").receive().status());
            reader.sendRaw("GET /booklet HTTP/1.1\r\nHost: te");
            while (site.arrivals().onTheirWay() == 0) {
                site.arrivals().look(now + LATER);
            }
            assertEquals(200, reader.sendRaw("st\r\n\r\n").receive().status());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void oneAddressHasAPartOfTheConnections() throws IOException {
        try (TestSite site = new TestSite(folder, TrustedProxies.of(List.of("10.0.0.1")))) {
            int each = site.audience.connectionsEach();
            assertEquals(2048, each);
        }
        try (TestSite site = new TestSite(folder.resolve("small"), TrustedProxies.of(List.of("10.0.0.1")), 8);
                Connection first = site.connect();
                Connection second = site.connect()) {
            assertEquals(200, first.send("GET", "/robots.txt").receive().status());
            assertEquals(200, second.send("GET", "/robots.txt").receive().status());
            try (Connection third = site.connect()) {
                assertTrue(third.isClosedByServer());
            }
            try (Connection other = new Connection(site.address(), InetAddress.ofLiteral("127.0.0.2"))) {
                assertEquals(200, other.send("GET", "/robots.txt").receive().status());
            }
            assertEquals(200, first.send("GET", "/robots.txt").receive().status());
        }
    }

    /** When a request was seen on its way for the first time. */
    private static long seen(TestSite site) {
        long now = System.nanoTime();
        while (site.arrivals().onTheirWay() == 0) {
            site.arrivals().look(now);
        }
        return now;
    }
}
