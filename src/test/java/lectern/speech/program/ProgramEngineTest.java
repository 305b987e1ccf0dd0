package lectern.speech.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lectern.Tool;
import lectern.audio.Pcm;
import lectern.speech.EnginePool;
import lectern.speech.Speaker;
import lectern.speech.SpeechEngine;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Timeout(60)
@Isolated("others keep temporary files meanwhile")
class ProgramEngineTest {
    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final String WORDS = "Take five milligrams twice a day, with food.";

    @TempDir
    private Path folder;

    @Test
    @Tool("espeak-ng")
    void espeakSpeaksAtItsRate() throws SpeechException {
        Pcm sound = say("espeak-ng", "en-gb", "en-GB", 1, WORDS);
        assertEquals(22_050, sound.sampleRate());
        assertEquals(2.5, sound.length().toMillis() / 1000.0, 0.7);
    }

    @Test
    @Tool("espeak-ng")
    void ratesAreMadeByEspeak() throws SpeechException {
        lengthFollowsTheRate("espeak-ng", "en-gb");
    }

    @Test
    @Tool("flite")
    void ratesAreMadeByFlite() throws SpeechException {
        lengthFollowsTheRate("flite", "kal16");
    }

    private void lengthFollowsTheRate(String engine, String voice) throws SpeechException {
        double natural = say(engine, voice, "en-GB", 1, WORDS).samples().length;
        for (double rate : new double[]{0.75, 1.25, 1.5, 2}) {
            double length = say(engine, voice, "en-GB", rate, WORDS).samples().length;
            assertEquals(natural / rate, length, natural / rate * 0.12, "at " + rate);
        }
    }

    @Test
    @Tool("espeak-ng")
    void theSameWordsGiveTheSameSamples() throws SpeechException {
        assertArrayEquals(say("espeak-ng", "en-gb", "en-GB", 1, WORDS).samples(),
                say("espeak-ng", "en-gb", "en-GB", 1, WORDS).samples());
    }

    @Test
    @Tool("espeak-ng")
    void wordsAreNeverOptionsMarkupOrPhonemes() throws SpeechException {
        assertEquals("-v vi --stdout", new EspeakNg().text(spoken("espeak-ng", "en-gb", "en-GB", "-v vi --stdout")));
        assertTrue(say("espeak-ng", "en-gb", "en-GB", 1, "-v vi --stdout").samples().length > 10_000);
        assertEquals("[ [ciao]]", new EspeakNg().text(spoken("espeak-ng", "it", "it", "[[ciao]]")));
        assertEquals("[ [ [ciao", new EspeakNg().text(spoken("espeak-ng", "it", "it", "[[[ciao")));
        double plain = say("espeak-ng", "it", "it", 1, "ciao").samples().length;
        assertTrue(say("espeak-ng", "it", "it", 1, "<speak><break time=\"60s\"/>ciao</speak>").samples().length < 10
                * plain, "a break in markup is not made");
    }

    @Test
    @Tool("espeak-ng")
    void theLetterIsNotTheArticle() {
        assertEquals("vitamin [[eI]], at ten [[eI]] m, a day",
                new EspeakNg().text(spoken("espeak-ng", "en-gb", "en-GB", "vitamin A, at ten a m, a day")));
    }

    @Test
    @Tool("espeak-ng")
    void textOfOtherLanguagesIsSpoken() throws SpeechException {
        assertTrue(seconds(say("espeak-ng", "cmn-latn-pinyin", "zh", 1, "每天服药两次。")) > 1);
        assertTrue(seconds(say("espeak-ng", "vi", "vi", 1, "Uống thuốc hai lần một ngày.")) > 1);
        assertTrue(seconds(say("espeak-ng", "ar", "ar", 1, "تناول الدواء مرتين في اليوم.")) > 1);
        assertTrue(seconds(say("espeak-ng", "el", "el", 1, "Πάρτε το φάρμακο δύο φορές την ημέρα.")) > 1);
    }

