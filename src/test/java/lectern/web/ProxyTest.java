package lectern.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.Tool;
import lectern.web.http.Limits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Behind a real nginx, as it is without any thought, and with the lines that we advise. */
@Tag("slow")
@Tool("nginx")
@Timeout(60)
class ProxyTest {
    private static final String ADVICE = "deploy/nginx.conf";

    @TempDir
    private Path folder;

    private static Stream<String> configurations() throws IOException {
        return Stream.of("location / { proxy_pass http://127.0.0.1:8080; }", advised());
    }

    /** What an administrator copies. */
    private static String advised() throws IOException {
        Matcher block = Pattern.compile("(?ms)^    location / \\{.*?^    }").matcher(Files.readString(Path.of(ADVICE)));
        assertTrue(block.find(), ADVICE);
        return block.group();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void aRecordingComesThroughWhole(String configuration) throws Exception {
        try (TestSite site = new TestSite(folder.resolve("house"));
                Proxy proxy = new Proxy(folder, configuration, site.address())) {
            Answer heard = Connection.ask(proxy.address(), "GET", TestSite.SOUND);
            assertTrue(heard.whole());
            assertEquals(TestSite.TEXT, heard.text());
        }
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void aReaderSeesThatAVoiceDiedMidway(String configuration) throws Exception {
        try (TestSite site = new TestSite(folder.resolve("house"), 8, HASTY);
                Proxy proxy = new Proxy(folder, configuration, site.address());
                Connection reader = new Connection(proxy.address())) {
            site.press.lineLength = 200_000;
            site.press.stopsAt = 2;
            site.press.failsAt = 2;
            Answer head = reader.send("GET", TestSite.SOUND).receiveHead();
            site.press.stopped.acquire();
            site.press.go.countDown();
            Answer heard = reader.receiveRest(head);
            assertFalse(heard.whole(), "this looks whole: " + heard.body().length + " bytes of 800,000");
        }
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void aReaderSeesThatNothingCouldBeMade(String configuration) throws Exception {
        try (TestSite site = new TestSite(folder.resolve("house"));
                Proxy proxy = new Proxy(folder, configuration, site.address())) {
            site.press.failsAt = 0;
            assertEquals(500, Connection.ask(proxy.address(), "GET", TestSite.SOUND).status());
        }
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void aReaderSeesThatTheServerStoppedMidway(String configuration) throws Exception {
        try (TestSite site = new TestSite(folder.resolve("house"));
                Proxy proxy = new Proxy(folder, configuration, site.address());
                Connection reader = new Connection(proxy.address())) {
            site.press.lineLength = 200_000;
            site.press.stopsAt = 2;
            Answer head = reader.send("GET", TestSite.SOUND).receiveHead();
            site.press.stopped.acquire();
            site.stop();
            Answer heard = reader.receiveRest(head);
            assertFalse(heard.whole(), "this looks whole: " + heard.body().length + " bytes of 800,000");
        }
    }

    private static Stream<String> belowAPath() {
        return Stream.of("location /listen/ { proxy_pass http://127.0.0.1:8080/; }",
                "location /listen/ { proxy_pass http://127.0.0.1:8080; }");
    }

    /** Whether the proxy takes the path off or not. */
    @ParameterizedTest
    @MethodSource("belowAPath")
    void everythingWorksBelowAPath(String configuration) throws Exception {
        try (TestSite site = new TestSite(folder.resolve("house"), 8, TestSite.LIMITS,
                URI.create("https://example.org/listen"));
                Proxy proxy = new Proxy(folder, configuration, site.address())) {
            String page = Connection.ask(proxy.address(), "GET", "/listen/booklet/tired").text();
            List<String> named = Pattern.compile("(?: href| src| action)=\"(/[^\"#]*)").matcher(page).results()
                    .map(each -> each.group(1).replace("&amp;", "&")).toList();
            assertTrue(named.contains("/listen/") && named.contains("/listen/booklet/tired.mp3"), page);
            for (String address : named) {
                assertEquals(200, Connection.ask(proxy.address(), "HEAD", address).status(), address);
            }
            assertEquals(TestSite.TEXT, Connection.ask(proxy.address(), "GET", "/listen" + TestSite.SOUND).text());
            assertEquals("/listen/booklet",
                    Connection.ask(proxy.address(), "GET", "/listen/booklet/").header("Location"));
        }
    }

    private static final Limits HASTY = new Limits(TestSite.LIMITS.patience(), Duration.ZERO, TestSite.LIMITS.idle(),
            TestSite.LIMITS.pause(), TestSite.LIMITS.request(), TestSite.LIMITS.drain());

    /** All of it but the certificate, which nobody has here. */
    @Test
    void theWholeFileThatWeAdviseIsUnderstood() throws Exception {
        String advised = Files.readString(Path.of(ADVICE)).replaceAll("(?m)^ *listen (80|\\[::]).*\n", "")
                .replaceFirst("listen 443 ssl http2;", "listen 127.0.0.1:8443;")
                .replaceAll("(?m)^ *ssl_certificate.*\n", "")
                .replaceFirst("(server_name read.example.org;)", "listen 127.0.0.1:8081; $1");
        try (TestSite site = new TestSite(folder.resolve("house"));
                Proxy proxy = Proxy.of(folder, advised, site.address())) {
            Answer page = Connection.ask(proxy.address(), "GET", TestSite.SOUND);
            assertEquals(TestSite.TEXT, page.text());
            assertEquals("max-age=31536000", page.header("Strict-Transport-Security"));
        }
    }

    /** An nginx of its own. */
    private static final class Proxy implements AutoCloseable {
        private final Path folder;
        private final int port;

        Proxy(Path folder, String location, URI server) throws IOException {
            this(folder, freePort(), port -> """
                    server {
                        listen 127.0.0.1:%d;
                        %s
                    }
                    """.formatted(port, location), server);
        }

        /** With whole servers, of which the one for https listens without it. */
        static Proxy of(Path folder, String servers, URI server) throws IOException {
            int plain = freePort();
            return new Proxy(folder, freePort(), port -> servers.replace("127.0.0.1:8443", "127.0.0.1:" + port)
                    .replace("127.0.0.1:8081", "127.0.0.1:" + plain), server);
        }

        private static int freePort() throws IOException {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            }
        }

        private Proxy(Path folder, int port, IntFunction<String> servers, URI server) throws IOException {
            this.folder = Files.createDirectories(folder.resolve("nginx"));
            this.port = port;
            Files.writeString(this.folder.resolve("nginx.conf"), """
                    worker_processes 1;
                    pid %1$s/pid;
                    error_log %1$s/error.log;
                    events {}
                    http {
                        access_log off;
                        client_body_temp_path %1$s/body;
                        proxy_temp_path %1$s/proxy;
                        fastcgi_temp_path %1$s/fastcgi;
                        uwsgi_temp_path %1$s/uwsgi;
                        scgi_temp_path %1$s/scgi;
                        %2$s
                    }
                    """.formatted(this.folder,
                    servers.apply(port).replace("127.0.0.1:8080", "127.0.0.1:" + server.getPort())));
            // It goes into the background when it listens.
            assertEquals(0, run());
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + port + "/");
        }

        private int run(String... more) throws IOException {
            List<String> command = Stream.concat(Stream.of("nginx", "-p", folder.toString(), "-e",
                    folder.resolve("error.log").toString(), "-c", folder.resolve("nginx.conf").toString()),
                    Stream.of(more)).toList();
            return new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
        }

        @Override
        public void close() throws IOException {
            run("-s", "stop");
        }
    }
}
