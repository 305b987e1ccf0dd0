package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lectern.Tool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Behind a real Caddy, with the file that we advise. */
@Tag("slow")
@Tool("caddy")
@Timeout(60)
class CaddyTest {
    private static final Path ADVICE = Path.of("deploy/Caddyfile");

    @TempDir
    private Path folder;

    @Test
    void aRecordingComesThroughWholeAndWhileItIsMade() throws Exception {
        try (TestSite site = new TestSite(folder.resolve("house")); Proxy proxy = new Proxy(folder, site.address())) {
            proxy.awaitListening();
            site.press.stopsAt = 2;
            try (Connection reader = new Connection(proxy.address())) {
                // Two lines have been made, and come, before there are more.
                Answer head = reader.send("GET", TestSite.SOUND).receiveHead();
                assertEquals(200, head.status());
                site.press.stopped.acquire();
                site.press.go.countDown();
                Answer heard = reader.receiveRest(head);
                assertTrue(heard.whole());
                assertEquals(TestSite.TEXT, heard.text());
            }
        }
    }

    /** A Caddy of its own, without the certificate that it would ask for. */
    private static final class Proxy implements AutoCloseable {
        private final int port;
        private final Process caddy;

        Proxy(Path folder, URI server) throws IOException {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            Path own = Files.createDirectories(folder.resolve("caddy"));
            Files.writeString(own.resolve("Caddyfile"), "{\n\tadmin off\n\tauto_https off\n}\n"
                    + Files.readString(ADVICE).replace("\nread.example.org {", "\nhttp://:" + port + " {")
                            .replace("127.0.0.1:8080", "127.0.0.1:" + server.getPort()));
            ProcessBuilder command = new ProcessBuilder("caddy", "run", "--adapter", "caddyfile", "--config",
                    own.resolve("Caddyfile").toString()).redirectErrorStream(true)
                    .redirectOutput(own.resolve("log").toFile());
            command.environment().putAll(Map.of("XDG_DATA_HOME", own.toString(), "XDG_CONFIG_HOME", own.toString()));
            caddy = command.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + port + "/");
        }

        /** It does not say so itself. */
        void awaitListening() throws IOException {
            while (true) {
                assertTrue(caddy.isAlive());
                try (Connection _ = new Connection(address())) {
                    return;
                } catch (ConnectException notYet) {
                    Thread.onSpinWait();
                }
            }
        }

        @Override
        public void close() throws IOException {
            caddy.destroy();
            caddy.onExit().join();
        }
    }
}
