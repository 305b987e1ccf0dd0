package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real web server that delivers an exported site with the file that we advise, but for its certificate. */
abstract class SiteServer implements AutoCloseable {
    private static final String ADVISED = "/var/www/read";

    final Path own;
    final int port;
    final Path site;
    /** Below which the site is; empty for the root. */
    final String path;

    private SiteServer(Path folder, Path site, String path) throws IOException {
        this.own = Files.createDirectories(folder);
        this.site = site;
        this.path = path;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** What an administrator copies, changed as its first lines say for a site below a path. */
    String advised(String file) throws IOException {
        String text = Files.readString(Path.of("deploy", file))
                .replace(ADVISED + "/.", site + "/.")
                .replace(ADVISED + ";", (path.isEmpty() ? site : site.getParent()) + ";")
                .replace("root * " + ADVISED, "root * " + (path.isEmpty() ? site : site.getParent()));
        return path.isEmpty()
                ? text
                : text.replace("404 /404.html", "404 " + path + "/404.html")
                        .replace("@nothing /404.html", "@nothing " + path + "/404.html");
    }

    @Override
    public abstract void close() throws IOException;

    static SiteServer nginx(Path folder, Path site, String path) throws IOException {
        return new Nginx(folder, site, path);
    }

    static SiteServer caddy(Path folder, Path site, String path) throws IOException {
        return new Caddy(folder, site, path);
    }

    private static final class Nginx extends SiteServer {

        Nginx(Path folder, Path site, String path) throws IOException {
            super(folder, site, path);
            String servers = advised("site.nginx.conf").replaceFirst("(?s)server \\{\n    listen 80;.*?\n}\n", "")
                    .replaceFirst("    listen 443 ssl http2;\n    listen \\[::]:443 ssl http2;\n",
                            "    listen 127.0.0.1:" + port + ";\n")
                    .replaceAll("    ssl_.*\n", "");
            Files.writeString(own.resolve("nginx.conf"), """
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
                    """.formatted(own, servers));
            // Its workers are nobody where it is started by root.
            for (Path above = site; above != null; above = above.getParent()) {
                above.toFile().setExecutable(true, false);
            }
            // It goes into the background when it listens.
            assertEquals(0, run());
        }

        private int run(String... more) throws IOException {
            List<String> command = Stream.concat(Stream.of("nginx", "-p", own.toString(), "-e",
                    own.resolve("error.log").toString(), "-c", own.resolve("nginx.conf").toString()),
                    Stream.of(more)).toList();
            return new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
        }

        @Override
        public void close() throws IOException {
            run("-s", "stop");
        }
    }

    private static final class Caddy extends SiteServer {
        private final Process caddy;

        Caddy(Path folder, Path site, String path) throws IOException {
            super(folder, site, path);
            Files.writeString(own.resolve("Caddyfile"), "{\n\tadmin off\n\tauto_https off\n}\n"
                    + advised("site.Caddyfile").replace("\nread.example.org {", "\nhttp://:" + port + " {"));
            ProcessBuilder command = new ProcessBuilder("caddy", "run", "--adapter", "caddyfile", "--config",
                    own.resolve("Caddyfile").toString()).redirectErrorStream(true)
                    .redirectOutput(own.resolve("log").toFile());
            command.environment().putAll(Map.of("XDG_DATA_HOME", own.toString(), "XDG_CONFIG_HOME", own.toString()));
            caddy = command.start();
            awaitListening();
        }

        /** It does not say so itself. */
        private void awaitListening() throws IOException {
            while (true) {
                assertTrue(caddy.isAlive(), () -> own.resolve("log").toString());
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                    return;
                } catch (ConnectException notYet) {
                    Thread.onSpinWait();
                }
            }
        }

        @Override
        public void close() {
            caddy.destroy();
            caddy.onExit().join();
        }
    }
}
