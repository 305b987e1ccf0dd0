package lectern.speech.words.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import lectern.speech.words.Rules;
import lectern.speech.words.TextNormalizer;
import lectern.speech.words.number.Dialect;
import org.junit.jupiter.api.Test;

class ClueTest {
    private static final Path TABLES = Path.of("src/test/resources/lectern/speech/words/rules");

    @Test
    void noRulesClueHidesAMatch() throws IOException {
        List<String> texts = texts();
        for (Rule rule : Rules.all().toList()) {
            sought(rule).ifPresent(sought -> texts.forEach(text -> assertNothingIsHidden(rule.name(), sought, text)));
        }
    }

    @Test
    void aMatchBeginsWithWhatThePatternBeginsWith() {
        Clue clue = Clue.of("(?:a|[x-z])?b+c*");
        assertEquals(CharacterSet.of("abxyz"), clue.first());
        assertTrue(clue.allows(CharacterSet.of("b")));
        assertFalse(clue.allows(CharacterSet.of("ac")));
    }

    @Test
    void aLookBehindAndTheEdgeOfAWordRefusePlaces() {
        assertEquals(-1, Clue.of("(?<![\\p{L}\\d]|\\d[.,])\\d+").next("a12", 0));
        assertEquals(3, Clue.of("\\bto").next("to to", 1));
        assertEquals(1, Clue.of("\\bé").next("aé", 0), "what is beyond ASCII is never refused");
    }

    @Test
    void aLookAheadNarrowsTheFirstCharacter() {
        assertEquals(CharacterSet.of("MT"), Clue.of("(?=[MT])(?:Mon|Tue|Wed)?").first());
    }

    @Test
    void flagsReachToTheEndOfTheirGroup() {
        assertEquals(CharacterSet.of("aAbBc"), Clue.of("(?:(?i)a|b)|c").first());
    }

    @Test
    void theNameOfAGroupIsNoPartOfItsText() {
        Clue clue = Clue.of("(?<first>[ab])(?:-|/)\\k<first>");
        assertEquals(CharacterSet.of("ab"), clue.first());
        assertTrue(clue.allows(CharacterSet.of("a-")));
        assertFalse(clue.allows(CharacterSet.of("firstk")));
    }

    private static void assertNothingIsHidden(String rule, Sought sought, String text) {
        Line line = new Line(TextNormalizer.clean(text), Dialect.COMMONWEALTH);
        List<String> expected = new ArrayList<>();
        Matcher matcher = sought.pattern().matcher(line.text());
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                expected.add(matcher.start() + matcher.group());
            }
        }
        List<String> found = new ArrayList<>();
        Sought.Search search = sought.in(line);
        while (search.find()) {
            found.add(search.match().start() + search.match().group());
        }
        assertEquals(expected, found, () -> rule + " in " + text);
    }

    private static Optional<Sought> sought(Rule rule) {
        return switch (rule) {
            case PatternRule each -> Optional.of(each.sought());
            case OmissionRule each -> Optional.of(each.sought());
            case DigitsRule each -> Optional.of(each.sought());
            default -> Optional.empty();
        };
    }

    /** Every case, and as many that are made of the pieces of two of them. */
    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (var files = Files.list(TABLES)) {
            for (Path file : files.sorted().toList()) {
                Files.readAllLines(file).forEach(line -> texts.add(line.split("\t")[0]));
            }
        }
        Random random = new Random(131);
        int cases = texts.size();
        for (int i = 0; i < cases; i++) {
            String a = texts.get(random.nextInt(cases));
            String b = texts.get(random.nextInt(cases));
            texts.add(a.substring(0, random.nextInt(a.length() + 1)) + b.substring(random.nextInt(b.length() + 1)));
        }
        return texts;
    }
}
