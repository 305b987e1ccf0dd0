package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Numbers with a colon between them, which may be mixtures or times, and all that a slash parts. */
public final class Ratios {
    private static final Context RATIO = Context.of("ratio");
    private static final Context CLOCK = Context.of("clock");
    private static final Context BEFORE_CLOCK = Context.of("before-clock");
    private static final Pattern CLOCK_PARTS = Pattern.compile("(?:0?\\d|1\\d|2[0-4]):[0-5]\\d");
    private static final Pattern HALF = Pattern.compile(" ?[aApP]\\.? ?[mM]\\b");
    /** Minutes that appointments begin at. */
    private static final Set<String> QUARTERS = Set.of("00", "15", "30", "45");
    private static final int MINUTES = 2;

    private Ratios() {}

    public static List<Rule> rules() {
        return Stream.of(colons(), SlashedNumbers.rules(), PerAmounts.rules()).flatMap(List::stream).toList();
    }

    private static List<Rule> colons() {
        return List.of(
                PatternRule.of("ratio",
                        LEFT + "(?<first>\\d{1,4}):(?<second>\\d{1,4}) ?[-–] ?(?<same>\\d{1,4}):(?<last>\\d{1,4})"
                                + RIGHT,
                        Ratios::range),
                PatternRule.of("ratio",
                        LEFT + "(?<first>\\d{1,4}(?:\\.\\d{1,2})?) ?: ?(?<second>" + PATTERN + ")(?: ?: ?(?<third>"
                                + PATTERN + "))?"
                                + RIGHT,
                        Ratios::ratio));
    }

    /** "1:100–1:200" */
    private static Optional<String> range(MatchResult match, Line line) {
        String first = match.group("first");
        String second = match.group("second");
        String last = match.group("last");
        boolean times = second.length() == MINUTES && last.length() == MINUTES;
        return first.equals(match.group("same")) && !times
                ? Optional.of(say(first, line) + " to " + say(second, line) + ", to " + say(first, line) + " to "
                        + say(last, line))
                : Optional.empty();
    }

    private static Optional<String> ratio(MatchResult match, Line line) {
        String first = match.group("first");
        String second = match.group("second");
        String third = match.group("third");
        boolean time = third == null
                ? isTime(match, line)
                : second.length() > 1 && third.length() > 1 && !RATIO.isNear(line, match.start(), match.end());
        if (isHead(match, line) || time) {
            return Optional.empty();
        }
        if (first.equals("50") && second.equals("50")) {
            return Optional.of("fifty-fifty");
        }
        return Optional.of(say(first, line) + " to " + say(second, line)
                + (third == null ? "" : " to " + say(third, line)));
    }

    /** "Day 1: 5 mg": what a colon with a space only behind it parts is no mixture, unless a word says so. */
    private static boolean isHead(MatchResult match, Line line) {
        return line.text().startsWith(": ", match.end("first"))
                && (!RATIO.isNear(line, match.start(), match.end()) || Units.begin(line.after(match.end())));
    }

    /** 1:30 is a time and 1:40 a mixture, unless the words beside them say otherwise. */
    private static boolean isTime(MatchResult match, Line line) {
        if (!CLOCK_PARTS.matcher(match.group()).matches()) {
            return false;
        }
        if (HALF.matcher(line.after(match.end())).lookingAt()) {
            return true;
        }
        boolean ratio = RATIO.isNear(line, match.start(), match.end())
                || match.group("first").equals("1") && !QUARTERS.contains(match.group("second"));
        boolean clock = BEFORE_CLOCK.endsBefore(line, match.start())
                || CLOCK.isNear(line, match.start(), match.end());
        return !ratio || !RATIO.beginsAfter(line, match.end()) && clock;
    }

    private static String say(String number, Line line) {
        return Numeral.say(number, line.dialect());
    }
}
