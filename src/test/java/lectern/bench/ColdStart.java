package lectern.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * From the start of the process to the last byte of the first page, beside a bare Javalin. Both with an AOT cache of
 * their own, trained as the launcher does it; runs alternate, so that a noisy machine is noisy for both.
 */
final class ColdStart {
    private static final int RUNS = 9;

    private final Path folder;
    private final Path jar;

    /** @param folder for what the measurement leaves behind */
    ColdStart(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
    }

    void measure(Figures figures) throws IOException, InterruptedException {
        List<String> bare = List.of("-cp", bareJar() + ":" + jar, BareJavalin.class.getName());
        List<String> ours = List.of("-jar", jar.toString(), "serve", "--on-demand", "--port", "0", "--cache",
                folder.resolve("cold").toString());
        List<String> rehearsal = List.of("-jar", jar.toString(), "rehearse");
        Path bareCache = folder.resolve("bare.aot");
        Path ourCache = folder.resolve("lectern.aot");
        firstPage(with("-XX:AOTCacheOutput=" + bareCache, bare));
        Server.run(with("-XX:AOTCacheOutput=" + ourCache, rehearsal));
        double[] bareMillis = new double[RUNS];
        double[] ourMillis = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            bareMillis[run] = firstPage(with("-XX:AOTCache=" + bareCache, bare));
            ourMillis[run] = firstPage(with("-XX:AOTCache=" + ourCache, ours));
        }
        double[] speech = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            speech[run] = firstSpeech(with("-XX:AOTCache=" + ourCache, ours), folder.resolve("cold"));
        }
        double bareMedian = Figures.median(bareMillis);
        double ourMedian = Figures.median(ourMillis);
        figures.show("Cold start to the first page (median of " + RUNS + ")", "%.0f ms", ourMedian);
        figures.atMost(1.5, "  times a bare Javalin's, which took %.0f ms".formatted(bareMedian), "%.2f",
                ourMedian / bareMedian);
        figures.atMost(300, "First frame with speech of the first request after a start", "%.0f ms",
                Figures.median(speech));
    }

    private static List<String> with(String option, List<String> program) {
        return Stream.concat(Stream.of(option), program.stream()).toList();
    }

    /** Milliseconds until the page is there. */
    private static double firstPage(List<String> program) throws IOException {
        long start = System.nanoTime();
        try (Server server = Server.start(program)) {
            server.get("/");
            return Figures.millis(System.nanoTime() - start);
        }
    }

    /** Milliseconds from the first request, made as soon as the server says where it is, with nothing made before. */
    private static double firstSpeech(List<String> program, Path cache) throws IOException {
        Bench.delete(cache);
        try (Server server = Server.start(program)) {
            return Figures.millis(Heard.listen(server, "/immunotherapy/side-effects.mp3").untilSpeech());
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
