package lectern.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/** Sections that nobody has asked for before, one listener after another: how soon, how fast, and once more changed. */
final class Speech {
    static final String PUBLICATION = "speech";
    static final int SECTIONS = 32;

    /** So many sections come first and are not measured. */
    private static final int WARM_UP = 8;
    private static final int CHANGES = 6;
    /** Of MPEG-2 layer III at 16 kHz and 48 kbit/s, in bytes. */
    private static final int FRAME = 216;
    /** Speech is heard 1,105 samples after a clip's first frame: in the second of its frames of 576 samples. */
    private static final int FRAMES_TO_SPEECH = 2;
    private static final double BYTES_PER_SECOND = 6_000;
    /** Of an ID3v2 tag's head, which says how long the tag is. */
    private static final int TAG_HEAD = 10;

    private final Path content;
    private final Server server;

    /** A section's sound as a client gets it, in nanoseconds and seconds of sound. */
    private record Heard(long untilSpeech, long untilEnd, double seconds) {}

    /** @param content what the server serves */
    Speech(Path content, Server server) {
        this.content = content;
        this.server = server;
    }

    void measure(Figures figures) throws IOException, InterruptedException, ExecutionException {
        double[] untilSpeech = new double[SECTIONS - WARM_UP];
        double seconds = 0;
        double time = 0;
        for (int i = 0; i < SECTIONS; i++) {
            Heard heard = hear(path(i));
            if (i >= WARM_UP) {
                untilSpeech[i - WARM_UP] = Figures.millis(heard.untilSpeech());
                seconds += heard.seconds();
                time += heard.untilEnd() / 1e9;
            }
        }
        double alone = Alone.secondsPerSecond(content.resolve(PUBLICATION), WARM_UP);
        double whole = time / untilSpeech.length;
        figures.atMost(50, "First frame with speech of 600 words, never made, p50", "%.0f ms",
                Figures.median(untilSpeech));
        figures.show("  p95", "%.0f ms", Figures.percentile(untilSpeech, 0.95));
        figures.show("Sound never made, seconds in each second on all cores", "%.0f", seconds / time);
        figures.atLeast(80, "  of synthesis and encoding alone, which made %.0f".formatted(alone), "%.0f %%",
                100 * seconds / time / alone);
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
            seconds[i] = hear(path(section)).untilEnd() / 1e9;
        }
        return Figures.median(seconds);
    }

    private Heard hear(String path) throws IOException {
        long start = System.nanoTime();
        try (InputStream body = server.open(path)) {
            byte[] head = body.readNBytes(TAG_HEAD);
            // Four times seven bits: ID3v2.4, section 6.2.
            int tag = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9];
            body.skipNBytes(tag + FRAMES_TO_SPEECH * FRAME);
            long speech = System.nanoTime() - start;
            long rest = body.transferTo(OutputStream.nullOutputStream());
            return new Heard(speech, System.nanoTime() - start,
                    (FRAMES_TO_SPEECH * FRAME + rest) / BYTES_PER_SECOND);
        }
    }
}
