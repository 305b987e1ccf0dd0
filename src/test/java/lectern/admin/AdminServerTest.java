package lectern.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import lectern.web.http.Witness.Answered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AdminServerTest {
    private final Metrics metrics = new Metrics();
    private Optional<String> voice = Optional.of("No voice has been loaded.");
    private Optional<String> cache = Optional.of("The cache cannot be written to.");
    private Optional<String> cluster = Optional.empty();
    private AdminServer server;

    @BeforeEach
    void open() throws IOException {
        server = open(0);
    }

    private AdminServer open(int port) throws IOException {
        return open("127.0.0.1", port);
    }

    private AdminServer open(String host, int port) throws IOException {
        return new AdminServer(new InetSocketAddress(host, port), Executors.newFixedThreadPool(2),
                new Readiness(List.of(Optional::empty, () -> voice, () -> cache), List.of(() -> cluster)), metrics);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whoIsAliveSaysSo() throws Exception {
        HttpResponse<String> alive = ask("GET", "health");
        assertEquals(200, alive.statusCode());
        assertEquals("Lectern is alive.\n", alive.body());
        assertEquals("no-store", alive.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("", ask("HEAD", "health").body());
    }

    @Test
    void whoIsNotReadySaysAllThatIsMissing() throws Exception {
        HttpResponse<String> missing = ask("GET", "ready");
        assertEquals(503, missing.statusCode());
        assertEquals("No voice has been loaded.\nThe cache cannot be written to.\n", missing.body());
        voice = Optional.empty();
        assertEquals("The cache cannot be written to.\n", ask("GET", "ready").body());
        cache = Optional.empty();
        assertEquals(200, ask("GET", "ready").statusCode());
        assertEquals("Lectern is ready.\n", ask("GET", "ready").body());
    }

    @Test
    void whatReadersCanDoWithoutIsRemarkedAndKeepsNobodyAway() throws Exception {
        cluster = Optional.of("It works alone.");
        assertEquals("No voice has been loaded.\nThe cache cannot be written to.\nIt works alone.\n",
                ask("GET", "ready").body());
        voice = Optional.empty();
        cache = Optional.empty();
        assertEquals(200, ask("GET", "ready").statusCode());
        assertEquals("Lectern is ready.\nIt works alone.\n", ask("GET", "ready").body());
    }

    @Test
    void figuresAreThoseOfTheMomentAndOfTheProcess() throws Exception {
        long[] refused = {3};
        metrics.count("lectern.orders.refused", "Not begun.", () -> refused[0]).gauge("lectern.cache.size.bytes",
                "What is kept.", () -> 12.5, "kind", "sound");
        assertTrue(figures().contains("lectern_orders_refused_total 3.0\n"), figures());
        refused[0] = 4;
        System.gc();
        assertTrue(figures().contains("lectern_orders_refused_total 4.0\n"), figures());
        assertTrue(figures().contains("lectern_cache_size_bytes{kind=\"sound\"} 12.5\n"), figures());
        assertTrue(figures().contains("# HELP lectern_orders_refused_total Not begun.\n"), figures());
        assertTrue(figures().contains("jvm_memory_used_bytes{area=\"heap\""), figures());
        assertTrue(figures().contains("process_uptime_seconds "), figures());
        assertTrue(ask("GET", "metrics").headers().firstValue("Content-Type").orElse("")
                .startsWith("text/plain; version=0.0.4"));
    }

    @Test
    void requestsAreCountedByKindStatusAndWait() throws Exception {
        RequestMetrics requests = new RequestMetrics(metrics);
        requests.came("mp3");
        requests.came("mp3");
        requests.came("page");
        assertTrue(figures().contains("lectern_requests_under_way{kind=\"mp3\"} 2.0\n"), figures());
        requests.answered(new Answered("mp3", 200, false, Duration.ofMillis(700)));
        requests.answered(new Answered("mp3", 200, true, Duration.ofMillis(20)));
        requests.answered(new Answered("page", 404, true, Duration.ofMillis(1)));
        assertTrue(figures().contains("lectern_requests_under_way{kind=\"mp3\"} 0.0\n"), figures());
        assertTrue(figures().contains("lectern_requests_total{kind=\"mp3\",status=\"200\"} 2.0\n"), figures());
        assertTrue(figures().contains("lectern_requests_total{kind=\"page\",status=\"404\"} 1.0\n"), figures());
        assertTrue(figures().contains("lectern_requests_cut_off_total{kind=\"mp3\"} 1.0\n"), figures());
        assertTrue(figures().contains("lectern_first_byte_seconds_bucket{kind=\"mp3\",le=\"0.05\"} 1\n"), figures());
        assertTrue(figures().contains("lectern_first_byte_seconds_bucket{kind=\"mp3\",le=\"1.0\"} 2\n"), figures());
    }

    @Test
    void nothingElseIsAnswered() throws Exception {
        assertEquals(404, ask("GET", "").statusCode());
        assertEquals("There are /health, /ready and /metrics here.\n", ask("GET", "healthy").body());
        assertEquals(405, ask("POST", "health").statusCode());
    }

    @Test
    void oneForAllAddressesIsCalledAsItWasAskedFor() throws IOException {
        try (AdminServer all = open("0.0.0.0", 0)) {
            assertEquals("0.0.0.0", all.address().getHost());
        }
    }

    @Test
    void aPortThatSomebodyHasIsNotShared() {
        assertThrows(BindException.class, () -> open(server.address().getPort()));
    }

    private String figures() throws Exception {
        return ask("GET", "metrics").body();
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(server.address().resolve(path))
                    .method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        }
    }
}
