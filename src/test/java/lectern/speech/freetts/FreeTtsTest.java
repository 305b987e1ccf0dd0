package lectern.speech.freetts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.audio.Pcm;
import lectern.speech.Speaker;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.ipa.Ipa;
import lectern.speech.ipa.Transcribed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FreeTtsTest {
    private static final Voice KEVIN = Voices.embedded().offered().getFirst();
    private static Speaker speaker;

    @BeforeAll
    static void load() throws SpeechException {
        speaker = new FreeTts().open(KEVIN);
    }

    @AfterAll
    static void close() {
        speaker.close();
    }

    @Test
    void speaksAtSixteenKilohertzAndRepeatsItself() throws SpeechException {
        Pcm first = say("Your immune system is made of cells.");
        assertEquals(16_000, first.sampleRate());
        assertArrayEquals(first.samples(), say("Your immune system is made of cells.").samples());
    }

    /** A fresh speaker's first words, its last, after other words at another rate, alone or beside three others. */
    @Test
    void saysTheSameWheneverWhereverAndAfterWhateverElse() throws Exception {
        List<String> words = List.of("Section one of one.", "Your medicine.", "Rest when you are tired.", "help");
        List<Pcm> known = new ArrayList<>();
        for (String each : words) {
            known.add(say(each));
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> said = new ArrayList<>();
            for (int worker = 0; worker < 4; worker++) {
                int first = worker;
                said.add(workers.submit(() -> {
                    try (Speaker own = new FreeTts().open(KEVIN)) {
                        for (int i = first; i < first + 12; i++) {
                            int at = i % words.size();
                            assertArrayEquals(known.get(at).samples(),
                                    own.speak(new Spoken(KEVIN, words.get(at))).samples(), words.get(at));
                            own.speak(new Spoken(KEVIN.atRate(1.5), words.get(3 - at)));
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : said) {
                each.get();
            }
        }
    }

    @Test
    void twiceTheRateTakesHalfTheTime() throws SpeechException {
        Spoken words = new Spoken(KEVIN.atRate(2), "Your immune system is made of cells.");
        double ratio = speaker.speak(words).samples().length / (double) say(words.words()).samples().length;
        assertEquals(0.5, ratio, 0.02);
    }

    @Test
    void beginsAndEndsWithSpeech() throws SpeechException {
        for (String word : List.of("fifty", "thirty", "help", "wash", "stuff", "it is", "yes, please.",
                "clinical trials", "common",
                "types", "pain", "give", "chewing", "questions")) {
            short[] samples = say(word).samples();
            assertTrue(first(samples, 64) < 0.03 * 16_000, word + " is heard after " + first(samples, 64) + " samples");
            assertTrue(first(samples, 300) < 0.09 * 16_000, word + " begins after " + first(samples, 300) + " samples");
            assertTrue(last(samples) > samples.length - 0.12 * 16_000, word);
        }
    }

    @Test
    void saysAnyLettersWithoutAnExceptionAndEveryWordOfThem() throws SpeechException {
        Random random = new Random(4);
        for (int i = 0; i < 150; i++) {
            String words = Stream.generate(() -> random.ints(1 + random.nextInt(9), 0, 28)
                    .mapToObj(c -> Character.toString(c > 25 ? '\'' : (random.nextInt(6) == 0 ? 'A' : 'a') + c))
                    .collect(Collectors.joining())).limit(6).collect(Collectors.joining(" "));
            assertTrue(say(words + " end").samples().length > 0, words);
        }
    }

    @Test
    void moreWordsThanOneCallTakesAreAllSaid() throws SpeechException {
        double once = say("cells ".repeat(40)).samples().length;
        assertEquals(5, say("cells ".repeat(200)).samples().length / once, 0.3);
    }

    @Test
    void wordsWithoutALetterAreAnError() {
        assertThrows(SpeechException.class, () -> say("..., ;"));
    }

    @Test
    void aVoiceThatDoesNotExistIsNamed() {
        Voice other = new Voice("x", "X", KEVIN.language(), new Voice.Source("freetts", "alan"),
                Voice.Prosody.natural(170, KEVIN.pauses()));
        SpeechException failure = assertThrows(SpeechException.class, () -> new FreeTts().open(other));
        assertTrue(failure.getMessage().contains("alan"), failure.getMessage());
    }

    @Test
    void aLoneCapitalIsTheLetterAndASmallAIsTheArticle() {
        assertEquals(List.of("_a"), words("vitamin A.").get(1).parts());
        assertEquals(List.of("a"), words("a cell").getFirst().parts());
        assertEquals(List.of("_a"), words("ten a m.").get(1).parts());
        assertEquals(List.of("body", "'s"), words("body's").getFirst().parts());
        assertEquals(List.of("don't"), words("Don't").getFirst().parts());
        assertEquals("patients", words("patients'").getFirst().parts().getFirst());
        assertEquals(2, words("well-known").size());
    }

    @Test
    void aTranscribedWordIsSaidByItsSoundsWhateverItsLetters() throws Exception {
        Ipa tumour = Ipa.parse("ˈtjuːmɚ");
        Pcm said = speaker.speak(new Spoken(KEVIN, "A xyz.", List.of(new Transcribed(2, 5, tumour))));
        assertArrayEquals(said.samples(),
                speaker.speak(new Spoken(KEVIN, "A hhh.", List.of(new Transcribed(2, 5, tumour)))).samples());
        Ipa other = Ipa.parse("ˈtuːmɚ");
        assertFalse(Arrays.equals(said.samples(),
                speaker.speak(new Spoken(KEVIN, "A xyz.", List.of(new Transcribed(2, 5, other)))).samples()));
    }

    @Test
    void theSoundsOfOneTextAreForgottenInTheNext() throws Exception {
        Pcm before = say("A tumour, two tumours.");
        speaker.speak(new Spoken(KEVIN, "A tumour.", List.of(new Transcribed(2, 8, Ipa.parse("ˈtjuːmɚ")))));
        assertArrayEquals(before.samples(), say("A tumour, two tumours.").samples());
    }

    @Test
    void aTranscribedPhraseIsOneWordAndKeepsItsMark() throws Exception {
        List<EngineWord> words = EngineWord
                .of(new Spoken(KEVIN, "Wagga Wagga, now", List.of(new Transcribed(0, 11, Ipa.parse("ˈwɒɡə ˈwɒɡə")))));
        assertEquals(List.of(",", ""), words.stream().map(EngineWord::punctuation).toList());
        assertEquals(List.of("w", "aa1", "g", "ax", "w", "aa1", "g", "ax"), words.getFirst().phones());
    }

    @Test
    void lettersWithoutAVowelAreSpelled() throws SpeechException {
        assertArrayEquals(say("press C T R L now").samples(), say("press ctrl now").samples());
        assertFalse(Arrays.equals(say("the body's cells").samples(), say("the body S cells").samples()));
    }

    @Test
    void leavesNoThreadOfTheLibraryBehind() {
        assertFalse(Thread.getAllStackTraces().entrySet().stream().anyMatch(entry -> Stream.of(entry.getValue())
                .anyMatch(frame -> frame.getClassName().contains("OutputQueue"))));
    }

    private static List<EngineWord> words(String words) {
        return EngineWord.of(new Spoken(KEVIN, words));
    }

    private static Pcm say(String words) throws SpeechException {
        return speaker.speak(new Spoken(KEVIN, words));
    }

    private static int first(short[] samples, int level) {
        int at = 0;
        while (Math.abs(samples[at]) <= level) {
            at++;
        }
        return at;
    }

    private static int last(short[] samples) {
        int at = samples.length - 1;
        while (Math.abs(samples[at]) < 300) {
            at--;
        }
        return at;
    }
}
