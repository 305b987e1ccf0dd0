package lectern.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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

    /** The same recording with another of the same sample rate behind it. */
    public Timeline then(Timeline next) {
        if (next.sampleRate != sampleRate) {
            throw new IllegalArgumentException("next has " + next.sampleRate + " Hz: this has " + sampleRate + " Hz");
        }
        List<Cue> all = new ArrayList<>(cues);
        for (Cue cue : next.cues) {
            all.add(new Cue(cue.sentence(), cue.role(), cue.text(), samples + cue.startSample(),
                    samples + cue.endSample(), bytes + cue.startByte()));
        }
        if (!cues.isEmpty() && !next.cues.isEmpty()) {
            Cue last = cues.getLast();
            all.set(cues.size() - 1, new Cue(last.sentence(), last.role(), last.text(), last.startSample(),
                    all.get(cues.size()).startSample(), last.startByte()));
        }
        return new Timeline(sampleRate, samples + next.samples, bytes + next.bytes, all);
    }

    /** Where the first clip of a sentence begins, counted from the recording's first frame. */
    public OptionalLong startByte(String sentence) {
        return cues.stream().filter(cue -> cue.sentence().filter(sentence::equals).isPresent())
                .mapToLong(Cue::startByte).findFirst();
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
