package lectern.narration;

import java.time.Duration;
import java.util.Arrays;
import lectern.audio.Pcm;

/** Sounds of one sample rate behind each other. */
final class JoinedSound {
    private final int sampleRate;
    private short[] samples = {};

    JoinedSound(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    /** @param gap silence before it, unless it is the first */
    void add(Pcm sound, Duration gap) {
        if (samples.length == 0) {
            samples = sound.samples();
            return;
        }
        int start = samples.length + Math.toIntExact(gap.toMillis() * sampleRate / 1000);
        samples = Arrays.copyOf(samples, start + sound.samples().length);
        System.arraycopy(sound.samples(), 0, samples, start, sound.samples().length);
    }

    Pcm sound() {
        return new Pcm(samples, sampleRate);
    }
}
