package lectern.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was made before, beside nginx with the same bytes as files; the two are asked in turn. */
final class BesideNginx {
    private static final int ROUNDS = 3;
    private static final int CONNECTS = 2_000;

    private final Path folder;
    private final Server server;

    /** @param folder for what the measurement leaves behind */
    BesideNginx(Path folder, Server server) {
        this.folder = folder;
        this.server = server;
    }

    void measure(String page, String sound, Figures figures) throws IOException, InterruptedException {
        if (!EspeakAndLame.isInstalled("nginx")) {
            figures.show("Beside nginx", "skipped: it is not installed");
            return;
        }
        Path root = Files.createDirectories(folder.resolve("files"));
        Files.write(root.resolve("sound.mp3"), server.get(sound));
        Files.write(root.resolve("page.html"), server.get(page));
        try (Nginx nginx = Nginx.start(folder.resolve("nginx"), root)) {
            double[] ours = new double[ROUNDS];
            double[] theirs = new double[ROUNDS];
            double[] ourConnects = new double[ROUNDS];
            double[] theirConnects = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                ours[i] = Load.requestsPerSecond(server.at(sound));
                theirs[i] = Load.requestsPerSecond(nginx.at("/sound.mp3"));
                ourConnects[i] = connects(server.at(page));
                theirConnects[i] = connects(nginx.at("/page.html"));
            }
            figures.show("Sound made before (1.3 MB), requests each second", "%.0f", Figures.median(ours));
            figures.atLeast(1, "  times nginx, which answered %.0f".formatted(Figures.median(theirs)), "%.2f",
                    Figures.median(ours) / Figures.median(theirs));
            figures.show("%,d pages, each by a connection of its own".formatted(CONNECTS), "%.2f s",
                    Figures.median(ourConnects));
            figures.atMost(3, "  times nginx, which took %.2f s".formatted(Figures.median(theirConnects)), "%.2f",
                    Figures.median(ourConnects) / Figures.median(theirConnects));
        }
    }

    /** Seconds for a row of callers, each of whom comes when the one before has gone. */
    private static double connects(URI page) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < CONNECTS; i++) {
            if (Caller.ask(page, i).status() != 200) {
                throw new IOException(page + " was refused");
            }
        }
        return Figures.millis(System.nanoTime() - start) / 1e3;
    }
}
