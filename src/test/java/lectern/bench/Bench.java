package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;

/**
 * How fast Lectern is on this machine, on one screen: what readers wait for, measured at the built jar from outside, as
 * they meet it. Run it with {@code mvn -Pbench verify}. Where two things are compared, both are measured in this run.
 */
public final class Bench {
    private static final String BOOK = "book";
    private static final int BOOK_SECTIONS = 75;
    private static final int PRINTS = 20;

    private Bench() {}

    /** @param arguments the jar */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("lectern-bench-");
        try {
            List<String> missed = measure(folder, Path.of(arguments[0]));
            System.out.println(missed.isEmpty() ? "All that was to be reached is." : "Missed: " + missed);
        } finally {
            delete(folder);
        }
    }

    private static List<String> measure(Path folder, Path jar)
            throws IOException, InterruptedException, ExecutionException {
        Figures figures = new Figures();
        figures.show("Cores of this machine", "%d", Runtime.getRuntime().availableProcessors());
        new ColdStart(folder, jar).measure(figures);
        Path content = folder.resolve("content");
        Text.write(content.resolve(Speech.PUBLICATION), "Speech", Speech.SECTIONS, 1);
        Text.write(content.resolve(BOOK), "Book", BOOK_SECTIONS, 2);
        try (Server server = Server.start(List.of("-jar", jar.toString(), "serve", "--port", "0", "--content",
                content.toString(), "--cache", folder.resolve("cache").toString()))) {
            new Speech(folder, content, server).measure(figures);
            figures.show("Sound made before (1.3 MB), requests each second", "%.0f",
                    Load.requestsPerSecond(server.at(Speech.path(0))));
            figures.show("A section's page, requests each second", "%.0f",
                    Load.requestsPerSecond(server.at("/" + Speech.PUBLICATION + "/chapter-1")));
            prints(server, figures);
            figures.show("Most memory the server ever held, of any kind", "%d MiB", server.peakMebibytes());
        }
        return figures.missed();
    }

    private static void prints(Server server, Figures figures) throws IOException {
        double[] section = new double[PRINTS];
        for (int warmUp = 2; warmUp > 0; warmUp--) {
            for (int i = 0; i < PRINTS; i++) {
                section[i] = millis(server, "/" + BOOK + "/chapter-" + (PRINTS * warmUp - i) + ".pdf?size=18");
            }
        }
        figures.atMost(40, "Large print of 600 words at 18 point, never made, p50", "%.0f ms",
                Figures.median(section));
        server.get("/" + Speech.PUBLICATION + ".pdf?size=18");
        double book = millis(server, "/" + BOOK + ".pdf?size=18") / 1e3;
        int pages = pages(server.get("/" + BOOK + ".pdf?size=18"));
        figures.atLeast(200, "A book of %d pages in %.1f s, pages each second".formatted(pages, book), "%.0f",
                pages / book);
    }

    private static double millis(Server server, String path) throws IOException {
        long start = System.nanoTime();
        server.get(path);
        return Figures.millis(System.nanoTime() - start);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
