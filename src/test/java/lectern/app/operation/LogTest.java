package lectern.app.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Log log = log(LogFormat.Format.JSON);

    private Log log(LogFormat.Format format) {
        return new Log(format, () -> new PrintStream(out),
                InstantSource.fixed(Instant.parse("2026-11-29T08:00:00.250Z")));
    }

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
    void itSaysWhatIsImportantEnough() {
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
    void aLineForPeopleHasTheTimeOfThePlaceAndTheClassAlone() {
        log(LogFormat.Format.TEXT).getLogger("lectern.web.Site").warn("failed: {}", "why",
                new IOException("disk full"));
        assertTrue(lines().getFirst().matches("2026-11-\\d\\d \\d\\d:\\d\\d:00 WARN Site - failed: why"),
                lines()::toString);
        assertEquals("java.io.IOException: disk full", lines().get(1));
    }

    @ParameterizedTest
    @EnumSource
    void noReaderIsNamed(LogFormat.Format format) {
        Logger jetty = log(format).getLogger("org.eclipse.jetty.io.ManagedSelector");
        jetty.warn("no room for SocketChannelEndPoint@1f{l=/127.0.0.1:8080,"
                + "r=/203.0.113.7:50123,OPEN} and [l=/[::1]:80,r=/[2001:db8::7]:4711,OPEN]");
        jetty.warn("failed", new IOException("Accept@2c[SocketChannel[connected local=/127.0.0.1:8080 "
                + "remote=reader.example/203.0.113.7:50123]]"));
        String all = out.toString(StandardCharsets.UTF_8);
        assertFalse(all.contains("203.0.113.7") || all.contains("2001:db8") || all.contains("reader.example"), all);
        assertTrue(all.contains("l=/127.0.0.1:8080,r=?,OPEN} and [l=/[::1]:80,r=?,OPEN]"), all);
        assertTrue(all.contains("[connected local=/127.0.0.1:8080 remote=?]]"), all);
    }

    /** What the two patterns of addresses above are taken from: it says when another version writes them otherwise. */
    @ParameterizedTest
    @EnumSource
    void noReaderIsNamedByAConnectionThatJettyTellsOf(LogFormat.Format format) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
                SocketChannel reader = SocketChannel.open(server.getLocalAddress());
                SocketChannel accepted = server.accept();
                SocketChannelEndPoint connection = new SocketChannelEndPoint(accepted, null, null,
                        new ScheduledExecutorScheduler())) {
            log(format).getLogger("org.eclipse.jetty.io.ManagedSelector").warn("{} {}", connection, accepted,
                    new IOException(connection.toString()));
            String all = out.toString(StandardCharsets.UTF_8);
            String port = Integer.toString(reader.socket().getLocalPort());
            assertFalse(all.contains(":" + port), all);
            assertTrue(all.contains("r=?") && all.contains("remote=?"), all);
        }
    }

    /** A warning of Jetty's goes to this log in the server, whatever else is on the class path. */
    @Test
    void everybodyLogsHere() {
        assertInstanceOf(LevelLogger.class, LoggerFactory.getLogger("org.eclipse.jetty.io.ManagedSelector"));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
