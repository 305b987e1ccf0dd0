package lectern.narration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lectern.audio.Clip;
import lectern.audio.Mp3Encoder;
import lectern.audio.Pcm;
import lectern.speech.EnginePool;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.freetts.FreeTts;
import lectern.store.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What a clip's key says of how it was made, beside the clip's digest. A cache keeps clips for years by that key: when
 * the right side of a line changes, the revision on its left must have changed too, or listeners go on hearing the old
 * clips, at the new ones' times.
 */
@EnabledIfSystemProperty(named = "os.arch", matches = "amd64|x86_64", disabledReason = "clips are repeatable on one architecture, and the digests are of this")
class GoldenClipTest {
    private static final Duration PAUSE = Duration.ofMillis(350);
    private final Mp3Encoder encoder = new Mp3Encoder();

    @Test
    void theSameSamplesGiveTheSameFrames() {
        List<String> made = new ArrayList<>();
        for (int sampleRate : new int[]{8_000, 16_000, 22_050}) {
            made.add(sampleRate + " Hz, " + line(encoder.fingerprint(), encoder.encode(sawtooth(sampleRate), PAUSE)));
        }
        assertEquals("""
                8000 Hz, jump3r 1.0.5, CBR 48, quality 7, revision 1 -> 9c7e6ad0bea2217f
                16000 Hz, jump3r 1.0.5, CBR 48, quality 7, revision 1 -> aa814baf7adb528e
                22050 Hz, jump3r 1.0.5, CBR 48, quality 7, revision 1 -> 774581b7a9cc2e0f""", String.join("\n", made));
    }

    @Test
    void theSameWordsGiveTheSameFrames() throws Exception {
        Voice kevin = Voices.embedded().offered().getFirst();
        Voice fixed = new Voice("golden", "Golden", kevin.language(), new Voice.Source("freetts", "kevin16"),
                new Voice.Prosody(1, 1, 1.76, 190, kevin.pauses()));
        List<String> made = new ArrayList<>();
        try (EnginePool engines = new EnginePool(List.of(new FreeTts()), 1, Runnable::run)) {
            for (Voice voice : List.of(fixed, fixed.atRate(1.5))) {
                for (String words : List.of("Clinical trials.", "Which foods can help?")) {
                    Pcm said = engines.speak(new Spoken(voice, words), Duration.ofSeconds(20));
                    made.add(words + " " + line(withoutLexicon(engines.fingerprint(voice)),
                            encoder.encode(said, PAUSE)));
                }
            }
        }
        assertEquals("""
                Clinical trials. freetts|kevin16|freetts 1.2.2, 5|1|1.0|1.0|1.76 -> da0c9f3757c8aba9
                Which foods can help? freetts|kevin16|freetts 1.2.2, 5|1|1.0|1.0|1.76 -> 064cac0844251d52
                Clinical trials. freetts|kevin16|freetts 1.2.2, 5|1|1.5|1.0|1.76 -> aa1285ca8aa9c015
                Which foods can help? freetts|kevin16|freetts 1.2.2, 5|1|1.5|1.0|1.76 -> 2183425ed4a45f7d""",
                String.join("\n", made));
    }

    private static String line(String made, Clip clip) {
        return made + " -> " + Digest.of(out -> out.write(clip.frames())).hex().substring(0, 16);
    }

    /** The lexicon's words and the parts of others change often, and none of them is said here. */
    private static String withoutLexicon(String fingerprint) {
        return fingerprint.replaceFirst("(, [0-9a-f]+){2}\\|", "|");
    }

    /** It has a silent stretch and peaks at full scale, and is made of integers only. */
    private static Pcm sawtooth(int sampleRate) {
        short[] samples = new short[sampleRate];
        for (int i = 0; i < sampleRate; i++) {
            samples[i] = (short) (i > 2000 && i < 4000 ? 0 : i * 997 * (i / 1000 % 7));
        }
        return new Pcm(samples, sampleRate);
    }
}
