package lectern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** A leaflet, and what a server that nobody harms makes of it. */
record Untouched(Path content, Map<String, byte[]> bodies) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PIECE = 4096;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> TARGETS = List.of("/leaflet/tired.mp3", "/leaflet/sleep.mp3", "/leaflet.mp3",
            "/leaflet/tired.vtt", "/leaflet/sleep.chapters.json", "/leaflet.pdf", "/leaflet/tired.pdf?size=24",
            "/leaflet/sleep.pdf?size=32", "/leaflet.txt", "/leaflet/cover.jpg", "/leaflet/tired.account.json");
    private static final String TEXT = """
            # Tired?

            Rest. Drink water, and walk. Call us. Take 2.5 mg twice a day, not more than 5 mg. Sit down when you are
            dizzy. Ask somebody to drive you home.

            # Sleep

            Go to bed early. Good night. Open a window. Read a book. Drink no coffee after noon.
            """;

    static Untouched in(Path folder) throws IOException, InterruptedException {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("leaflet.md"), TEXT);
        Map<String, byte[]> bodies = new TreeMap<>();
        try (ServerProcess server = ServerProcess.start(content, folder.resolve("untouched"))) {
            for (String target : TARGETS) {
                HttpResponse<InputStream> answer = get(server, target);
                try (InputStream body = answer.body()) {
                    assertEquals(200, answer.statusCode(), target);
                    bodies.put(target, body.readAllBytes());
                }
            }
        }
        return new Untouched(content, bodies);
    }

    List<String> targets() {
        return TARGETS;
    }

    /**
     * Asks for a body: there is none, or it is the very same.
     *
     * @param arrived      hears of each piece how many bytes it has
     * @return             whether it was there
     * @throws IOException if it broke off
     */
    boolean isServed(ServerProcess server, String target, IntConsumer arrived)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = get(server, target);
        try (InputStream in = answer.body()) {
            if (answer.statusCode() == 503) {
                return false;
            }
            assertEquals(200, answer.statusCode(), target);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            byte[] piece = new byte[PIECE];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                body.write(piece, 0, count);
                arrived.accept(count);
            }
            assertArrayEquals(bodies.get(target), body.toByteArray(), target);
            return true;
        }
    }

    private static HttpResponse<InputStream> get(ServerProcess server, String target)
            throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(server.address().resolve(target)).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }
}
