package lectern.audio;

/** How loud a sound is to a listener: integrated loudness and true peak after ITU-R BS.1770-4, of one channel. */
public final class Loudness {
    /** Below this, and ten below the mean of what is above it, nothing counts: pauses aren't speech. */
    private static final double SILENCE = -70;
    private static final int OVERSAMPLING = 4;
    private static final int TAPS = 24;

    private Loudness() {}

    /** How loud it is, in LUFS. */
    public static double integrated(short[] samples, int sampleRate) {
        double[] weighted = highPass(shelf(scaled(samples), sampleRate), sampleRate);
        int block = sampleRate * 4 / 10;
        int step = sampleRate / 10;
        double[] power = new double[Math.max(0, (samples.length - block) / step + 1)];
        for (int i = 0; i < power.length; i++) {
            for (int j = i * step; j < i * step + block; j++) {
                power[i] += weighted[j] * weighted[j] / block;
            }
        }
        return level(mean(power, level(mean(power, SILENCE)) - 10));
    }

    /** How high it rises, in decibels of full scale, between the samples too. */
    public static double truePeak(short[] samples) {
        double peak = 0;
        for (int phase = 0; phase < OVERSAMPLING; phase++) {
            double[] taps = between((double) phase / OVERSAMPLING);
            for (int i = TAPS; i < samples.length - TAPS; i++) {
                double sum = 0;
                for (int k = 0; k < taps.length; k++) {
                    sum += taps[k] * samples[i + k - TAPS + 1];
                }
                peak = Math.max(peak, Math.abs(sum));
            }
        }
        return 20 * Math.log10(peak / 32768);
    }

    private static double[] scaled(short[] samples) {
        double[] scaled = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            scaled[i] = samples[i] / 32768.0;
        }
        return scaled;
    }

    private static double mean(double[] power, double gate) {
        double sum = 0;
        int count = 0;
        for (double each : power) {
            if (level(each) > gate) {
                sum += each;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double level(double power) {
        return -0.691 + 10 * Math.log10(power);
    }

    /** What a head does: four decibels more above 1.7 kHz. The standard's filter, for any sample rate. */
    private static double[] shelf(double[] in, int sampleRate) {
        double k = Math.tan(Math.PI * 1681.974450955533 / sampleRate);
        double q = 0.7071752369554196;
        double high = Math.pow(10, 3.999843853973347 / 20);
        double band = Math.pow(high, 0.4996667741545416);
        double a0 = 1 + k / q + k * k;
        return filter(in, (high + band * k / q + k * k) / a0, 2 * (k * k - high) / a0,
                (high - band * k / q + k * k) / a0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
    }

    /** What an ear does not hear: the lowest tones. */
    private static double[] highPass(double[] in, int sampleRate) {
        double k = Math.tan(Math.PI * 38.13547087602444 / sampleRate);
        double q = 0.5003270373238773;
        double a0 = 1 + k / q + k * k;
        return filter(in, 1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
    }

    private static double[] filter(double[] in, double b0, double b1, double b2, double a1, double a2) {
        double[] out = new double[in.length];
        double first = 0;
        double second = 0;
        for (int i = 0; i < in.length; i++) {
            out[i] = b0 * in[i] + first;
            first = b1 * in[i] - a1 * out[i] + second;
            second = b2 * in[i] - a2 * out[i];
        }
        return out;
    }

    /** A windowed sinc that reads a part of a sample further on. */
    private static double[] between(double part) {
        double[] taps = new double[2 * TAPS];
        for (int k = 0; k < taps.length; k++) {
            double at = k - TAPS + 1 - part;
            double sinc = at == 0 ? 1 : Math.sin(Math.PI * at) / (Math.PI * at);
            taps[k] = sinc * (0.5 + 0.5 * Math.cos(Math.PI * at / TAPS));
        }
        return taps;
    }
}
