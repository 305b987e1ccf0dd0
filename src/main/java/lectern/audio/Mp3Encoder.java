package lectern.audio;

import de.sciss.jump3r.lowlevel.LameEncoder;
import de.sciss.jump3r.mp3.LameGlobalFlags;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.sound.sampled.AudioFormat;

/**
 * Encodes one clip as MP3 at a constant 48 kbit/s, mono. Every call uses an encoder of its own (about 1 ms), so that a
 * clip's frames refer to no other clip's and can be joined to any. Safe for many threads.
 */
public final class Mp3Encoder {
    private static final int KILOBITS = 48;
    /**
     * It goes from 0 to 9, and less is slower. 7 takes 64% of the time of 5, and what is decoded is nearer to what went in: 24.7 dB
     * above the difference, with 5 21.7 dB.
     */
    private static final int QUALITY = 7;
    private static final String REVISION = "1";
    /** Those of MPEG-2 and 2.5. Higher ones LAME would bring down by itself at this bit rate, and change the times. */
    private static final NavigableSet<Integer> SAMPLE_RATES = new TreeSet<>(
            List.of(8_000, 11_025, 12_000, 16_000, 22_050, 24_000));
    /**
     * Silence that encoding adds between the end of a clip's samples and the next clip's first: the delay and what
     * fills the last frame, 74 to 108 ms at 16 kHz, on average this.
     */
    private static final Duration JOIN = Duration.ofMillis(88);

    /** Its settings, which it does not give away by any method. */
    private static final VarHandle SETTINGS = settings();

    private static VarHandle settings() {
        try {
            return MethodHandles.privateLookupIn(LameEncoder.class, MethodHandles.lookup())
                    .findVarHandle(LameEncoder.class, "gfp", LameGlobalFlags.class);
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("this is another jump3r than the one that was built with", other);
        }
    }

    /** Changes whenever the same samples would give other frames; part of every clip's key. */
    public String fingerprint() {
        return "jump3r 1.0.5, CBR " + KILOBITS + ", quality " + QUALITY + ", revision " + REVISION;
    }

    /** The rate at which a sound is encoded: the highest that isn't above its own. */
    public static int sampleRate(int own) {
        Integer rate = SAMPLE_RATES.floor(own);
        return rate == null ? SAMPLE_RATES.first() : rate;
    }

    /**
     * @param sound of a rate that {@link #sampleRate} gives
     * @param pause how long it is silent before the next clip is heard, within 20 ms; never less than about 90 ms
     */
    public Clip encode(Pcm sound, Duration pause) {
        if (!SAMPLE_RATES.contains(sound.sampleRate())) {
            throw new IllegalArgumentException(
                    "sound has " + sound.sampleRate() + " Hz: MP3 at this bit rate has one of " + SAMPLE_RATES);
        }
        long silence = Math.max(0, pause.minus(JOIN).toNanos()) * sound.sampleRate() / 1_000_000_000L;
        return encode(new Pcm(Arrays.copyOf(sound.samples(), Math.toIntExact(sound.samples().length + silence)),
                sound.sampleRate()));
    }

    private static Clip encode(Pcm sound) {
        AudioFormat format = new AudioFormat(sound.sampleRate(), Short.SIZE, 1, true, false);
        LameEncoder lame = new LameEncoder(format, KILOBITS, LameEncoder.CHANNEL_MODE_MONO, QUALITY, false);
        try {
            measureNoLoudness(lame);
            byte[] samples = littleEndian(sound.samples());
            // LAME's own bound for the worst case: 1.25 times the samples and 7,200 bytes.
            byte[] out = new byte[sound.samples().length * 5 / 4 + 7200 + lame.getMP3BufferSize()];
            byte[] buffer = new byte[lame.getMP3BufferSize()];
            int written = 0;
            int chunk = lame.getPCMBufferSize();
            for (int at = 0; at < samples.length; at += chunk) {
                int count = lame.encodeBuffer(samples, at, Math.min(chunk, samples.length - at), buffer);
                System.arraycopy(buffer, 0, out, written, count);
                written += count;
            }
            int count = lame.encodeFinish(buffer);
            System.arraycopy(buffer, 0, out, written, count);
            written += count;
            return clip(Arrays.copyOf(out, written));
        } finally {
            lame.close();
        }
    }

    /**
     * LAME would find out how loud the whole is, for a tag that is not written here: three tenths of its time, and no
     * byte of a frame is another without it.
     */
    private static void measureNoLoudness(LameEncoder lame) {
        ((LameGlobalFlags) SETTINGS.get(lame)).internal_flags.findReplayGain = false;
    }

    /** Without the empty first frame that LAME leaves for a Xing tag: 36 ms of silence that nobody fills in. */
    private static Clip clip(byte[] stream) {
        int first = MpegFrames.length(stream, 0);
        byte[] frames = MpegFrames.isEmpty(stream, 0, first)
                ? Arrays.copyOfRange(stream, first, stream.length)
                : stream;
        return Clip.of(frames);
    }

    private static byte[] littleEndian(short[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }
}
