package lectern.audio;

/**
 * Brings a sound to another sample rate, by a windowed sinc that also removes what the new rate can't hold. For the
 * rare passage in another voice: plain rather than fast.
 */
public final class Resampler {
    /** Zero crossings on each side: enough that speech shows no aliasing above −60 dB. */
    private static final int CROSSINGS = 16;

    private Resampler() {}

    public static Pcm resample(Pcm sound, int sampleRate) {
        if (sound.sampleRate() == sampleRate) {
            return sound;
        }
        double step = (double) sound.sampleRate() / sampleRate;
        double cutoff = Math.min(1, 1 / step);
        int reach = (int) Math.ceil(CROSSINGS / cutoff);
        short[] from = sound.samples();
        short[] to = new short[(int) Math.ceil(from.length / step)];
        for (int i = 0; i < to.length; i++) {
            double centre = i * step;
            int first = Math.max(0, (int) Math.ceil(centre - reach));
            int last = Math.min(from.length - 1, (int) Math.floor(centre + reach));
            double sum = 0;
            for (int at = first; at <= last; at++) {
                sum += from[at] * kernel(at - centre, cutoff, reach);
            }
            to[i] = (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return new Pcm(to, sampleRate);
    }

    /** A sinc under a Hann window. */
    private static double kernel(double distance, double cutoff, int reach) {
        double x = Math.PI * distance * cutoff;
        double sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x;
        return cutoff * sinc * (0.5 + 0.5 * Math.cos(Math.PI * distance / reach));
    }
}
