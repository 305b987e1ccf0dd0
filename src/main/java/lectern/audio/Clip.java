package lectern.audio;

/**
 * One utterance as MP3 frames: whole frames that can be joined to any other clip's of the same sample rate, byte
 * after byte.
 *
 * @param frames     not changed after it is handed over
 * @param sampleRate in hertz
 * @param samples    how many samples per channel the frames decode to
 */
public record Clip(byte[] frames, int sampleRate, long samples) {}
