package lectern.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lectern.audio.Pcm;
import lectern.document.Problem;
import lectern.speech.freetts.FreeTts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An engine says itself what its voices' files may hold: standing in the list of engines is all that it takes. */
@Timeout(60)
class VoiceSettingTest {
    private static final List<SpeechEngine> ENGINES = List.of(new FreeTts(), new Organ());
    private static final String PIPE = """
            id: pipe
            engine: organ
            language: en
            hertz: 440
            stops: [flute, reed]
            """;

    @TempDir
    private Path folder;

    @Test
    void theEngineGetsWhatIsWrittenForIt() throws IOException, SpeechException {
        Voice low = read(PIPE).find("pipe").orElseThrow();
        assertEquals(List.of("440"), low.settings().get("hertz"));
        assertEquals(List.of("flute", "reed"), low.settings().get("stops"));
        Voice high = read(PIPE.replace("440", "880")).find("pipe").orElseThrow();
        try (EnginePool pool = new EnginePool(ENGINES, 1, Runnable::run)) {
            assertNotEquals(pool.fingerprint(low), pool.fingerprint(high));
            assertEquals(440, crossings(pool.speak(new Spoken(low, "Rest."), Duration.ofSeconds(30))), 5);
            assertEquals(880, crossings(pool.speak(new Spoken(high, "Rest."), Duration.ofSeconds(30))), 5);
        }
    }

    @Test
    void aValueThatTheEngineRefusesIsAProblemWithItsLine() throws IOException {
        Problem problem = read(PIPE.replace("440", "loud")).problems().getFirst();
        assertEquals(Problem.Code.VOICE_INVALID, problem.code());
        assertEquals(4, problem.line());
        assertEquals("The hertz can not be used: loud is no number of digits.", problem.text());
        assertEquals("Compare it with hertz: 440.", problem.remedy());
    }

    @Test
    void aSettingHasItsFormAndIsThereIfItMustBe() throws IOException {
        assertEquals("The key hertz has the wrong form of value.",
                read(PIPE.replace("440", "[440]")).problems().getFirst().text());
        assertEquals("The key stops has the wrong form of value.",
                read(PIPE.replace("[flute, reed]", "flute")).problems().getFirst().text());
        assertEquals("The key hertz is missing.", read(PIPE.replace("hertz: 440\n", "")).problems().getFirst().text());
        assertEquals(List.of(), read(PIPE.replace("stops: [flute, reed]\n", "")).problems());
    }

    @Test
    void anotherEngineTakesNone() throws IOException {
        Problem problem = read(PIPE.replace("organ", "freetts").replace("stops: [flute, reed]", "voice: kevin16"))
                .problems().getFirst();
        assertEquals("The engine freetts takes no hertz.", problem.text());
        assertEquals("Write engine: organ, or remove the hertz.", problem.remedy());
    }

    @Test
    void whatNoEngineHasIsUnknownAndTheRemedyNamesTheEnginesOwn() throws IOException {
        Problem problem = read(PIPE.replace("hertz", "herz")).problems().getFirst();
        assertEquals("The key herz is unknown.", problem.text());
        assertEquals("Use one of engine, gain, hertz, id, language, name, pauses, pitch, rate, stops, voice, "
                + "words-per-minute.", problem.remedy());
    }

    private Voices read(String yaml) throws IOException {
        Files.writeString(folder.resolve("pipe.yaml"), yaml);
        return Voices.read(folder, ENGINES);
    }

    /** How often a second the sound goes from below to above. */
    private static double crossings(Pcm sound) {
        int crossings = 0;
        for (int i = 1; i < sound.samples().length; i++) {
            crossings += sound.samples()[i - 1] < 0 && sound.samples()[i] >= 0 ? 1 : 0;
        }
        return crossings * 1e9 / sound.length().toNanos();
    }

    /** Says everything as one tone. */
    private static final class Organ implements SpeechEngine {
        private static final int RATE = 16_000;

        @Override
        public String name() {
            return "organ";
        }

        @Override
        public List<VoiceSetting> settings() {
            return List.of(
                    new VoiceSetting("hertz", VoiceSetting.Form.WORD, true, "hertz: 440", (value, _) -> {
                        if (!value.getFirst().matches("[0-9]{1,5}")) {
                            throw new IllegalArgumentException(value.getFirst() + " is no number of digits");
                        }
                        return value;
                    }),
                    new VoiceSetting("stops", VoiceSetting.Form.LIST, false, "stops: [flute]", (value, _) -> value));
        }

        @Override
        public boolean namesVoices() {
            return false;
        }

        @Override
        public Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        public String fingerprint(Voice voice) {
            return "organ " + hertz(voice);
        }

        @Override
        public int sampleRate(Voice voice) {
            return RATE;
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public Speaker open(Voice voice) {
            return new Speaker() {
                @Override
                public Pcm speak(Spoken spoken) {
                    short[] samples = new short[RATE];
                    for (int i = 0; i < RATE; i++) {
                        samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * hertz(spoken.voice()) * i / RATE));
                    }
                    return new Pcm(samples, RATE);
                }

                @Override
                public void close() {}
            };
        }

        private static int hertz(Voice voice) {
            return Integer.parseInt(voice.settings().getOrDefault("hertz", List.of("0")).getFirst());
        }
    }
}
