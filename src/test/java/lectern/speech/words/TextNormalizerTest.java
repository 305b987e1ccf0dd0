package lectern.speech.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.speech.words.language.LanguageTable;
import lectern.speech.words.language.OtherLanguage;
import lectern.speech.words.rule.Verbalization;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {
    private static final Locale AUSTRALIA = Locale.forLanguageTag("en-AU");
    private static final TextNormalizer WORDING = new TextNormalizer(Lexicon.EMPTY);
    private static final Pattern SAYABLE = Pattern.compile("[A-Za-z' ,.?!;:-]*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Duration AMPLE = Duration.ofSeconds(60);

    @Test
    void aLongPlainTextComesThroughUnchanged() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/test/resources/lectern/speech/words/plain.txt"))) {
            List<Verbalization> pieces = pieces(line);
            assertEquals(line, TextNormalizer.words(pieces));
            assertEquals(List.of(), pieces.stream().filter(Verbalization::isChanged).toList());
        }
    }

    @Test
    void everySampleIsCoveredSayableAndLosesNoWordWithoutANamedRule() {
        assertTimeoutPreemptively(AMPLE, () -> samples().forEach(text -> {
            List<Verbalization> pieces = pieces(text);
            String words = TextNormalizer.words(pieces);
            assertEquals(TextNormalizer.clean(text),
                    pieces.stream().map(Verbalization::written).collect(Collectors.joining()), text);
            assertTrue(SAYABLE.matcher(words).matches(), () -> text + " gave " + words);
            assertNothingIsLost(text, pieces, " " + words + " ");
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...?!;:,—–", "(((]]]}}}", "\u0000\u0001\u001b\u007f\u0085", "\ud800",
            "\udc00 \ud83d",
            "\ufffe\uffff", "\u202ethgir ot tfel", "дом house 家 בית Σπίτι", "ａｂｃ１２３", "𝟓 𝐦𝐠", "a\u0301\u0301\u0301",
            "５ｍｇ"})
    void badInputIsSettledAndAccountedFor(String text) {
        List<Verbalization> pieces = pieces(text);
        String words = TextNormalizer.words(pieces);
        assertEquals(TextNormalizer.clean(text),
                pieces.stream().map(Verbalization::written).collect(Collectors.joining()));
        assertTrue(SAYABLE.matcher(words).matches(), words);
        assertNothingIsLost(text, pieces, " " + words + " ");
    }

    @Test
    void aSentenceOfTwentyThousandWordsKeepsEveryOne() {
        String sentence = "rest ".repeat(20_000).strip() + ".";
        assertTimeoutPreemptively(AMPLE, () -> assertEquals(sentence, TextNormalizer.words(pieces(sentence))));
    }

    private static void assertNothingIsLost(String text, List<Verbalization> pieces, String words) {
        for (Verbalization piece : pieces) {
            Matcher found = WORD.matcher(piece.said());
            while (found.find()) {
                assertTrue(words.contains(found.group()), () -> found.group() + " of " + text + " is not in " + words);
            }
            boolean silent = piece.said().chars().noneMatch(Character::isLetter)
                    && piece.written().chars().anyMatch(Character::isLetterOrDigit);
            assertTrue(!silent || piece.leftOut() && piece.isChanged(),
                    () -> piece + " of " + text + " is lost in silence");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1,", "1.", "-1", "(", "/1", "$1.", "A.", "I ", "¹²", "½/", "a'", "1:", "1–", "@a.",
            "#", "x²", "α",
            "é", "😀", "http://", "www.", "CD", "1 000 ", "9am-", "St. ", "no. ", "()", "\"'", " -", "\u0301",
            "Stage I, ", "call 000 or "})
    @Tag("slow")
    void hostileRepetitionIsSettledInTime(String unit) {
        String text = unit.repeat(20_000 / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertTrue(SAYABLE.matcher(TextNormalizer.words(pieces(text))).matches());
        });
    }

    @Test
    void theLexiconGoesBeforeTheRules() {
        TextNormalizer wording = new TextNormalizer(
                Lexicon.ofAliases(Map.of("WA", "Western Australia", "tumour", "tumor",
                        "pembrolizumab", "pem broh liz yoo mab", "GP clinic", "doctor's rooms")));
        assertEquals("Western Australia has Tumors", said(wording, "WA has Tumors"));
        assertEquals("tumor, tumor's.", said(wording, "Tumour, tumour's."));
        assertEquals("a doctor's rooms in Western Australia", said(wording, "A GP clinic in WA"));
    }

    @Test
    void aNearerLexiconGoesBeforeAnotherOne() {
        Lexicon service = Lexicon.ofAliases(Map.of("WA", "Western Australia", "SA", "South Australia"));
        Lexicon publication = Lexicon.ofAliases(Map.of("WA", "Washington"));
        TextNormalizer wording = new TextNormalizer(publication.before(service));
        assertEquals("Washington or South Australia", said(wording, "WA or SA"));
    }

    @Test
    void everyChangeNamesItsRule() {
        assertEquals(List.of("article", "measure", "abbreviation"),
                pieces("A dose of 5 mg vs none").stream().filter(Verbalization::isChanged).map(Verbalization::rule)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1/", "1:", "1-", "0 ", "HER2-", "A1-", "911 or ", "1.30-", "+", "5 mg/", "20 - 5 = ",
            "(AB", "13 11 ", "B- ", "*1", "q1/7 ", "x7d ", "1' ", "II-", "AM/"})
    @Tag("slow")
    void whatIsWrittenAgainAndAgainTakesTimeByItsLength(String again) {
        String text = again.repeat(50_000 / again.length());
        assertTimeoutPreemptively(AMPLE, () -> {
            assertTrue(SAYABLE.matcher(said(WORDING, text)).matches());
            LanguageTable.LANGUAGES.forEach(language -> OtherLanguage.of(Locale.forLanguageTag(language)).pieces(text,
                    List.of()));
        });
    }

    private static String said(TextNormalizer wording, String text) {
        return TextNormalizer.words(wording.pieces(text, List.of(), AUSTRALIA));
    }

    private static List<Verbalization> pieces(String text) {
        return WORDING.pieces(TextNormalizer.clean(text), List.of(), AUSTRALIA);
    }

    /** The same on every run: any characters, and the pieces that rules are made of in any order. */
    private static Stream<String> samples() {
        Random random = new Random(2017);
        List<String> parts = List.of("5", "mg", "/", "kg", " ", "–", "-", "(", ")", "$", "%", "1,000", ".5", "²", "₂",
                "A", "I", "IV",
                "St", ".", "Dr", "Stage", "CD8", "+", "June", "2017", "am", ":", "30", "the", "café", "'", "“", "’s",
                "[3]", "½", "°C",
                "www.", "x", "000", "call", "é", "\u0301", "β", "→", "HER2", "US", "no.", "e.g.", ",", "!", "€", "×10⁹",
                "#", "@", "1st");
        Stream<String> mixed = Stream.generate(() -> random.ints(1 + random.nextInt(14), 0, parts.size())
                .mapToObj(parts::get).collect(Collectors.joining(random.nextBoolean() ? " " : ""))).limit(6_000);
        Stream<String> wild = Stream.generate(() -> random.ints(1 + random.nextInt(40), 0, 0x11000)
                .mapToObj(c -> new String(Character.toChars(random.nextInt(4) == 0 ? c + 0x10000 : c)))
                .collect(Collectors.joining())).limit(1_500);
        return Stream.concat(mixed, wild);
    }
}
