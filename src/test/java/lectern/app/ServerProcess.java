package lectern.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The server as a process of its own, which ends as abruptly as a machine does. */
final class ServerProcess implements AutoCloseable {
    private static final String GREETING = "Lectern is at ";

    private final Process process;
    private final BufferedReader out;
    private final URI address;

    private ServerProcess(Process process, BufferedReader out, URI address) {
        this.process = process;
        this.out = out;
        this.address = address;
    }

    /** Returns when it serves. */
    static ServerProcess start(Path content, Path cache, String... options) throws IOException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "serve", "--port", "0", "--content",
                content.toString(), "--cache", cache.toString()), Stream.of(options)).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader out = process.inputReader();
        String greeting = String.valueOf(out.readLine());
        if (!greeting.startsWith(GREETING)) {
            process.destroyForcibly();
            throw new IOException("the server did not start: " + greeting);
        }
        return new ServerProcess(process, out, URI.create(greeting.substring(GREETING.length())));
    }

    /** The line that it says next, behind that it serves. */
    String nextLine() throws IOException {
        return String.valueOf(out.readLine());
    }

    URI address() {
        return address;
    }

    /** {@code kill -9} */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        out.close();
    }
}
