package lectern.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import lectern.content.ContentFolder;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.edition.Format;
import lectern.edition.PageCounts;
import lectern.edition.Recipes;
import lectern.edition.print.PageCountRenderer;
import lectern.edition.print.PrintRenderer;
import lectern.edition.print.font.Fonts;
import lectern.store.Workshop;
import org.apache.pdfbox.Loader;

/** Large print at 18 point from a server that is warm, of what it never made before. */
final class Prints {
    static final String BOOK = "book";
    /** Some 300 pages. */
    static final int BOOK_SECTIONS = 75;
    private static final int PRINTS = 20;

    private final Server server;

    Prints(Server server) {
        this.server = server;
    }

    /** @param book the folder of the book that the server has */
    void measure(Path book, Figures figures) throws IOException {
        double[] section = new double[PRINTS];
        for (int warmUp = 2; warmUp > 0; warmUp--) {
            for (int i = 0; i < PRINTS; i++) {
                section[i] = millis(server, "/" + BOOK + "/chapter-" + (PRINTS * warmUp - i) + ".pdf?size=18");
            }
        }
        figures.atMost(20, "Large print of 600 words at 18 point, never made, p50", "%.0f ms",
                Figures.median(section));
        server.get("/" + Speech.PUBLICATION + ".pdf?size=18");
        double seconds = millis(server, "/" + BOOK + ".pdf?size=18") / 1e3;
        int pages = pages(server.get("/" + BOOK + ".pdf?size=18"));
        figures.atLeast(300, "A book of %d pages in %.1f s, pages each second".formatted(pages, seconds), "%.0f",
                pages / seconds);
        count(book, figures);
    }

    /** How long it takes to say how many pages a print would have. */
    private static void count(Path folder, Figures figures) throws IOException {
        Fonts fonts = Fonts.dejaVu();
        Library library = new ContentFolder(folder.getParent()).readSource(folder);
        Publication book = library.publications().getFirst();
        double[] millis = new double[BOOK_SECTIONS];
        try (Workshop workshop = new Workshop(folder.getParent().resolveSibling("orders"), 1, 1)) {
            for (int warmUp = 4; warmUp > 0; warmUp--) {
                // Another one each time: it remembers what it has counted.
                PrintRenderer renderer = new PrintRenderer(() -> fonts, Optional.empty());
                PageCounts counts = new PageCountRenderer(renderer, workshop);
                for (int i = 0; i < BOOK_SECTIONS; i++) {
                    Optional<String> section = Optional.of(book.sections().get(i).id());
                    long start = System.nanoTime();
                    counts.pages(Recipes.of(library, Format.PDF, renderer, book.id(), section));
                    millis[i] = Figures.millis(System.nanoTime() - start);
                }
            }
        }
        figures.atMost(10, "Its pages counted without printing it, p50", "%.2f ms", Figures.median(millis));
    }

    private static double millis(Server server, String path) throws IOException {
        long start = System.nanoTime();
        server.get(path);
        return Figures.millis(System.nanoTime() - start);
    }

    static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
