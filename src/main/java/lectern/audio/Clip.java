package lectern.audio;

/**
 * One utterance as MP3 frames: whole frames that can be joined to any other clip's of the same sample rate, byte
 * after byte.
 *
 * @param frames     not changed after it is handed over
 * @param sampleRate in hertz
 * @param samples    how many samples per channel the frames decode to
 */
public record Clip(byte[] frames, int sampleRate, long samples) {

    /**
     * @throws IllegalArgumentException if the bytes are not whole frames
     */
    public static Clip of(byte[] frames) {
        int count = MpegFrames.count(frames);
        int sampleRate = count == 0 ? 0 : MpegFrames.sampleRate(frames, 0);
        return new Clip(frames, sampleRate, (long) count * MpegFrames.samplesPerFrame(sampleRate));
    }
}
