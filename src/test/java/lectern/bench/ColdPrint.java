package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Large print by a process that does nothing else, from its start to its end, beside what else makes tagged PDFs of
 * the same text at the same size on the same paper: WeasyPrint and Chromium, where they are installed. Runs alternate,
 * so that a noisy machine is noisy for all.
 */
final class ColdPrint {
    private static final int RUNS = 5;
    private static final int LONG_BOOK_SECTIONS = 830;
    private static final String STYLE = """
            <!doctype html><html lang="en-AU"><title>%s</title>
            <style>@page { size: A4; margin: 25mm; @bottom-left { content: "Page " counter(page) " of " counter(pages);
            font: 18pt "DejaVu Sans" } } body { font: 18pt/1.5 "DejaVu Sans"; margin: 0 } h1 { break-before: page }
            </style><body>
            """;

    private final Path folder;
    private final String launcher;

    /** @param folder for what the measurement leaves behind */
    ColdPrint(Path folder, String launcher) {
        this.folder = folder;
        this.launcher = launcher;
    }

    void measure(Figures figures) throws IOException, InterruptedException {
        compare("section", 1, 1, figures);
        compare("book", Prints.BOOK_SECTIONS, 3, figures);
        longBook(figures);
    }

    /** @param faster so many times WeasyPrint's speed is to be reached */
    private void compare(String what, int sections, double faster, Figures figures)
            throws IOException, InterruptedException {
        Path source = folder.resolve("cold-" + what);
        Text.write(source, "Cold", sections, 3);
        Path page = folder.resolve(what + ".html");
        Files.writeString(page, page(source));
        List<String> ours = ours(source);
        List<String> weasyPrint = List.of("weasyprint", "--pdf-variant", "pdf/ua-1", page.toString(),
                folder.resolve("weasyprint.pdf").toString());
        List<String> chromium = List.of("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--no-pdf-header-footer", "--print-to-pdf=" + folder.resolve("chromium.pdf"), page.toUri().toString());
        boolean isThereWeasyPrint = EspeakAndLame.isInstalled("weasyprint");
        boolean isThereChromium = EspeakAndLame.isInstalled("chromium");
        double[] our = new double[RUNS];
        double[] theirs = new double[RUNS];
        double[] others = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            our[run] = seconds(ours);
            theirs[run] = isThereWeasyPrint ? seconds(weasyPrint) : 0;
            others[run] = isThereChromium ? seconds(chromium) : 0;
        }
        double median = Figures.median(our);
        figures.show("Cold process, large print of a " + what + " (median of " + RUNS + ")", "%.2f s", median);
        if (isThereWeasyPrint) {
            figures.atLeast(faster,
                    "  times as fast as WeasyPrint, which took %.2f s".formatted(Figures.median(theirs)),
                    "%.1f", Figures.median(theirs) / median);
        } else {
            figures.skip("  beside WeasyPrint", "weasyprint");
        }
        if (isThereChromium) {
            figures.atLeast(1, "  times as fast as Chromium, which took %.2f s".formatted(Figures.median(others)),
                    "%.1f", Figures.median(others) / median);
        } else {
            figures.skip("  beside Chromium", "chromium");
        }
    }

    private List<String> ours(Path source) {
        return List.of(launcher, "render", source.toString(), "--format", "pdf", "--out",
                folder.resolve("printed").toString(), "--cache", folder.resolve("print-cache").toString());
    }

    /** The whole text as one page for other programs. */
    private static String page(Path source) throws IOException {
        StringBuilder page = new StringBuilder(STYLE.formatted("Cold"));
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".html")).sorted(Comparator.naturalOrder())
                    .toList()) {
                page.append(Files.readString(file));
            }
        }
        return page.toString();
    }

    private double seconds(List<String> command) throws IOException, InterruptedException {
        return seconds(command, "");
    }

    /** @param options for Lectern's JVM */
    private double seconds(List<String> command, String options) throws IOException, InterruptedException {
        if (Files.exists(folder.resolve("print-cache"))) {
            Bench.delete(folder.resolve("print-cache"));
        }
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LECTERN_JAVA_OPTIONS", options);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException(command + " ended with " + code);
        }
        return Figures.millis(System.nanoTime() - start) / 1e3;
    }

    /** It is made in half a gibibyte of heap, its text and all. */
    private void longBook(Figures figures) throws IOException, InterruptedException {
        Path source = folder.resolve("long");
        Text.write(source, "Long", LONG_BOOK_SECTIONS, 4);
        double seconds = seconds(ours(source), "-Xmx512m");
        int pages = Prints.pages(Files.readAllBytes(folder.resolve("printed").resolve("long.pdf")));
        figures.atLeast(3_000, String.format(Locale.ROOT, "Pages of a book made cold in 512 MiB of heap, in %.1f s",
                seconds), "%.0f", pages);
    }
}
