package lectern.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * From the start of the process to the last byte of the first page, beside a bare Javalin. Both with an AOT cache of
 * their own, trained as the launcher does it; runs alternate, so that a noisy machine is noisy for both.
 */
final class ColdStart {
    private static final int RUNS = 9;

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path folder;
    private final Path jar;

    ColdStart(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
    }

    void measure() throws IOException, InterruptedException {
        Path bare = bareJar();
        List<String> bareCommand = List.of("-cp", bare + ":" + jar, BareJavalin.class.getName());
        List<String> ours = List.of("-jar", jar.toString(), "serve", "--port", "0", "--admin-port", "0", "--content",
                "content", "--voices", "voices", "--cache", folder.resolve("cold").toString());
        Path bareCache = folder.resolve("bare.aot");
        Path ourCache = folder.resolve("lectern.aot");
        firstPage(List.of("-XX:AOTCacheOutput=" + bareCache), bareCommand);
        run(List.of("-XX:AOTCacheOutput=" + ourCache), List.of("-jar", jar.toString(), "rehearse", "--content",
                "content", "--voices", "voices"));
        double[] bareMillis = new double[RUNS];
        double[] ourMillis = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            bareMillis[run] = firstPage(List.of("-XX:AOTCache=" + bareCache), bareCommand);
            ourMillis[run] = firstPage(List.of("-XX:AOTCache=" + ourCache), ours);
        }
        double bareMedian = Figures.median(bareMillis);
        double ourMedian = Figures.median(ourMillis);
        Figures.line("Cold start to the first page (median of " + RUNS + ")", "%.0f ms", ourMedian);
        Figures.line("  a bare Javalin, same run", "%.0f ms; ratio %.2f (to reach: 1.5)", bareMedian,
                ourMedian / bareMedian);
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

    private void run(List<String> options, List<String> program) throws IOException, InterruptedException {
        process(options, program).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    /** Milliseconds until the page is there; the process is then told to end, and has. */
    private double firstPage(List<String> options, List<String> program) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = process(options, program).start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.contains("http://")) {
                line = out.readLine();
            }
            if (line == null) {
                throw new IOException("it ended before it said where it listens: " + program);
            }
            get(URI.create(line.substring(line.indexOf("http://")).strip()));
            return Figures.millis(System.nanoTime() - start);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private ProcessBuilder process(List<String> options, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(options);
        command.add("-Xlog:disable");
        command.add("-Xlog:all=off");
        command.addAll(program);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static void get(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        if (connection.getResponseCode() != 200) {
            throw new IOException(address + " answered " + connection.getResponseCode());
        }
        try (var body = connection.getInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }
}
