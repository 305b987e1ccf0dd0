package lectern.audio;

import java.time.Duration;
import java.util.List;

/**
 * The cues of a recording, in order, without gap or overlap from the first on.
 *
 * @param sampleRate in hertz
 * @param samples    the whole recording's length
 * @param bytes      the length of its frames
 */
public record Timeline(int sampleRate, long samples, long bytes, List<Cue> cues) {

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
}
