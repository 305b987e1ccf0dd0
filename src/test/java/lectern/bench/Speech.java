package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sections that nobody has asked for before, one listener after another: how soon, how fast, and once more changed. */
final class Speech {
    static final String PUBLICATION = "speech";
    /** Heard by several at once. */
    static final String SHARED = "shared";
    static final int SECTIONS = 32;

    /** So many sections come first and are not measured. */
    private static final int WARM_UP = 8;
    static final int SHARED_SECTIONS = SECTIONS - WARM_UP;
    private static final int CHANGES = 11;
    private final Path folder;
    private final Path content;
    private final Server server;

    /**
     * @param folder  for what the measurement leaves behind
     * @param content what the server serves
     */
    Speech(Path folder, Path content, Server server) {
        this.folder = folder;
        this.content = content;
        this.server = server;
    }

    void measure(Figures figures) throws IOException, InterruptedException, ExecutionException {
        double[] untilSpeech = new double[SECTIONS - WARM_UP];
        double seconds = 0;
        double time = 0;
        Duration cpu = Duration.ZERO;
        for (int i = 0; i < SECTIONS; i++) {
            Duration before = server.cpu();
            Heard heard = Heard.listen(server, path(i));
            if (i >= WARM_UP) {
                cpu = cpu.plus(server.cpu()).minus(before);
                untilSpeech[i - WARM_UP] = Figures.millis(heard.untilSpeech());
                seconds += heard.seconds();
                time += heard.untilEnd() / 1e9;
            }
        }
        double shared = shared();
        double alone = Alone.secondsPerSecond(content.resolve(PUBLICATION), WARM_UP);
        double whole = time / untilSpeech.length;
        figures.atMost(30, "First frame with speech of 600 words, never made, p50", "%.0f ms",
                Figures.median(untilSpeech));
        figures.atMost(100, "  p95", "%.0f ms", Figures.percentile(untilSpeech, 0.95));
        figures.show("Sound never made, seconds in each second, for one listener", "%.0f", seconds / time);
        figures.atLeast(90, "  of synthesis and encoding alone, which made %.0f".formatted(alone), "%.0f %%",
                100 * seconds / time / alone);
        figures.show("  for as many listeners as there are cores", "%.0f", shared);
        double cpuPerMinute = cpu.toNanos() / 1e9 * 60 / seconds;
        Optional<EspeakAndLame> rival = EspeakAndLame.measure(folder, content.resolve(PUBLICATION), WARM_UP);
        if (rival.isPresent()) {
            figures.atLeast(1.5, "  times espeak-ng --stdout | lame, which made %.0f"
                    .formatted(rival.get().secondsPerSecond()), "%.2f",
                    shared / rival.get().secondsPerSecond());
            figures.show("  CPU seconds for a minute of it, beside their %.3f".formatted(rival.get().cpuPerMinute()),
                    "%.3f", cpuPerMinute);
        } else {
            figures.skip("  beside espeak-ng --stdout | lame", "espeak-ng or lame");
            figures.show("  CPU seconds for a minute of it", "%.3f", cpuPerMinute);
        }
        figures.atMost(10, "The same after one sentence changed, of the whole's time", "%.1f %%",
                100 * changed() / whole);
    }

    static String path(int section) {
        return path(PUBLICATION, section);
    }

    private static String path(String publication, int section) {
        return "/" + publication + "/chapter-" + (section + 1) + ".mp3";
    }

    /** Seconds of sound for each second on the clock, as the rival has it: whole sections, as many at once as there are cores. */
    private double shared() throws InterruptedException, ExecutionException {
        List<Callable<Heard>> listeners = new ArrayList<>();
        for (int i = 0; i < SHARED_SECTIONS; i++) {
            String path = path(SHARED, i);
            listeners.add(() -> Heard.listen(server, path));
        }
        long start = System.nanoTime();
        double seconds = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Heard> each : threads.invokeAll(listeners)) {
                seconds += each.get().seconds();
            }
        }
        return seconds * 1e9 / (System.nanoTime() - start);
    }

    /** Seconds until the whole section is there again after a change to one of its sentences. */
    private double changed() throws IOException, InterruptedException {
        double[] seconds = new double[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            int section = SECTIONS - 1 - i;
            String before = server.tag(path(section));
            Path file = content.resolve(PUBLICATION).resolve(Text.file(section));
            Files.writeString(file, Files.readString(file).replaceFirst(" on page ", " at the foot of page "));
            while (server.tag(path(section)).equals(before)) {
                Thread.sleep(20);
            }
            seconds[i] = Heard.listen(server, path(section)).untilEnd() / 1e9;
        }
        return Figures.median(seconds);
    }
}
