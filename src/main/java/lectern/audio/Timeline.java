package lectern.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cues of a recording, in order, each ending where the next begins.
 *
 * @param sampleRate in hertz
 * @param samples    the whole recording's length
 * @param bytes      the length of its frames
 */
public record Timeline(int sampleRate, long samples, long bytes, List<Cue> cues) {

    /**
     * Sample 0 of a clip is heard this much after its first frame begins: LAME's encoder delay of 576 samples and the
     * 529 of every decoder. The only place that knows.
     */
    public static final int DELAY = 1105;

    public Timeline {
        cues = List.copyOf(cues);
    }

    public Duration length() {
        return at(samples);
    }

    /** The time of a sample. */
    public Duration at(long sample) {
        return Duration.ofNanos(Math.multiplyExact(sample, 1_000_000_000L) / sampleRate);
    }

    /**
     * Recordings behind each other.
     *
     * @param parts at least one
     * @throws IllegalArgumentException if they differ in sample rate
     */
    public static Timeline joined(List<Timeline> parts) {
        int sampleRate = parts.getFirst().sampleRate;
        List<Cue> cues = new ArrayList<>();
        long samples = 0;
        long bytes = 0;
        for (Timeline part : parts) {
            if (part.sampleRate != sampleRate) {
                throw new IllegalArgumentException(
                        "a part has " + part.sampleRate + " Hz: the first has " + sampleRate + " Hz");
            }
            for (Cue cue : part.cues) {
                cues.add(cue.moved(samples, bytes));
            }
            samples += part.samples;
            bytes += part.bytes;
        }
        for (int i = 0; i + 1 < cues.size(); i++) {
            cues.set(i, cues.get(i).until(cues.get(i + 1).startSample()));
        }
        return new Timeline(sampleRate, samples, bytes, cues);
    }

    /** One cue for each sentence, and for each announcement: a long sentence is several clips in a row. */
    public List<Cue> sentences() {
        List<Cue> merged = new ArrayList<>();
        for (Cue cue : cues) {
            Cue last = merged.isEmpty() ? cue : merged.getLast();
            if (last != cue && cue.sentence().isPresent() && cue.sentence().equals(last.sentence())) {
                merged.set(merged.size() - 1, new Cue(last.sentence(), last.role(), last.text() + " " + cue.text(),
                        last.startSample(), cue.endSample(), last.startByte()));
            } else {
                merged.add(cue);
            }
        }
        return merged;
    }

    /** Puts clips behind each other. Used by one thread. */
    public static final class Builder {
        private record Start(Optional<String> sentence, Cue.Role role, String text, long sample, long firstByte) {}

        private final int sampleRate;
        private final List<Start> starts = new ArrayList<>();
        private long samples;
        private long bytes;

        public Builder(int sampleRate) {
            this.sampleRate = sampleRate;
        }

        /**
         * @throws IllegalArgumentException if the clip has another sample rate than the recording
         */
        public void add(Optional<String> sentence, Cue.Role role, String text, Clip clip) {
            if (clip.sampleRate() != sampleRate) {
                throw new IllegalArgumentException(
                        "clip has " + clip.sampleRate() + " Hz: the recording has " + sampleRate
                                + " Hz, and two rates in one MP3 break its times");
            }
            starts.add(new Start(sentence, role, text, samples + DELAY, bytes));
            samples += clip.samples();
            bytes += clip.frames().length;
        }

        public Timeline build() {
            List<Cue> cues = new ArrayList<>(starts.size());
            for (int i = 0; i < starts.size(); i++) {
                Start start = starts.get(i);
                long end = i + 1 < starts.size() ? starts.get(i + 1).sample() : samples;
                cues.add(new Cue(start.sentence(), start.role(), start.text(), start.sample(), end, start.firstByte()));
            }
            return new Timeline(sampleRate, samples, bytes, cues);
        }
    }
}
