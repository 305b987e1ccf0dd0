package lectern.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Ten thousand publications of two sections each: what a health service may have. One reader, one connection. */
final class Shelf {
    private static final int PUBLICATIONS = 10_000;
    private static final int WORDS = 60;
    private static final int ASKED = 50;
    private static final int LONGEST_SECONDS = 60;

    private final Path folder;
    private final String launcher;

    Shelf(Path folder, String launcher) {
        this.folder = folder;
        this.launcher = launcher;
    }

    void measure(Figures figures) throws IOException, InterruptedException {
        Path content = folder.resolve("ten-thousand");
        for (int i = 0; i < PUBLICATIONS; i++) {
            Text.write(content.resolve("leaflet-" + i), "Leaflet " + i, 2, WORDS, i);
        }
        Path cache = folder.resolve("ten-thousand-cache");
        List<String> serve = List.of(launcher, "serve", "--on-demand", "--port", "0", "--content", content.toString(),
                "--cache", cache.toString());
        long start = System.nanoTime();
        try (Server server = Server.start(serve)) {
            server.get("/");
            figures.atMost(7_000, "10,000 publications: start to the first page", "%.0f ms",
                    Figures.millis(System.nanoTime() - start));
            for (String path : List.of("/", "/feed.xml")) {
                double[] times = new double[ASKED];
                for (int warmUp = 2; warmUp > 0; warmUp--) {
                    for (int i = 0; i < ASKED; i++) {
                        long asked = System.nanoTime();
                        server.get(path);
                        times[i] = Figures.millis(System.nanoTime() - asked);
                    }
                }
                figures.atMost(50, path + ", p50", "%.1f ms", Figures.median(times));
            }
            figures.atMost(1_000, "A change until it is seen", "%.0f ms",
                    change(server, content.resolve("leaflet-7").resolve(Text.file(0))));
            figures.atMost(600, "Most memory that this server held", "%.0f MiB", (double) server.peakMebibytes());
            waitFor(cache.resolve("lectern.readings"));
        }
        long again = System.nanoTime();
        try (Server server = Server.start(serve)) {
            server.get("/");
            figures.atMost(7_000, "Started again, to the first page", "%.0f ms",
                    Figures.millis(System.nanoTime() - again));
        }
    }

    private static void waitFor(Path file) throws IOException, InterruptedException {
        for (int seconds = 0; !Files.exists(file); seconds++) {
            if (seconds > LONGEST_SECONDS) {
                throw new IOException(file + " was not written within " + LONGEST_SECONDS + " seconds");
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private static double change(Server server, Path file) throws IOException {
        Files.writeString(file, new Text(1).section("Another heading"));
        long start = System.nanoTime();
        double waited = 0;
        while (!new String(server.get("/leaflet-7"), StandardCharsets.UTF_8).contains("Another heading")) {
            waited = Figures.millis(System.nanoTime() - start);
            if (waited > LONGEST_SECONDS * 1_000) {
                throw new IOException("a change was not seen within " + LONGEST_SECONDS + " seconds");
            }
        }
        return waited;
    }
}
