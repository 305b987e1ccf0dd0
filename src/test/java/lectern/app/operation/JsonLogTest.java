package lectern.app.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLogTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final JsonLog log = new JsonLog(new PrintStream(out),
            InstantSource.fixed(Instant.parse("2026-11-29T08:00:00.250Z")));

    @Test
    void everyLineIsAnObject() throws IOException {
        log.getLogger("lectern.web.Site").warn("{} \"quoted\"\nsecond line \u0007 – {}", "/", 2);
        log.getLogger("lectern.Other").info("done");
        assertEquals(
                List.of("{\"time\":\"2026-11-29T08:00:00.250Z\",\"level\":\"warn\",\"logger\":\"lectern.web.Site\","
                        + "\"message\":\"/ \\\"quoted\\\"\\nsecond line \\u0007 – 2\"}",
                        "{\"time\":\"2026-11-29T08:00:00.250Z\",\"level\":\"info\",\"logger\":\"lectern.Other\","
                                + "\"message\":\"done\"}"),
                lines());
    }

    @Test
    void anExceptionStandsInTheSameLine() throws IOException {
        log.getLogger("lectern.web.Site").error("failed: {}", "why", new IOException("disk full",
                new IllegalStateException("reason")));
        JsonNode line = new ObjectMapper().readTree(lines().getFirst());
        assertEquals(1, lines().size());
        assertEquals("failed: why", line.get("message").asText());
        assertTrue(line.get("exception").asText().startsWith("java.io.IOException: disk full\n\tat lectern."),
                line::toString);
        assertTrue(line.get("exception").asText().contains("Caused by: java.lang.IllegalStateException: reason"));
    }

    @Test
    void itSaysAsMuchAsTheLogForPeople() {
        log.getLogger("lectern.web.Site").info("told");
        log.getLogger("lectern.web.Site").debug("not told");
        log.getLogger("org.eclipse.jetty.server.Server").info("not told");
        log.getLogger("org.eclipse.jetty.server.Server").warn("told");
        log.getLogger("org.eclipse.jetty.server.Response").warn("not told");
        log.getLogger("").info("not told");
        assertEquals(2, lines().size());
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("not told"));
    }

    @Test
    void noReaderIsNamed() {
        log.getLogger("org.eclipse.jetty.io.ManagedSelector")
                .warn("no room for SocketChannelEndPoint@1f{l=/127.0.0.1:8080,"
                        + "r=/203.0.113.7:50123,OPEN} and [l=/[::1]:80,r=/[2001:db8::7]:4711,OPEN]");
        String line = lines().getFirst();
        assertFalse(line.contains("203.0.113.7") || line.contains("2001:db8"), line);
        assertTrue(line.contains("l=/127.0.0.1:8080,r=?,OPEN"), line);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
