package lectern.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class Mp3EncoderTest {
    private static final int RATE = 16_000;
    private final Mp3Encoder encoder = new Mp3Encoder();

    @Test
    void countsTheSamplesThatADecoderGives() {
        Clip clip = encoder.encode(tone(RATE), Duration.ZERO);
        Decoded decoded = Decoded.of(clip.frames());
        assertEquals(RATE, decoded.sampleRate());
        assertEquals(clip.samples(), decoded.samples().length);
    }

    @Test
    void beginsToSoundAfterTheDelayAndLosesNothingAtTheEnd() {
        Clip clip = encoder.encode(tone(RATE), Duration.ZERO);
        Decoded decoded = Decoded.of(clip.frames());
        long onset = decoded.onset(0, 2000);
        assertTrue(Math.abs(onset - Timeline.DELAY) < 200, "onset at " + onset);
        assertTrue(decoded.peak(Timeline.DELAY + RATE - 400, Timeline.DELAY + RATE) > 6000, "the tone's end is cut");
    }

    /** It is exact to the sample: an empty first frame left in would make it 576 more. */
    @Test
    void aClickIsHeardExactlyTheDelayLater() {
        for (int at : new int[]{3, 2000, 7777}) {
            short[] samples = new short[RATE];
            samples[at] = 30_000;
            Clip clip = encoder.encode(new Pcm(samples, RATE), Duration.ZERO);
            Decoded decoded = Decoded.of(clip.frames());
            int loudest = decoded.peak(0, clip.samples());
            assertEquals(at + Timeline.DELAY, decoded.onset(0, loudest - 1));
            assertTrue(clip.samples() - RATE < Timeline.DELAY + 2 * 576, "more frames than the sound needs");
        }
    }

    @Test
    void joinedClipsSoundOneBehindTheOther() {
        Clip clip = encoder.encode(tone(RATE / 2), Duration.ofMillis(300));
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = 0; i < 5; i++) {
            joined.writeBytes(clip.frames());
        }
        Decoded decoded = Decoded.of(joined.toByteArray());
        assertEquals(5 * clip.samples(), decoded.samples().length);
        for (int i = 0; i < 5; i++) {
            long start = i * clip.samples() + Timeline.DELAY;
            assertTrue(decoded.peak(start + 200, start + RATE / 2 - 200) > 6000, "clip " + i + " is not heard");
            assertTrue(decoded.peak(start - 600, start - 250) < 400, "a click before clip " + i);
        }
    }

    @Test
    void pausesAsLongAsAsked() {
        for (int millis : new int[]{150, 300, 650, 1000}) {
            Clip clip = encoder.encode(tone(RATE), Duration.ofMillis(millis));
            long pause = (clip.samples() - RATE) * 1000 / RATE;
            assertTrue(Math.abs(pause - millis) <= 21, millis + " ms became " + pause);
        }
    }

    @Test
    void encodesTheSameTwice() {
        assertArrayEquals(encoder.encode(tone(5000), Duration.ofMillis(200)).frames(),
                encoder.encode(tone(5000), Duration.ofMillis(200)).frames());
    }

    @Test
    void encodesASingleSample() {
        assertTrue(encoder.encode(new Pcm(new short[1], RATE), Duration.ZERO).samples() > 0);
    }

    @Test
    void encodesEveryRateOfTheEngines() {
        for (int rate : new int[]{8_000, 11_025, 16_000, 22_050, 24_000}) {
            Clip clip = encoder.encode(new Pcm(new short[rate], rate), Duration.ofMillis(200));
            assertEquals(rate, clip.sampleRate());
            assertEquals(1.2, (double) clip.samples() / rate, 0.2, rate + " Hz");
        }
    }

    @Test
    void roundsOtherRatesDown() {
        assertEquals(24_000, Mp3Encoder.sampleRate(48_000));
        assertEquals(16_000, Mp3Encoder.sampleRate(16_000));
        assertEquals(8_000, Mp3Encoder.sampleRate(4_000));
        assertThrows(IllegalArgumentException.class,
                () -> encoder.encode(new Pcm(new short[9], 44_100), Duration.ZERO));
    }

    private static Pcm tone(int length) {
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) (8000 * Math.sin(i * 0.3));
        }
        return new Pcm(samples, RATE);
    }
}
