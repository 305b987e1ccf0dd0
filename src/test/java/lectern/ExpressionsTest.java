package lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No request and no page can hold a core up: every regular expression looks at a text a few times and no more. */
class ExpressionsTest {
    private static final int SHORT = 300;
    private static final int TIMES_LONGER = 3;
    /** Whoever looks at a character that often, may do so more often the longer the text is. */
    private static final int SUSPICIOUS = 20;
    private static final int AT_ONCE = 3_000;

    @Test
    @Tag("slow")
    void everyExpressionTakesTimeAsItsTextIsLong() throws Exception {
        Set<String> slow = Expressions.ofProgram().all().parallelStream().filter(each -> !seesLittle(each))
                .flatMap(each -> shapes(each.pattern()).filter(shape -> isSlow(each, shape)).limit(1)
                        .map(shape -> each.place() + " takes too long for " + shape + ": " + each.pattern()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals("", String.join("\n", slow));
    }

    @Test
    void whatIsKnownOnlyWhileItRunsWasLookedAtByAPerson() throws Exception {
        assertEquals(new TreeSet<>(Set.of(
                // Among those above, which are what its classes hold.
                "lectern.speech.words.rule.Sought.pattern", "lectern.content.inline.Disguise.<init>",
                // One character of a rule.
                "lectern.speech.words.rule.CharacterClasses.read",
                // Each looks at one line once, with possessive quantifiers; the others are at most six digits.
                "lectern.content.importer.MarkdownLine$Kind.<init>", "lectern.content.markup.Contacts.isShown",
                // Words that a server or the JDK says, and behind them the letters of one more at most.
                "lectern.cluster.Trouble.inOrder",
                // Words of a table, looked for at one place.
                "lectern.speech.words.language.PartRows.part")),
                new TreeSet<>(Expressions.ofProgram().unknown()));
    }

    @Test
    void tellsWhatIsSlow() {
        assertTrue(isSlow("\\s+$", Expression.Use.FIND));
        assertTrue(isSlow("\\s*;\\s*", Expression.Use.FIND));
        assertTrue(isSlow("(?:[a-z]+ ?)+!", Expression.Use.FIT));
        assertTrue(isSlow("[a-z]*x[a-z]*!", Expression.Use.FIT));
        assertFalse(isSlow("[a-z]+x", Expression.Use.FIT));
        assertFalse(isSlow("\\s+", Expression.Use.FIND));
    }

    private static boolean isSlow(String regex, Expression.Use use) {
        Expression expression = new Expression("here", Pattern.compile(regex), use);
        return shapes(expression.pattern()).anyMatch(shape -> isSlow(expression, shape));
    }

    /** What is asked of the forty characters beside a place, see {@code Line.before}, or of what a rule has bounded. */
    private static boolean seesLittle(Expression expression) {
        String regex = expression.pattern().pattern();
        return expression.place().startsWith("lectern.speech.words.") && expression.use() != Expression.Use.TRY
                && (regex.matches("\\(\\?[is]+\\)(?:\\(\\?:)?\\.\\*.*") || regex.endsWith(".*")
                        || expression.place().endsWith("Fractions.SCORED")
                        || expression.place().endsWith("Units.LATER"));
    }

    /** A text that is made to hurt: a beginning, something again and again, and an end that does not fit. */
    private record Shape(String lead, String again, String tail) {
        String text(int length) {
            return lead + again.repeat(length / again.length()) + tail;
        }

        @Override
        public String toString() {
            return "\"" + (lead + "\" \"" + again + "\"… \"" + tail).replace("\n", "\\n").replace("\t", "\\t") + "\"";
        }
    }

    private static Stream<Shape> shapes(Pattern pattern) {
        Set<String> own = new LinkedHashSet<>();
        Matcher literals = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\\\]").matcher(pattern.pattern());
        while (literals.find() && own.size() < 12) {
            own.add(literals.group());
        }
        Set<String> again = new LinkedHashSet<>(List.of(" ", "\t", "\n", "\u00a0", "1", ".", "-", "\"", "a", "A", "é",
                "_", ",", "(", "/", "1 ", "1.", "1,", "1-", "a ", "a-", "a.", "Aa", "A ", "a1", "<", "\u0301"));
        again.addAll(own);
        List<String> leads = new ArrayList<>(List.of(""));
        own.stream().limit(3).forEach(leads::add);
        leads.add(String.join("", own));
        return again.stream().flatMap(one -> leads.stream()
                .flatMap(lead -> Stream.of("", "\n!").map(tail -> new Shape(lead, one, tail))));
    }

    private static boolean isSlow(Expression expression, Shape shape) {
        long few = looks(expression, shape.text(SHORT));
        if (few < SUSPICIOUS * SHORT) {
            return false;
        }
        // An expression may look back or ahead as far as it has repetitions, such as {0,200}, for each character.
        int length = Math.max(SHORT, 2 * mostRepetitions(expression.pattern()));
        few = looks(expression, shape.text(length));
        return few == Long.MAX_VALUE
                || looks(expression, shape.text(length * TIMES_LONGER)) > 1.5 * TIMES_LONGER * few;
    }

    private static int mostRepetitions(Pattern pattern) {
        return Pattern.compile("\\{\\d*,?(\\d+)}").matcher(pattern.pattern()).results()
                .mapToInt(times -> Integer.parseInt(times.group(1))).max().orElse(1);
    }

    private static long looks(Expression expression, String text) {
        Counted counted = new Counted(text);
        try {
            expression.look(counted);
            return counted.looks;
        } catch (TooMuchException tooMuch) {
            return Long.MAX_VALUE;
        }
    }

    private static final class TooMuchException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Counts how often a character of it is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks > (long) AT_ONCE * TIMES_LONGER * text.length()) {
                throw new TooMuchException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
