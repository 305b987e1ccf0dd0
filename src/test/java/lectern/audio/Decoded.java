package lectern.audio;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;

/** MP3 as a player hears it. */
public record Decoded(short[] samples, int sampleRate) {

    public static Decoded of(byte[] mp3) {
        Bitstream stream = new Bitstream(new ByteArrayInputStream(mp3));
        Decoder decoder = new Decoder();
        short[] samples = new short[mp3.length * 4];
        int count = 0;
        int sampleRate = 0;
        try {
            for (Header header = stream.readFrame(); header != null; header = stream.readFrame()) {
                SampleBuffer frame = (SampleBuffer) decoder.decodeFrame(header, stream);
                sampleRate = frame.getSampleFrequency();
                if (count + frame.getBufferLength() > samples.length) {
                    samples = Arrays.copyOf(samples, samples.length * 2);
                }
                System.arraycopy(frame.getBuffer(), 0, samples, count, frame.getBufferLength());
                count += frame.getBufferLength();
                stream.closeFrame();
            }
        } catch (JavaLayerException broken) {
            throw new AssertionError("the MP3 does not decode", broken);
        }
        return new Decoded(Arrays.copyOf(samples, count), sampleRate);
    }

    /** The loudest sample in a stretch, whatever its sign. */
    public int peak(long from, long to) {
        int peak = 0;
        for (long i = Math.max(0, from); i < Math.min(to, samples.length); i++) {
            peak = Math.max(peak, Math.abs(samples[(int) i]));
        }
        return peak;
    }

    /** The first sample from a place on that is louder than a threshold; the length if there is none. */
    public long onset(long from, int threshold) {
        for (long i = from; i < samples.length; i++) {
            if (Math.abs(samples[(int) i]) > threshold) {
                return i;
            }
        }
        return samples.length;
    }
}
