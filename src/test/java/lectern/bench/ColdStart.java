package lectern.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * From the start of the process to the last byte of the first page, beside a bare Javalin. Both with an AOT cache of
 * their own, that of Lectern made by its launcher; runs alternate, so that a noisy machine is noisy for both.
 */
final class ColdStart {
    private static final int RUNS = 9;
    private static final String SECTION = "/immunotherapy/side-effects.mp3";
    /** Sound is ready by then, and the print not yet begun. */
    private static final Duration WARM_UP = Duration.ofMillis(1_500);

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final String launcher;
    private final Path jar;

    /**
     * @param folder for what the measurement leaves behind
     * @param jar    that has Javalin too
     */
    ColdStart(Path folder, String launcher, Path jar) {
        this.folder = folder;
        this.launcher = launcher;
        this.jar = jar;
    }

    void measure(Figures figures) throws IOException, InterruptedException {
        String classPath = bareJar() + ":" + jar;
        Path bareCache = folder.resolve("bare.aot");
        List<String> bare = bare("-XX:AOTCache=" + bareCache, classPath);
        List<String> ours = List.of(launcher, "serve", "--on-demand", "--port", "0", "--cache",
                folder.resolve("cold").toString());
        firstPage(bare("-XX:AOTCacheOutput=" + bareCache, classPath));
        // Trains its own.
        firstPage(ours);
        double[] bareMillis = new double[RUNS];
        double[] ourMillis = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            bareMillis[run] = firstPage(bare);
            ourMillis[run] = firstPage(ours);
        }
        double[] atOnce = new double[RUNS];
        double[] speech = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            atOnce[run] = firstSpeech(ours, folder.resolve("cold"));
            speech[run] = preparedSpeech(ours, folder.resolve("cold"));
        }
        double bareMedian = Figures.median(bareMillis);
        double ourMedian = Figures.median(ourMillis);
        figures.show("Cold start to the first page (median of " + RUNS + ")", "%.0f ms", ourMedian);
        figures.atMost(2.1, "  times a bare Javalin's, which took %.0f ms".formatted(bareMedian), "%.2f",
                ourMedian / bareMedian);
        figures.show("Cold start to the first frame with speech, asked for at once", "%.0f ms",
                Figures.median(atOnce));
        figures.atMost(300, "First frame with speech of the first request after a start", "%.0f ms",
                Figures.median(speech));
    }

    private static List<String> bare(String cache, String classPath) {
        return List.of(JAVA, "-Xlog:disable", "-Xlog:all=off", cache, "-cp", classPath, BareJavalin.class.getName());
    }

    /** Milliseconds until the page is there. */
    private static double firstPage(List<String> program) throws IOException {
        long start = System.nanoTime();
        try (Server server = Server.start(program)) {
            server.get("/");
            return Figures.millis(System.nanoTime() - start);
        }
    }

    /** Milliseconds from the start, with nothing made before and no voice loaded. */
    private static double firstSpeech(List<String> program, Path cache) throws IOException {
        Bench.delete(cache);
        long start = System.nanoTime();
        try (Server server = Server.start(program)) {
            long said = System.nanoTime() - start;
            return Figures.millis(said + Heard.listen(server, SECTION).untilSpeech());
        }
    }

    /** Milliseconds from the first request, made when the server has warmed up, with nothing made before. */
    private static double preparedSpeech(List<String> program, Path cache) throws IOException, InterruptedException {
        Bench.delete(cache);
        try (Server server = Server.start(program)) {
            Thread.sleep(WARM_UP);
            return Figures.millis(Heard.listen(server, SECTION).untilSpeech());
        }
    }

    private Path bareJar() throws IOException {
        Path file = folder.resolve("bare.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        String entry = BareJavalin.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream archive = new JarOutputStream(out, manifest);
                var in = BareJavalin.class.getClassLoader().getResourceAsStream(entry)) {
            archive.putNextEntry(new JarEntry(entry));
            in.transferTo(archive);
        }
        return file;
    }
}
