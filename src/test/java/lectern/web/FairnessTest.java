package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lectern.web.http.TrustedProxies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one address may take from others; all of them come by a proxy on this machine. */
@Timeout(30)
class FairnessTest {
    private static final TrustedProxies HERE = TrustedProxies.of(List.of("127.0.0.1"));
    private static final List<String> COLD = List.of("/booklet/tired.mp3", "/booklet/tired.mp3?size=24",
            "/booklet/sleep.mp3", "/booklet/sleep.mp3?size=24");
    private static final String MORE = "/booklet/tired.pdf";

    @TempDir
    private Path folder;

    @Test
    void whoHasFourInTheMakingWaitsAndOthersDoNot() throws Exception {
        try (TestSite site = new TestSite(folder, HERE)) {
            site.press.stopsAt = 1;
            List<Connection> listeners = listen(site, "X-Forwarded-For: 203.0.113.7");
            assertEquals(503, site.get(MORE, "X-Forwarded-For: 203.0.113.7").status());
            assertEquals(503, site.get(MORE, "X-Forwarded-For: 198.51.100.1, 203.0.113.7").status());
            assertEquals(503, site.get("/booklet/tired.mp3?from=s2", "X-Forwarded-For: 203.0.113.7").status());
            assertEquals(200, site.get("/booklet/tired", "X-Forwarded-For: 203.0.113.7").status());
            site.press.go.countDown();
            assertEquals(200, site.get(MORE, "X-Forwarded-For: 203.0.113.8").status());
            close(listeners);
        }
    }

    @Test
    void whoReadsSlowlyHoldsNoPlaceOnceItIsMade() throws Exception {
        try (TestSite site = new TestSite(folder, HERE)) {
            site.press.lineLength = 4 << 20;
            List<Connection> listeners = listen(site, "X-Forwarded-For: 203.0.113.7");
            // None of them reads any further.
            while (site.get(MORE, "X-Forwarded-For: 203.0.113.7").status() != 200) {
                Thread.onSpinWait();
            }
            close(listeners);
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, X-Forwarded-For: unknown", "127.0.0.1, Accept: */*", "127.0.0.1, X-Forwarded-For: ::1",
            "127.0.0.1, 'X-Forwarded-For: 2001:db8:1:2::1'"})
    void nobodyBehindAProxyIsExempt(String proxy, String header) throws Exception {
        try (TestSite site = new TestSite(folder, TrustedProxies.of(List.of(proxy)))) {
            site.press.stopsAt = 1;
            List<Connection> listeners = listen(site, header);
            assertEquals(503, site.get(MORE, header).status());
            site.press.go.countDown();
            close(listeners);
        }
    }

    @Test
    void withoutATrustedProxyNobodyIsBelieved() throws Exception {
        try (TestSite site = new TestSite(folder)) {
            site.press.stopsAt = 1;
            List<Connection> listeners = listen(site, "X-Forwarded-For: 203.0.113.7");
            try (Connection another = site.connect().send("GET", MORE, "X-Forwarded-For: 203.0.113.7")) {
                assertEquals(200, another.receiveHead().status());
            }
            site.press.go.countDown();
            close(listeners);
        }
    }

    /** Four who have begun to listen. */
    private static List<Connection> listen(TestSite site, String header) throws Exception {
        List<Connection> listeners = new ArrayList<>();
        for (String each : COLD) {
            Connection listener = site.connect().send("GET", each, header);
            assertEquals(200, listener.receiveHead().status());
            listeners.add(listener);
        }
        return listeners;
    }

    private static void close(List<Connection> listeners) throws Exception {
        for (Connection each : listeners) {
            each.close();
        }
    }
}
