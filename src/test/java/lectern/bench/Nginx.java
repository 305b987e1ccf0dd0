package lectern.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx, serving a folder's files by as many processes as there are cores. Closing it ends it, and waits for that. */
final class Nginx implements AutoCloseable {
    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param root of what it serves */
    static Nginx start(Path folder, Path root) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off;
                user %3$s;
                worker_processes auto;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events { worker_connections 4096; }
                http {
                    access_log off;
                    sendfile on;
                    types { text/html html; audio/mpeg mp3; }
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    server { listen 127.0.0.1:%2$d backlog=4096; root %4$s; keepalive_requests 1000000; }
                }
                """.formatted(folder, port, System.getProperty("user.name"), root));
        Process process = new ProcessBuilder("nginx", "-c", configuration.toString(), "-e",
                folder.resolve("error.log").toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Nginx nginx = new Nginx(process, port);
        while (!nginx.listens()) {
            if (!process.isAlive()) {
                throw new IOException("nginx ended before it listened: see " + folder);
            }
            Thread.sleep(20);
        }
        return nginx;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