    @Test
    @Tool("espeak-ng")
    void aDecimalPointIsHeardInChineseAndArabic() throws SpeechException {
        assertEquals("每次2点5毫克。", new EspeakNg().text(spoken("espeak-ng", "cmn-latn-pinyin", "zh", "每次2.5毫克。")));
        assertArrayEquals(say("espeak-ng", "cmn-latn-pinyin", "zh", 1, "二点五毫克").samples(),
                say("espeak-ng", "cmn-latn-pinyin", "zh", 1, "2.5毫克").samples());
        assertEquals("٢.٥", new EspeakNg().text(spoken("espeak-ng", "ar", "ar", "٢٫٥")));
    }

    @Test
    @Tool("espeak-ng")
    void espeakNamesItsVersionAndTheVoicesItHas() {
        SpeechEngine engine = engine("espeak-ng");
        assertEquals(Optional.empty(), engine.missing(voice("espeak-ng", "en-gb", "en-GB")));
        assertTrue(engine.missing(voice("espeak-ng", "xx-oz", "en-AU")).orElseThrow().contains("xx-oz"));
        assertTrue(engine.fingerprint(voice("espeak-ng", "en-gb", "en-GB")).matches("1, eSpeak NG .*\\d+\\.\\d+.*"));
    }

    @Test
    @Tool("flite")
    void fliteSpeaksAndIsNotAskedForVoicesItLacks() throws SpeechException {
        assertEquals(16_000, say("flite", "kal16", "en-US", 1, WORDS).sampleRate());
        SpeechEngine engine = engine("flite");
        assertEquals(Optional.empty(), engine.missing(voice("flite", "rms", "en-US")));
        assertTrue(engine.missing(voice("flite", "nobody", "en-US")).orElseThrow().contains("kal16"));
        assertTrue(engine.fingerprint(voice("flite", "rms", "en-US")).length() > 60);
    }

    @Test
    void aCommandGetsTheWordsAndGivesTheSound() throws Exception {
        Voice voice = scripted("""
                read words
                [ "$words" = 'five; $(touch gone) "milligrams"' ] || exit 9
                [ "$1" = '2.0 0.5 {text}' ] || exit 8
                cat "$2"
                """, "{rate} {stretch} {voice}", sample().toString()).atRate(2);
        Pcm sound = engine("command").open(voice).speak(new Spoken(voice, "five; $(touch gone) \"milligrams\""));
        assertEquals(8_000, sound.samples().length);
    }

    @Test
    void aCommandMayWriteAFile() throws Exception {
        Voice voice = scripted("[ \"$(cat \"$1\")\" = words ] && cp '" + sample() + "' \"$2\"", "{in}", "{out}");
        assertEquals(8_000, engine("command").open(voice).speak(new Spoken(voice, "words")).samples().length);
    }

    @Test
    void aFailureSaysWhatTheProgramSaid() throws Exception {
        Voice voice = scripted("echo 'no such model' >&2; exit 3");
        SpeechException failure = failure(voice);
        assertTrue(failure.getMessage().endsWith("ended with 3: no such model"), failure.getMessage());
    }

    @Test
    void whatIsNotSoundIsAFailure() throws Exception {
        assertTrue(failure(scripted("echo hello")).getMessage().contains("no WAV file"));
        assertTrue(failure(scripted("head -c 1000 '" + sample() + "'")).getMessage().contains("cut off"));
    }

    @Test
    void aProgramThatDisappearsFailsLoudlyAndOthersSpeakOn() throws Exception {
        Voice voice = scripted("cat '" + sample() + "'");
        try (EnginePool pool = new EnginePool(List.of(engine("command"), new lectern.speech.freetts.FreeTts()), 1,
                Runnable::run)) {
            assertTrue(pool.speak(new Spoken(voice, "words"), AMPLE).samples().length > 1_000);
            Files.delete(Path.of(voice.settings().get("command").getFirst()));
            SpeechException failure = assertThrows(SpeechException.class,
                    () -> pool.speak(new Spoken(voice, "words"), AMPLE));
            assertTrue(failure.getMessage().contains("can not be started"), failure.getMessage());
            Voice kevin = Voices.embedded().offered().getFirst();
            assertTrue(pool.speak(new Spoken(kevin, "words"), AMPLE).samples().length > 1_000);
        }
    }

