package lectern.audio;

/**
 * The frames of an MPEG audio layer III stream (ISO 11172-3 and 13818-3): where each begins, and how much sound it
 * holds.
 */
final class MpegFrames {
    private static final int HEADER = 4;
    private static final int[] MPEG1_KILOBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] MPEG2_KILOBITS = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] SAMPLE_RATES = {44100, 48000, 32000};

    private MpegFrames() {}

    /** How many samples per channel one frame holds. */
    static int samplesPerFrame(int sampleRate) {
        return sampleRate >= 32_000 ? 1152 : 576;
    }

    /**
     * @return the bytes from this frame's first to the next one's
     * @throws IllegalArgumentException if no frame begins there
     */
    static int length(byte[] stream, int at) {
        if (at + HEADER > stream.length || (stream[at] & 0xFF) != 0xFF || (stream[at + 1] & 0xE6) != 0xE2) {
            throw new IllegalArgumentException("no layer III frame begins at byte " + at + " of " + stream.length);
        }
        int version = stream[at + 1] >> 3 & 3;
        int bitRate = stream[at + 2] >> 4 & 15;
        int rate = stream[at + 2] >> 2 & 3;
        if (bitRate == 0 || bitRate == 15 || rate == 3 || version == 1) {
            throw new IllegalArgumentException("the frame at byte " + at + " has a bit rate or version of no standard");
        }
        int sampleRate = sampleRate(stream, at);
        int bits = (version == 3 ? MPEG1_KILOBITS : MPEG2_KILOBITS)[bitRate] * 1000;
        int padding = stream[at + 2] >> 1 & 1;
        return samplesPerFrame(sampleRate) / 8 * bits / sampleRate + padding;
    }

    /** How many hertz the header of a frame that begins there names. */
    static int sampleRate(byte[] stream, int at) {
        int version = stream[at + 1] >> 3 & 3;
        return SAMPLE_RATES[stream[at + 2] >> 2 & 3] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
    }

    /**
     * @throws IllegalArgumentException if the bytes are not whole frames
     */
    static int count(byte[] frames) {
        int count = 0;
        int at = 0;
        while (at < frames.length) {
            at += length(frames, at);
            count++;
        }
        if (at != frames.length) {
            throw new IllegalArgumentException("the last frame ends " + (at - frames.length) + " bytes too late");
        }
        return count;
    }

    /** Whether a frame's header is followed by nothing but zeros. */
    static boolean isEmpty(byte[] stream, int at, int length) {
        for (int i = at + HEADER; i < at + length; i++) {
            if (stream[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
