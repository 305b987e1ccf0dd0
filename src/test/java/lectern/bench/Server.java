package lectern.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A server in a process of its own, as a publisher would run it. Closing it ends the process, and waits for that. */
final class Server implements AutoCloseable {
    private final Process process;
    private final URI address;

    private Server(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** @param program its command line; it prints its address once it listens */
    static Server start(List<String> program) throws IOException {
        Process process = new ProcessBuilder(program).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.contains("http://")) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("it ended before it said where it listens: " + program);
        }
        return new Server(process, URI.create(line.substring(line.indexOf("http://")).strip()));
    }

    URI at(String path) {
        return address.resolve(path);
    }

    byte[] get(String path) throws IOException {
        try (InputStream body = open(path)) {
            return body.readAllBytes();
        }
    }

    /** The edition's name, without its being made. */
    String tag(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) at(path).toURL().openConnection();
        connection.setRequestMethod("HEAD");
        return String.valueOf(connection.getHeaderField("ETag"));
    }

    InputStream open(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) at(path).toURL().openConnection();
        if (connection.getResponseCode() != 200) {
            throw new IOException(path + " answered " + connection.getResponseCode());
        }
        return connection.getInputStream();
    }

    /** What it has taken of the processors since its start. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The most memory the process ever held, in MiB: heap, code, threads and all. */
    long peakMebibytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.toLowerCase(Locale.ROOT).startsWith("vmhwm:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException("the system does not say how much memory process " + process.pid() + " held");
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
