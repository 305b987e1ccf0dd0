package lectern.speech.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import lectern.audio.Pcm;
import lectern.speech.SpeechException;
import org.junit.jupiter.api.Test;

class WavTest {
    private static final short[] SAMPLES = {1, -2, 300, -400};

    @Test
    void readsTheSamples() throws SpeechException {
        Pcm sound = Wav.read(wav(22_050, 1, 8, SAMPLES));
        assertEquals(22_050, sound.sampleRate());
        assertArrayEquals(SAMPLES, sound.samples());
    }

    @Test
    void aStandInForTheLengthMeansAllThereIs() throws SpeechException {
        for (long length : new long[]{0x7ffff000L, 0xffffffffL}) {
            assertArrayEquals(SAMPLES, Wav.read(wav(22_050, 1, length, SAMPLES)).samples());
        }
    }

    @Test
    void twoChannelsBecomeOne() throws SpeechException {
        assertArrayEquals(new short[]{0, -50}, Wav.read(wav(22_050, 2, 8, SAMPLES)).samples());
    }

    @Test
    void aFileThatIsCutOffIsAFailure() {
        assertThrows(SpeechException.class, () -> Wav.read(wav(22_050, 1, 10, SAMPLES)));
    }

    @Test
    void whatIsNoWavIsAFailureAndNothingElse() {
        byte[] good = wav(22_050, 1, 8, SAMPLES);
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            try {
                assertTrue(
                        Wav.read(java.util.Arrays.copyOf(bad, random.nextInt(bad.length + 1))).samples().length <= 4);
            } catch (SpeechException expected) {
                assertTrue(expected.getMessage().contains("WAV"), expected.getMessage());
            }
        }
    }

    /** @param length of the sound in bytes, as the file says */
    static byte[] wav(int sampleRate, int channels, long length, short[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (length + 36));
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1)
                .putShort((short) channels).putInt(sampleRate).putInt(2 * channels * sampleRate)
                .putShort((short) (2 * channels)).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) length);
        for (short sample : samples) {
            bytes.putShort(sample);
        }
        return bytes.array();
    }

    static short[] tone(int count) {
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) (5_000 * Math.sin(i * 0.3));
        }
        return samples;
    }
}
