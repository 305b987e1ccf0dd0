package lectern.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A section's sound as a client gets it.
 *
 * @param untilSpeech nanoseconds until the first frame that holds speech was there
 * @param untilEnd    nanoseconds until all was there
 * @param seconds     how long the sound is
 */
record Heard(long untilSpeech, long untilEnd, double seconds) {
    /** A frame of MPEG-2 layer III at 16 kHz and 48 kbit/s has so many bytes. */
    private static final int FRAME = 216;
    /** Speech is heard 1,105 samples after a clip's first frame: in the second of its frames of 576 samples. */
    private static final int FRAMES_TO_SPEECH = 2;
    /** At 48 kbit/s. */
    static final double BYTES_PER_SECOND = 6_000;
    /** The head of an ID3v2 tag has so many bytes, and says how long the tag is. */
    private static final int TAG_HEAD = 10;

    static Heard listen(Server server, String path) throws IOException {
        long start = System.nanoTime();
        try (InputStream body = server.open(path)) {
            byte[] head = body.readNBytes(TAG_HEAD);
            // Four times seven bits: ID3v2.4, section 6.2.
            int tag = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9];
            body.skipNBytes(tag + FRAMES_TO_SPEECH * FRAME);
            long speech = System.nanoTime() - start;
            long rest = body.transferTo(OutputStream.nullOutputStream());
            return new Heard(speech, System.nanoTime() - start,
                    (FRAMES_TO_SPEECH * FRAME + rest) / BYTES_PER_SECOND);
        }
    }
}
