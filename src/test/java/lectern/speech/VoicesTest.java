package lectern.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import lectern.document.Problem;
import lectern.speech.freetts.FreeTts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTest {
    private static final String GOOD = """
            id: kim
            engine: freetts
            voice: kevin16
            language: en-AU
            rate: 1.1
            pauses:
              sentence: 200
            """;

    @TempDir
    Path folder;

    @Test
    void theShippedVoiceIsTheEmbeddedOneAndItsLexiconIsWhole() {
        Voices shipped = Voices.read(Path.of("voices"), List.of(new FreeTts()));
        assertEquals(List.of(), shipped.problems());
        assertEquals(List.of(Voices.EMBEDDED), shipped.offered());
        assertTrue(shipped.lexicon().entries().containsKey("tumour"));
    }

    @Test
    void aFileGivesAVoice() throws IOException {
        Voice voice = read(GOOD).find("kim").orElseThrow();
        assertEquals(1.1, voice.rate());
        assertEquals(Locale.forLanguageTag("en-AU"), voice.language());
        assertEquals(Duration.ofMillis(200), voice.pauses().sentence());
        assertEquals("kim", voice.name());
    }

    @Test
    void aTypingErrorIsAProblemWithItsLineAndTheEmbeddedVoiceSpeaks() throws IOException {
        Voices voices = read(GOOD.replace("rate: 1.1", "raet: 1.1"));
        assertEquals(List.of(Problem.Code.VOICE_INVALID), voices.problems().stream().map(Problem::code).toList());
        assertEquals(5, voices.problems().getFirst().line());
        assertTrue(voices.problems().getFirst().text().contains("raet"));
        assertEquals(List.of(Voices.EMBEDDED), voices.offered());
    }

    @Test
    void aBadValueIsAProblemThatNamesIt() throws IOException {
        for (String bad : List.of("rate: fast", "rate: 99", "rate: NaN", "language: e", "id: a/b", "engine: [a]",
                "rate: -1")) {
            String key = bad.substring(0, bad.indexOf(':'));
            Voices voices = read(GOOD.replaceAll("(?m)^" + key + ": .*$", bad));
            assertEquals(Problem.Code.VOICE_INVALID, voices.problems().getFirst().code(), bad);
            assertEquals(List.of(Voices.EMBEDDED), voices.offered(), bad);
        }
    }

    @Test
    void whatIsNotYamlIsAProblem() throws IOException {
        for (String bad : List.of("", "- a\n- b", "id: [", "\t", "&a *a", "\u0000")) {
            assertEquals(Problem.Code.VOICE_INVALID, read(bad).problems().getFirst().code(), bad);
        }
    }

    @Test
    void aVoiceWithoutItsEngineIsListedButNotOffered() throws IOException {
        Voices voices = read(GOOD.replace("freetts", "pipes"));
        assertEquals(List.of(Voices.EMBEDDED), voices.offered());
        assertEquals("There is no engine called pipes.", voices.missing().values().iterator().next());
        assertEquals(Problem.Code.ENGINE_MISSING, voices.problems().getFirst().code());
    }

    @Test
    void aVoiceOfTheCountryGoesBeforeOneOfTheLanguage() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD.replace("kim", "ann").replace("en-AU", "en-US"));
        Voices voices = read(GOOD);
        assertEquals("kim", voices.standard(Locale.forLanguageTag("en-AU")).id());
        assertEquals("ann", voices.standard(Locale.forLanguageTag("en-US")).id());
        assertEquals("ann", voices.standard(Locale.forLanguageTag("vi")).id());
    }

    @Test
    void twoVoicesOfOneIdAreAProblem() throws IOException {
        Files.writeString(folder.resolve("z.yaml"), GOOD);
        assertEquals(List.of(Problem.Code.DUPLICATE_NAME), read(GOOD).problems().stream().map(Problem::code).toList());
    }

    @Test
    void aFolderThatIsNotThereGivesTheEmbeddedVoice() {
        assertEquals(List.of(Voices.EMBEDDED), Voices.read(folder.resolve("none"), List.of()).offered());
    }

    private Voices read(String yaml) throws IOException {
        Files.writeString(folder.resolve("kim.yaml"), yaml);
        return Voices.read(folder, List.of(new FreeTts()));
    }
}
