package lectern.speech.piper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Problem;
import lectern.speech.SpeechException;
import lectern.speech.Voice;
import lectern.speech.Voices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The library is the real one, but no model is at hand that could be kept here. */
class PiperTest {
    private static final String SETTINGS = "{\"audio\": {\"sample_rate\": 22050}, \"inference\": {\"length_scale\": 1.1}}";

    @TempDir
    private Path folder;
    private final Piper piper = new Piper();

    @Test
    void aModelInTheFolderIsAVoice() throws IOException {
        model("en_GB-alba-medium.onnx", SETTINGS);
        Voices voices = Voices.read(folder, List.of(piper));
        Voice alba = voices.find("en-alba").orElseThrow();
        assertEquals(List.of(), voices.problems());
        assertEquals(Locale.UK, alba.language());
        assertEquals(22_050, piper.sampleRate(alba));
        assertFalse(piper.repeatable());
    }

    @Test
    void aVoicesFileMaySpeakOfTheModelInstead() throws IOException {
        model("x.onnx", SETTINGS);
        Files.writeString(folder.resolve("x.yaml"), """
                id: xenia
                engine: piper
                voice: "{folder}/x.onnx"
                language: el
                gain: 0.9
                """);
        Voices voices = Voices.read(folder, List.of(piper));
        assertEquals(List.of("xenia"), voices.offered().stream().map(Voice::id).toList());
        assertEquals(List.of(), voices.problems());
    }

    @Test
    void aModelWhoseNameTellsNothingIsAProblem() throws IOException {
        model("x.onnx", SETTINGS);
        assertEquals(List.of(Problem.Code.VOICE_INVALID),
                Voices.read(folder, List.of(piper)).problems().stream().map(Problem::code).toList());
    }

    @Test
    void aModelWithoutItsSettingsIsMissingAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("en_GB-alba-medium.onnx"), "model");
        Voices voices = Voices.read(folder, List.of(piper));
        assertEquals(Optional.empty(), voices.find("en-alba"));
        assertTrue(voices.missing().values().iterator().next().contains("en_GB-alba-medium.onnx.json is not there"));
        for (String bad : List.of("", "{", "[]", "{\"audio\": {\"sample_rate\": \"high\"}}")) {
            model("en_GB-alba-medium.onnx", bad);
            assertEquals(1, Voices.read(folder, List.of(new Piper())).missing().size(), bad);
        }
    }

    @Test
    void theFingerprintIsOfBothFiles() throws IOException {
        Voice voice = model("en_GB-alba-medium.onnx", SETTINGS);
        String first = piper.fingerprint(voice);
        assertEquals(first, new Piper().fingerprint(voice));
        Files.writeString(folder.resolve("en_GB-alba-medium.onnx"), "another");
        assertNotEquals(first, new Piper().fingerprint(voice));
    }

    @Test
    void theRateIsTheModelsOwn() throws IOException {
        Voice voice = model("en_GB-alba-medium.onnx", SETTINGS);
        Path settings = Model.of(Path.of(voice.engineVoice())).settingsAt(2, folder);
        assertTrue(Files.readString(settings).contains("\"length_scale\":0.55"), Files.readString(settings));
    }

    @Test
    @EnabledIfSystemProperty(named = "os.name", matches = "Linux")
    void aBrokenModelIsAClearErrorAndTheTemporaryFolderCanGo() throws IOException {
        Voice voice = model("en_GB-alba-medium.onnx", SETTINGS);
        SpeechException failure = assertThrows(SpeechException.class, () -> piper.open(voice));
        assertTrue(failure.getMessage().startsWith("piper can not load en_GB-alba-medium.onnx: "),
                failure.getMessage());
        Path unpacked = PiperLibrary.folder();
        assertTrue(Files.isDirectory(unpacked));
        PiperLibrary.remove(unpacked);
        assertFalse(Files.exists(unpacked));
    }

    private Voice model(String name, String settings) throws IOException {
        Files.writeString(folder.resolve(name), "model");
        Files.writeString(folder.resolve(name + ".json"), settings);
        return new Voice("test", "Test", Locale.UK, new Voice.Source("piper", folder.resolve(name).toString()),
                Voice.Prosody.natural(170, Voices.embedded().offered().getFirst().pauses()));
    }
}
