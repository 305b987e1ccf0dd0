package lectern.speech.program;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import lectern.audio.Pcm;
import lectern.speech.SpeechException;

/** A WAV file of 16-bit samples, one or two channels (RIFF, with PCM as format 1 or as an extensible format). */
final class Wav {
    private static final int HEAD = 12;
    private static final int EXTENSIBLE = 0xfffe;
    /** From here up a length is a stand-in: a program that streams can not know it when it writes the head. */
    private static final long STAND_IN = 0x7f000000L;

    private Wav() {}

    static Pcm read(byte[] file) throws SpeechException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < HEAD || !tag(bytes, 0).equals("RIFF") || !tag(bytes, 8).equals("WAVE")) {
            throw new SpeechException("there is no WAV file in the " + file.length + " bytes of the program's output");
        }
        int channels = 0;
        int sampleRate = 0;
        long at = HEAD;
        while (at + 8 <= file.length) {
            String tag = tag(bytes, (int) at);
            long length = bytes.getInt((int) at + 4) & 0xffffffffL;
            int start = (int) at + 8;
            if (tag.equals("fmt ") && start + 16 <= file.length) {
                int format = bytes.getShort(start) & 0xffff;
                channels = bytes.getShort(start + 2);
                sampleRate = bytes.getInt(start + 4);
                int bits = bytes.getShort(start + 14);
                if (format != 1 && format != EXTENSIBLE || bits != 16 || channels < 1 || channels > 2
                        || sampleRate < 4_000 || sampleRate > 192_000) {
                    throw new SpeechException("the WAV file has format " + format + ", " + channels + " channels of "
                            + bits + " bits at " + sampleRate + " Hz: 16 bits are needed");
                }
            } else if (tag.equals("data")) {
                return samples(bytes, start, length, channels, sampleRate);
            }
            at = start + length + (length & 1);
        }
        throw new SpeechException("the WAV file has no sound in it");
    }

    private static Pcm samples(ByteBuffer bytes, int start, long length, int channels, int sampleRate)
            throws SpeechException {
        if (channels == 0) {
            throw new SpeechException("the WAV file has its sound before its format");
        }
        int there = bytes.capacity() - start;
        if (length > there && length < STAND_IN) {
            throw new SpeechException("the WAV file is cut off: " + there + " of " + length + " bytes");
        }
        short[] samples = new short[(int) (Math.min(length, there) / 2 / channels)];
        for (int i = 0; i < samples.length; i++) {
            int sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += bytes.getShort(start + 2 * (i * channels + channel));
            }
            samples[i] = (short) (sum / channels);
        }
        return new Pcm(samples, sampleRate);
    }

    private static String tag(ByteBuffer bytes, int at) {
        return new String(bytes.array(), at, 4, StandardCharsets.US_ASCII);
    }
}
