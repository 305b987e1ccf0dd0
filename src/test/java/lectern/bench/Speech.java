package lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Sections that nobody has asked for before, one listener after another: how soon, how fast, and once more changed. */
final class Speech {
    static final String PUBLICATION = "speech";
    static final int SECTIONS = 32;

    /** So many sections come first and are not measured. */
    private static final int WARM_UP = 8;
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
        double alone = Alone.secondsPerSecond(content.resolve(PUBLICATION), WARM_UP);
        double whole = time / untilSpeech.length;
        figures.atMost(30, "First frame with speech of 600 words, never made, p50", "%.0f ms",
                Figures.median(untilSpeech));
        figures.atMost(100, "  p95", "%.0f ms", Figures.percentile(untilSpeech, 0.95));
        figures.show("Sound never made, seconds in each second on all cores", "%.0f", seconds / time);
        figures.atLeast(90, "  of synthesis and encoding alone, which made %.0f".formatted(alone), "%.0f %%",
                100 * seconds / time / alone);
        double cpuPerMinute = cpu.toNanos() / 1e9 * 60 / seconds;
        Optional<EspeakAndLame> rival = EspeakAndLame.measure(folder, content.resolve(PUBLICATION), WARM_UP);
        if (rival.isPresent()) {
            figures.atLeast(1.5, "  times espeak-ng --stdout | lame, which made %.0f"
                    .formatted(rival.get().secondsPerSecond()), "%.2f",
                    seconds / time / rival.get().secondsPerSecond());
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
        return "/" + PUBLICATION + "/chapter-" + (section + 1) + ".mp3";
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
