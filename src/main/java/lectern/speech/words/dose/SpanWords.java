package lectern.speech.words.dose;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Line;
import lectern.table.BundledTable;
import org.jspecify.annotations.Nullable;

/** Lengths of time as prescribers write them: 5/7, 2w, 3 months. */
final class SpanWords {
    private static final Map<String, String> NAMES = BundledTable.read("speech/words/spans.tsv").map();

    /** What follows one or two numbers: "/7" or "days". */
    static final String LENGTH = "(?:/(?<part>" + anyOf(true) + ")| ?(?<length>" + anyOf(false)
            + "))(?![\\p{L}\\d/]|[.,]\\d)";

    private SpanWords() {}

    /** "day", of a denominator or a short form. */
    static String name(String written) {
        return requireNonNull(NAMES.get(written), written);
    }

    /** "seven days", of a match of {@link #LENGTH} behind one or two numbers, which are its first groups. */
    static String say(MatchResult match, Line line) {
        return counted(match.group(1), match.group(2), name(match), line);
    }

    /** The name of what a match of {@link #LENGTH} counts. */
    static String name(MatchResult match) {
        String part = match.group("part");
        return name(part == null ? match.group("length").toLowerCase(Locale.ROOT) : part);
    }

    /** "five to seven days". */
    static String counted(String first, @Nullable String last, String thing, Line line) {
        return last == null
                ? count(first, thing, line)
                : Numbers.cardinal(Numbers.withoutZero(first), line.dialect()) + " to " + count(last, thing, line);
    }

    static String count(String number, String thing, Line line) {
        String words = Numbers.cardinal(Numbers.withoutZero(number), line.dialect());
        return words + " " + thing + (words.equals("one") ? "" : "s");
    }

    private static String anyOf(boolean numbers) {
        return AnyOf.pattern(
                NAMES.keySet().stream().filter(written -> Character.isDigit(written.charAt(0)) == numbers).toList());
    }
}
