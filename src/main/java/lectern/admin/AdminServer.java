package lectern.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows on a port of its own whether the server is alive and ready, and its figures. It is the JDK's small server and
 * shares nothing with the readers': it answers when they are all waiting. It tells nothing of any reader, but it is not
 * meant for the open net. Open it, and close it.
 */
public final class AdminServer implements AutoCloseable {
    /** In seconds, for a request to arrive: the JDK's server waits for ever by itself. */
    private static final String REQUEST_TIME = "sun.net.httpserver.maxReqTime";
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String ROOMS = "There are /health, /ready and /metrics here.\n";

    private final String host;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Readiness readiness;
    private final Metrics metrics;

    private record Answer(int status, String mediaType, String text) {}

    static {
        if (System.getProperty(REQUEST_TIME) == null) {
            System.setProperty(REQUEST_TIME, "10");
        }
    }

    /**
     * Begins to answer.
     *
     * @param address port 0 for any free one
     * @param threads ended when this is closed
     * @throws IOException if the address cannot be had, because somebody else has it
     */
    public AdminServer(InetSocketAddress address, ExecutorService threads, Readiness readiness, Metrics metrics)
            throws IOException {
        this.host = address.getHostString();
        this.threads = threads;
        this.readiness = readiness;
        this.metrics = metrics;
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** As it was named: what is bound to all addresses would call itself by another. */
    public URI address() {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean head = exchange.getRequestMethod().equals("HEAD");
            Answer answer = head || exchange.getRequestMethod().equals("GET")
                    ? answer(String.valueOf(exchange.getRequestURI().getPath()))
                    : new Answer(405, PLAIN, "Only GET and HEAD are answered here.\n");
            byte[] body = answer.text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.mediaType);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(String path) {
        return switch (path) {
            case "/health" -> new Answer(200, PLAIN, "Lectern is alive.\n");
            case "/ready" -> ready();
            case "/metrics" -> new Answer(200, Metrics.MEDIA_TYPE, metrics.text());
            default -> new Answer(404, PLAIN, ROOMS);
        };
    }

    private Answer ready() {
        List<String> missing = readiness.missing();
        Stream<String> first = missing.isEmpty() ? Stream.of("Lectern is ready.") : missing.stream();
        return new Answer(missing.isEmpty() ? 200 : 503, PLAIN, Stream.concat(first, readiness.remarked().stream())
                .map(sentence -> sentence + "\n").collect(Collectors.joining()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        metrics.close();
    }
}
