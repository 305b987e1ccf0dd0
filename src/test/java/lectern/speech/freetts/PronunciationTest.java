package lectern.speech.freetts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.speech.freetts.en.us.CMULexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.speech.Spoken;
import lectern.speech.Voices;
import lectern.speech.ipa.Ipa;
import lectern.speech.ipa.Outline;
import lectern.speech.ipa.Transcribed;
import lectern.speech.ipa.WordParts;
import lectern.speech.words.Lexicon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the embedded voice says words that it was never taught. */
class PronunciationTest {
    private static final KevinLexicon KEVIN = new KevinLexicon();
    private static final Lexicon SHIPPED = Voices.read(Path.of("voices"), List.of(new FreeTts())).lexicon();

    private static CMULexicon taught;

    @BeforeAll
    static void load() throws IOException {
        taught = KevinLexicon.taught();
        KEVIN.load();
        Pronunciations.STANDARD.teach(KEVIN);
    }

    @Test
    void medicinesAndTheBodyAreSaidAsInTheWards() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String row : Files.readAllLines(Path.of("src/test/resources/lectern/speech/freetts/pronounced.tsv"))) {
            if (row.startsWith("#")) {
                continue;
            }
            String[] cells = row.split("\t");
            Outline wanted = Outline.of(Ipa.parse(cells[1]));
            Ipa said = said(cells[0]);
            if (!Outline.of(said).equals(wanted)) {
                wrong.add(cells[0] + " " + said + ", not " + cells[1]);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** These have an ending of a medicine or a disease, and are neither. */
    @ParameterizedTest
    @ValueSource(strings = {"accept", "bohemia", "diploma", "magazine", "bridgestone", "archaeology", "choreography",
            "geology", "physiology", "hymnology", "telephone", "gasoline", "aroma", "kilogram"})
    void wordsThatTheVoiceWasTaughtStayAsTheyAre(String word) {
        Outline before = Outline.of(Ipa.ofFreeTts(List.of(taught.getPhones(word, null, false))));
        Outline now = Outline.of(Ipa.ofFreeTts(List.of(KEVIN.getPhones(word, null))));
        assertEquals(before.consonants() + before.syllables(), now.consonants() + now.syllables(), word);
    }

    /** The library's list of words lost the stress of these vowels, and kevin his accent on "five" and "nine". */
    @ParameterizedTest
    @CsvSource({"five, f ay1 v", "nine, n ay1 n", "two, t uw1", "provide, p r ax v ay1 d", "removes, r iy m uw1 v z",
            "hospital, hh aa1 s p ih1 t ax l"})
    void aWordOfTheListHasItsStressBack(String word, String phones) {
        assertEquals(phones, String.join(" ", KEVIN.getPhones(word, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"capone", "oklahoma", "cortisone"})
    void anEndingAloneIsNoReasonToDoubtTheList(String word) {
        assertEquals(List.of(KEVIN.getPhones(word, null, false)), List.of(KEVIN.getPhones(word, null)));
    }

    @ParameterizedTest
    @CsvSource({"gentamicins, ˌdʒentəˈmaɪsɪnz", "statins, stætɪnz"})
    void aPluralFollowsFromItsWord(String plural, String said) throws Exception {
        assertEquals(Outline.of(Ipa.parse(said)).consonants(), Outline.of(said(plural)).consonants());
    }

    /** Whoever wrote a lexicon has heard the word: no ending is a reason to doubt it. */
    @Test
    void aLexiconThatContradictsAnEndingWins() throws Exception {
        Ipa own = Ipa.parse("ˈfuːmɪkən");
        List<EngineWord> words = EngineWord.of(new Spoken(Voices.embedded().offered().getFirst(), "Take foomycin now.",
                List.of(new Transcribed(5, 13, own))));
        assertEquals(own.freeTts(), words.get(1).phones());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mycin", "di", "cardiocholangi", "e", "b", "itis"})
    void aRunOfPartsIsGuessedInBoundedTime(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> KEVIN.getPhones(part.repeat(20_000 / part.length()), null));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> KEVIN.getPhones(part.repeat(40 / part.length()), null));
    }

    private static Ipa said(String word) {
        if (SHIPPED.entries().get(word) instanceof Lexicon.Sounds sounds) {
            return sounds.ipa();
        }
        // What is built has finer sounds than the voice's alphabet.
        boolean taught = KEVIN.getPhones(word, null, false) != null;
        Optional<Ipa> built = WordParts.known(word).or(() -> taught ? Optional.empty() : KEVIN.built(word));
        return built.orElseGet(() -> Ipa.ofFreeTts(List.of(KEVIN.getPhones(word, null))));
    }
}
