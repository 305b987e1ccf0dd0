package lectern.speech;

import java.util.Arrays;
import lectern.audio.Pcm;

/** Brings an engine's sound to the house's form: no silence around it, −19 LUFS, peaks at most −1 dB true peak. */
final class Mastering {
    /** −60 dB of full scale: below the softest "f" of any engine measured. */
    private static final int SILENCE = 33;
    /** Kept on both sides, so that a soft beginning or end isn't cut. */
    private static final double MARGIN_SECONDS = 0.012;
    /** From here up the limiter bends, in parts of full scale. */
    private static final double KNEE = 0.6;
    /** Samples never pass this; between samples the wave may rise by most of the distance to −1 dB. */
    private static final double CEILING = 0.84;

    /** Changes with anything above: part of every clip's key. */
    static final String REVISION = "1";

    private Mastering() {}

    static Pcm trim(Pcm sound) {
        short[] samples = sound.samples();
        int margin = (int) (MARGIN_SECONDS * sound.sampleRate());
        int first = 0;
        while (first < samples.length && Math.abs(samples[first]) <= SILENCE) {
            first++;
        }
        int last = samples.length;
        while (last > first && Math.abs(samples[last - 1]) <= SILENCE) {
            last--;
        }
        int from = Math.max(0, first - margin);
        int to = Math.min(samples.length, last + margin);
        return new Pcm(first == last ? new short[0] : Arrays.copyOfRange(samples, from, to), sound.sampleRate());
    }

    static Pcm level(Pcm sound, double gain) {
        short[] samples = new short[sound.samples().length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(32767 * limit(gain * sound.samples()[i] / 32768.0));
        }
        return new Pcm(samples, sound.sampleRate());
    }

    private static double limit(double level) {
        double size = Math.abs(level);
        if (size <= KNEE) {
            return level;
        }
        double room = CEILING - KNEE;
        return Math.signum(level) * (KNEE + room * Math.tanh((size - KNEE) / room));
    }
}
