package lectern.audio;

import java.time.Duration;

/**
 * Sound as 16-bit mono samples. The array is handed over, not copied: nobody changes it afterwards.
 *
 * @param sampleRate in hertz
 */
public record Pcm(short[] samples, int sampleRate) {

    public Duration length() {
        return Duration.ofNanos(samples.length * 1_000_000_000L / sampleRate);
    }
}
