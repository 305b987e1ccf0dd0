package lectern.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import lectern.document.Problem;
import lectern.speech.freetts.FreeTts;
import lectern.speech.program.ProgramEngine;
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

    private static final String COMMAND = """
            id: kim
            engine: command
            language: en-AU
            command: [./say, "--model={folder}/m.bin", "{in}"]
            """;

    private static final SpeechEngine COMMANDS = ProgramEngine.all().getLast();

    @TempDir
    Path folder;

    @Test
    void theShippedVoiceIsTheEmbeddedOneAndItsLexiconIsWhole() {
        Voices shipped = Voices.read(Path.of("voices"), List.of(new FreeTts()));
        assertEquals(Set.of(Problem.Code.ENGINE_MISSING),
                shipped.problems().stream().map(Problem::code).collect(Collectors.toSet()));
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
        for (String bad : List.of("rate: fast", "rate: 99", "rate: 3", "rate: NaN", "language: e", "id: a/b",
                "engine: [a]",
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
        assertEquals("There is no engine called pipes: choose one of freetts, command.",
                voices.missing().values().iterator().next());
        assertEquals(Problem.Code.ENGINE_MISSING, voices.problems().getFirst().code());
    }

    @Test
    void aCommandIsAProgramAndItsArguments() throws IOException {
        Voice voice = read(COMMAND).find("kim").orElseThrow();
        Path here = folder.toAbsolutePath().normalize();
        assertEquals(List.of(here + "/say", "--model=" + here + "/m.bin", "{in}"),
                voice.settings().get("command"));
        assertEquals(voice.settings(), voice.atRate(2).settings());
    }

    @Test
    void aCommandThatCanNotBeUsedIsAProblemWithItsLine() throws IOException {
        for (String bad : List.of("command: [say, \"{txt}\"]", "command: [\"{text}\"]", "command: []",
                "command: say it",
                "command: [say, {text}]", "command: [say, \"{text\"]", "command: {say: it}", "command: [[say]]",
                "command: [\"\"]")) {
            Voices voices = read(COMMAND.replaceAll("(?m)^command: .*$", Matcher.quoteReplacement(bad)));
            Problem problem = voices.problems().getFirst();
            assertEquals(Problem.Code.VOICE_INVALID, problem.code(), bad);
            assertEquals(4, problem.line(), bad);
            assertEquals(List.of(Voices.EMBEDDED), voices.offered(), bad);
        }
    }

    @Test
    void aCommandAndItsEngineGoTogether() throws IOException {
        assertEquals(1, read(COMMAND.replaceAll("command: \\[.*", "")).problems().size());
        assertTrue(read(GOOD + "command: [say]").problems().getFirst().text().contains("takes no command"));
    }

    @Test
    void aVoiceThatNeedsSomethingInstalledSaysWhatAndIsNotOffered() throws IOException {
        Files.writeString(folder.resolve("sam.yaml"), COMMAND.replace("kim", "sam"));
        Voices voices = Voices.read(folder, List.of(new FreeTts(), new Absent()));
        assertEquals(List.of("Install the Debian package absent."), List.copyOf(voices.missing().values()));
        Problem problem = voices.problems().getFirst();
        assertEquals("sam.yaml", problem.file().toString());
        assertEquals("Install the Debian package absent.", problem.remedy());
        assertEquals(List.of(Voices.EMBEDDED), voices.speaking(Locale.forLanguageTag("en-AU")));
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
    void anEnglishVoiceReadsALanguageThatHasNone() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), GOOD.replace("kim", "ann").replace("en-AU", "it"));
        assertEquals("kim", read(GOOD).standard(Locale.forLanguageTag("vi")).id());
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
        return Voices.read(folder, List.of(new FreeTts(), new Silent()));
    }

    /** Takes commands and is there. */
    private static class Silent implements SpeechEngine {

        @Override
        public String name() {
            return COMMANDS.name();
        }

        @Override
        public List<VoiceSetting> settings() {
            return COMMANDS.settings();
        }

        @Override
        public boolean namesVoices() {
            return COMMANDS.namesVoices();
        }

        @Override
        public Optional<String> missing() {
            return Optional.empty();
        }

        @Override
        public String fingerprint(Voice voice) {
            return "silent";
        }

        @Override
        public int sampleRate(Voice voice) {
            return 16_000;
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public Speaker open(Voice voice) throws SpeechException {
            throw new SpeechException("silent");
        }
    }

    private static final class Absent extends Silent {
        @Override
        public Optional<String> missing() {
            return Optional.of("Install the Debian package absent.");
        }
    }
}
