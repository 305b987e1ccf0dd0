package lectern.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Pages and searches, from a server of their own that publishes ten thousand sections. One reader, one connection. */
final class Site {
    private static final int PUBLICATIONS = 100;
    private static final int SECTIONS = 100;
    private static final int WORDS = 60;
    private static final int ASKED = 400;
    /** As people type: several words, endings, errors, a word that every section has, one that none has. */
    private static final List<String> QUERIES = List.of("side effects", "tretment", "questions family visit",
            "stored medicine", "fevre", "the", "itching at home", "xylophone", "blood test results temperature rises",
            "doctors note 42");

    private final Path folder;
    private final String launcher;

    Site(Path folder, String launcher) {
        this.folder = folder;
        this.launcher = launcher;
    }

    void measure(Figures figures) throws IOException {
        Path content = folder.resolve("shelf");
        for (int i = 0; i < PUBLICATIONS; i++) {
            Text.write(content.resolve("booklet-" + i), "Booklet " + i, SECTIONS, WORDS, i);
        }
        try (Server server = Server.start(List.of(launcher, "serve", "--on-demand", "--port", "0", "--content",
                content.toString(), "--cache", folder.resolve("shelf-cache").toString()))) {
            double[] pages = new double[ASKED];
            double[] anew = new double[ASKED];
            double[] searches = new double[ASKED];
            for (int warmUp = 6; warmUp > 0; warmUp--) {
                for (int i = 0; i < ASKED; i++) {
                    pages[i] = millis(server, "/booklet-" + i % PUBLICATIONS + "/chapter-" + (i / 4 + 1));
                    anew[i] = millis(server, "/booklet-" + i % PUBLICATIONS + "/chapter-" + (i / 4 + 1) + "?anew");
                }
                for (int i = 0; i < ASKED; i++) {
                    searches[i] = millis(server, "/search?q="
                            + URLEncoder.encode(QUERIES.get(i % QUERIES.size()), StandardCharsets.UTF_8));
                }
            }
            figures.atMost(2, "A section's page, asked for by one reader, p50", "%.2f ms", Figures.median(pages));
            figures.atMost(0.5, "One that has to be made anew, p50", "%.2f ms", Figures.median(anew));
            figures.atMost(20, "A search in 10,000 sections, p50", "%.1f ms", Figures.median(searches));
            figures.show("p95", "%.1f ms", Figures.percentile(searches, 0.95));
        }
    }

    private static double millis(Server server, String path) throws IOException {
        long start = System.nanoTime();
        server.get(path);
        return Figures.millis(System.nanoTime() - start);
    }
}