    @Test
    void aProgramThatHangsIsEndedWithItsChildren() throws Exception {
        Path born = folder.resolve("born");
        assertEquals(0, new ProcessBuilder("mkfifo", born.toString()).start().waitFor());
        Voice voice = scripted("sleep 1000 & echo $! > '" + born + "'; wait");
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Pcm> speech = thread.submit(() -> engine("command").open(voice).speak(new Spoken(voice, "words")));
            long child = Long.parseLong(Files.readString(born).strip());
            Optional<ProcessHandle> alive = ProcessHandle.of(child);
            assertTrue(alive.isPresent());
            speech.cancel(true);
            alive.get().onExit().get();
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        long before = temporary();
        Voice voice = scripted("cat '" + sample() + "'");
        engine("command").open(voice).speak(new Spoken(voice, "words"));
        failure(scripted("exit 1"));
        assertEquals(before, temporary());
    }

    @Test
    void aCommandsFingerprintChangesWithItsFiles() throws Exception {
        Path model = Files.writeString(folder.resolve("model"), "one");
        Voice voice = scripted("exit 0", model.toString());
        String first = engine("command").fingerprint(voice);
        assertFalse(first.contains(folder.toString()), first);
        Files.writeString(model, "two");
        assertNotEquals(first, engine("command").fingerprint(voice));
    }

    @Test
    void aCommandWhoseProgramIsNotThereIsMissing() {
        Voice voice = command(List.of("no-such-program", "{text}"));
        assertTrue(engine("command").missing(voice).orElseThrow().contains("no-such-program"));
    }

    private static SpeechException failure(Voice voice) throws SpeechException {
        Speaker speaker = engine("command").open(voice);
        return assertThrows(SpeechException.class, () -> speaker.speak(new Spoken(voice, "words")));
    }

    private static long temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("lectern-voice-")).count();
        }
    }

    private static double seconds(Pcm sound) {
        return sound.length().toMillis() / 1000.0;
    }

    private static Pcm say(String engine, String voice, String language, double rate, String words)
            throws SpeechException {
        Voice chosen = voice(engine, voice, language).atRate(rate);
        return engine(engine).open(chosen).speak(new Spoken(chosen, words));
    }

    private static Spoken spoken(String engine, String voice, String language, String words) {
        return new Spoken(voice(engine, voice, language), words);
    }

    private static SpeechEngine engine(String name) {
        return ProgramEngine.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static Voice voice(String engine, String voice, String language) {
        return new Voice("test", "Test", Locale.forLanguageTag(language), new Voice.Source(engine, voice),
                Voice.Prosody.natural(170, Voices.embedded().offered().getFirst().pauses()));
    }

    private Voice scripted(String script, String... arguments) throws IOException {
        Path program = Files.writeString(Files.createTempFile(folder, "say", ".sh"), "#!/bin/sh\n" + script + "\n");
        assertTrue(program.toFile().setExecutable(true));
        return command(Stream.concat(Stream.of(program.toString()), Arrays.stream(arguments)).toList());
    }

    private static Voice command(List<String> parts) {
        return new Voice("test", "Test", Locale.ENGLISH,
                new Voice.Source("command", "{text}", Map.of("command", parts)),
                Voice.Prosody.natural(170, Voices.embedded().offered().getFirst().pauses()));
    }

    /** Half a second of a tone at 16 kHz. */
    private Path sample() throws IOException {
        return Files.write(folder.resolve("sample.wav"), WavTest.wav(16_000, 1, 16_000, WavTest.tone(8_000)));
    }
}
