package lectern.speech.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lectern.document.Inline;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.words.Lexicon;
import lectern.speech.words.TextNormalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is raised in a formula is a power, and elsewhere what the rules know it for. */
class PowersTest {
    private static final Voice KEVIN = Voices.embedded().offered().getFirst();
    private static final Voices VOICES = new Voices(List.of(KEVIN, voice("de"), voice("fr"), voice("es")), Map.of(),
            List.of(), Lexicon.EMPTY);

    @ParameterizedTest
    @CsvSource({"en-GB, weight ÷ height, 2, weight divided by height squared", "en-GB, E, 2, E squared",
            "en-GB, A = πR, 3, A equals pie R cubed", "en-GB, (a + b), 2, 'a plus b, squared'",
            "en-GB, 5, 2, five squared", "en-GB, 1.73, -2, one point seven three to the power of minus two",
            "en-GB, x, n, x to the power of n", "en-GB, 10, 9, ten to the power of nine",
            "en-GB, 50 mg/m, 2, 'fifty, milligrams per square metre'", "en-GB, 4 cm, 2, four square centimetres",
            "en-GB, Ca, 2+, C A two plus", "en-GB, 90, o, ninety", "en-GB, the 2, nd, the second", "en-GB, f, ′, f",
            "en-GB, 9.8 m/s, 2, nine point eight metres per second squared", "en-GB, Fe, III, F E I I I",
            "fr, le 2, e, le deuxième", "fr, la 1, re, la première", "de, A = πR, 2, A = πR hoch 2",
            "de, e, −2, e hoch minus 2", "fr, V, 3, V puissance 3",
            "es, poids, 2, poids elevado a 2", "de, 10, 9, 10 hoch 9"})
    void aPowerInAFormulaIsSaid(String language, String before, String raised, String said) {
        assertEquals(said, say(language, before, raised, true));
    }

    @ParameterizedTest
    @CsvSource({"en-GB, Measure your height, 2, Measure your height", "en-GB, Vitamin E, 2, Vitamin E",
            "en-GB, Take 5 mg, 2, Take five milligrams", "de, Vitamin E, 2, Vitamin E"})
    void elsewhereItMarksANote(String language, String before, String raised, String said) {
        assertEquals(said, say(language, before, raised, false));
    }

    private static String say(String language, String before, String raised, boolean power) {
        Locale locale = Locale.forLanguageTag(language);
        List<Inline> content = List.of(new Inline.Text(before),
                new Inline.Superscript(List.of(new Inline.Text(raised)), power));
        return new Verbalizer.Sentences(new TextNormalizer(Lexicon.EMPTY), VOICES, Set.of("en", "de", "fr", "es"),
                new HashSet<>()).phrases(content, locale, VOICES.offered().getFirst()).getFirst().spans().getFirst()
                .words();
    }

    private static Voice voice(String language) {
        return new Voice(language, language, Locale.forLanguageTag(language), new Voice.Source("espeak", language),
                Voice.Prosody.natural(170, KEVIN.pauses()));
    }
}
