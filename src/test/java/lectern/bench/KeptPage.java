package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page that was sent before, beside a bare Javalin that answers every request with the same bytes. */
final class KeptPage {
    private static final int ROUNDS = 3;

    private final Path folder;
    private final Server server;

    KeptPage(Path folder, Server server) {
        this.folder = folder;
        this.server = server;
    }

    void measure(String path, Figures figures) throws IOException, InterruptedException {
        Path page = folder.resolve("page.html");
        Files.write(page, server.get(path));
        try (Server bare = Server.start(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), BareJavalin.class.getName(), page.toString()))) {
            double[] ours = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                ours[i] = Load.requestsPerSecond(server.at(path));
                theirs[i] = Load.requestsPerSecond(bare.at("/"));
            }
            figures.show("A section's page, requests each second", "%.0f", Figures.median(ours));
            figures.atLeast(0.8, "of a bare Javalin with the same bytes", "%.2f",
                    Figures.median(ours) / Figures.median(theirs));
        }
    }
}
