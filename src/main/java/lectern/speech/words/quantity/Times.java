package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Times of day. */
public final class Times {
    private static final String HALF = " ?(?<half>[aApP])\\.?[mM](?![\\p{L}\\d])(?:\\.(?= ?[\\p{Ll}\\d(,;–-]))?";
    private static final String CLOCK = "(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d))?";
    private static final String HOUR_AND_MINUTE = "(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)";

    private static final String MILITARY = "(?<hour>[01]\\d|2[0-4])(?<minute>[0-5]\\d)";
    /** An hour, and its minutes above the line. */
    private static final String RAISED = "(?<hour>[01]?\\d|2[0-4])(?<raised>[⁰¹²³⁴⁵]⁰|[¹⁴]⁵)";
    private static final Pattern AT_BEFORE = Pattern
            .compile("(?is).*\\b" + Vocabulary.anyOf("before-time") + "|(?s).*@|(?s).*[⁰⁵] ?[-–—]");

    private static final Context NUMBERED = Context.of("numbered");
    private static final Context PLACE = Context
            .ofWords("room rooms bed beds bay bays table desk unit suite court day days item part chapter verse");
    private static final Context RATIO = Context.of("ratio");
    private static final Context AT = Context.ofWords("at take");
    private static final int NOON = 12;
    private static final Set<String> QUARTERS = Set.of("15", "30", "45");

    private Times() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("time-range",
                        LEFT + first(CLOCK + "(?:" + HALF + ")?") + "(?: ?[-–—] ?| to )" + CLOCK + HALF, Times::range),
                PatternRule.of("time-range",
                        LEFT + first(HOUR_AND_MINUTE) + " ?[-–—] ?" + HOUR_AND_MINUTE + "(?![\\p{L}\\d:])",
                        (match, line) -> Optional
                                .of(hours(match.group("firstHour"), match.group("firstMinute"), line) + " to "
                                        + hours(match.group("hour"), match.group("minute"), line))),
                PatternRule.of("time-range",
                        LEFT + "(?<from>[01]?\\d|2[0-4])(?<joint> ?[-–—] ?)" + HOUR_AND_MINUTE + "(?![\\p{L}\\d:])",
                        (match, line) -> endsInMinutes(match, line)
                                ? Optional.of(Numbers.cardinal(Numbers.withoutZero(match.group("from")),
                                        line.dialect()) + " to "
                                        + hours(match.group("hour"), match.group("minute"), line))
                                : Optional.empty()),
                PatternRule.of("time-range",
                        LEFT + HOUR_AND_MINUTE
                                + "(?<joint> ?[-–—] ?)(?<to>[01]?\\d|2[0-4])(?![\\p{L}\\d:%°]|[.,/–—-]\\d)",
                        (match, line) -> beginsInMinutes(match, line)
                                ? Optional.of(hours(match.group("hour"), match.group("minute"), line) + " to "
                                        + Numbers.cardinal(Numbers.withoutZero(match.group("to")), line.dialect()))
                                : Optional.empty()),
                PatternRule.of("time",
                        "(?<=\\b(?i:departs?|departing|dep\\.?|arrives?|arriving|arr\\.?) )([01]\\d|2[0-3])([0-5]\\d)"
                                + Numeral.RIGHT,
                        (match, line) -> Optional.of(hours(match.group(1), match.group(2), line))),
                PatternRule.of("time-range", LEFT + first(RAISED) + " ?[-–—] ?" + RAISED + "(?![⁰-⁹\\d])",
                        (match, line) -> Optional
                                .of(raised(match.group("firstHour"), match.group("firstRaised"), line) + " to "
                                        + raised(match.group("hour"), match.group("raised"), line))),
                PatternRule.of("time", LEFT + RAISED + "(?![⁰-⁹\\d])",
                        (match, line) -> isRaised(line.before(match.start()), match.group("hour"),
                                match.group("raised"))
                                        ? Optional.of(raised(match.group("hour"), match.group("raised"), line))
                                        : Optional.empty()),
                PatternRule.of("time", LEFT + CLOCK + HALF,
                        (match, line) -> Optional.of(clock(match, line))),
                PatternRule.of("time",
                        LEFT + HOUR_AND_MINUTE
                                + "(?::(?<second>[0-5]\\d))?(?: ?(?:h|hrs?)(?![\\p{L}\\d]))?(?![\\p{L}\\d:])",
                        (match, line) -> Optional.of(hours(match.group("hour"), match.group("minute"), line)
                                + seconds(match.group("second"), line))),
                // In the afternoon nothing else lasts "14.30 hrs".
                PatternRule.of("time", LEFT + "(0\\d|1[3-9]|2[0-3])\\.([0-5]\\d) ?(?:hrs|hours)(?! (?:of|a|per)\\b)",
                        (match, line) -> Optional.of(hours(match.group(1), match.group(2), line))),
                PatternRule.of("time-range",
                        "(?<![\\p{L}\\d.,:/-])" + first(MILITARY) + "(?: ?h(?:rs?)?)?(?: ?[-–—] ?| to )" + MILITARY
                                + "(?<named> ?(?:h|hrs?|hours)\\b)?(?![\\p{L}\\d]|[.,:/-]\\d)",
                        Times::militaryRange),
                PatternRule.of("time",
                        "(?<=\\b(?i:at|by|from|until|till|before|after|between) )(0\\d)([0-5]\\d)(?! ?(?:h|hrs?|hours)\\b)(?! ?\\d)"
                                + Numeral.RIGHT,
                        (match, line) -> Optional.of(military(match.group(1), match.group(2), line))),
                PatternRule.of("time",
                        "(?<![\\p{L}\\d.,:/-])([01]\\d|2[0-3])([0-5]\\d) ?(?:h|hrs?|hours)(?![\\p{L}\\d])",
                        Times::military),
                PatternRule.of("time-range",
                        "(?=[ –—-])(?:(?<=\\bmidday) ?[-–—] ?(?=\\d{1,2}(?:[.:][0-5]\\d)? ?[ap]m\\b)|(?<=\\b(?:noon|midnight)) ?[-–—] ?(?=\\d)(?![\\d.½]{1,4} ?(?:tab|cap|pill|puff|dose|drop|spray|unit|m[lLg]))|(?<=\\d ?[ap]m) ?[-–—] ?(?=(?:12 ?)?(?:noon|midday|midnight)|late\\b))",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("time-range", "(?<=\\d ?[ap]m) ?[-–—] ?(?=\\d{1,2}(?:[.:][0-5]\\d)?(?![\\d:]|\\.\\d))",
                        (match, line) -> Optional.of(" to ")),
                // The name of a column, and no word in capitals.
                PatternRule.of("half-of-day", "^([AP])M(?=:|$)",
                        (match, line) -> Optional.of(match.group(1) + " M")),
                PatternRule.of("half-of-day",
                        "(?<![\\p{L}.])([ap])\\.m(?:\\.(?= ?[\\p{Ll}\\d(,;–-]))?(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(match.group(1) + " m")));
    }

    /** The same with other names: of two times the first. */
    private static String first(String time) {
        return time.replace("<hour>", "<firstHour>").replace("<minute>", "<firstMinute>")
                .replace("<half>", "<firstHalf>").replace("<raised>", "<firstRaised>");
    }

    /**
     * "10–18:30" and "opens 9 - 12:30"; in "Ward 4 - 10:30" and "Mon 5 - 09:00" the first number names or is a day. A
     * nought before the second hour stands before the first too.
     */
    private static boolean endsInMinutes(MatchResult match, Line line) {
        String from = match.group("from");
        boolean apart = match.group("joint").length() > 1;
        return Integer.parseInt(from) > 0 && !(from.length() == 1 && match.group("hour").startsWith("0"))
                && !NUMBERED.endsBefore(line, match.start()) && !PLACE.endsBefore(line, match.start())
                && !RATIO.isNear(line, match.start(), match.end())
                && !Units.begin(line.after(match.end()))
                && (!apart || DottedTimes.HOURS.endsBefore(line, match.start()));
    }

    /**
     * "9:30–5" and "Sat 9:30 - 1"; "08:00 - 2 tablets" is a time and a dose. Whoever counts hours to twenty-four writes
     * both in two digits.
     */
    private static boolean beginsInMinutes(MatchResult match, Line line) {
        String hour = match.group("hour");
        String to = match.group("to");
        boolean apart = match.group("joint").length() > 1;
        boolean counted = hour.startsWith("0") || Integer.parseInt(hour) > NOON;
        return Integer.parseInt(to) > 0 && (!counted || to.length() == 2)
                && DottedTimes.isEnded(line, match.end()) && !Units.begin(line.after(match.end()))
                && !AT.endsBefore(line, match.start()) && !RATIO.isNear(line, match.start(), match.end())
                && (!apart || DottedTimes.isBehindWeekdayOrOpening(line, match.start()));
    }

    private static Optional<String> range(MatchResult match, Line line) {
        String first = clock(match.group("firstHour"), match.group("firstMinute"), match.group("firstHalf"), line);
        return Optional.of(first + " to " + clock(match, line));
    }

    /** "ten thirty", "seven oh five", "nine o'clock". */
    static String clock(String hour, String minute, Line line) {
        String words = clock(hour, minute, null, line);
        return minute.equals("00") ? words + " o'clock" : words;
    }

    private static String clock(MatchResult match, Line line) {
        return clock(match.group("hour"), match.group("minute"), match.group("half"), line);
    }

    /** "ten thirty a m". */
    private static String clock(String hour, @Nullable String minute, @Nullable String half, Line line) {
        String words = Numbers.cardinal(Numbers.withoutZero(hour), line.dialect());
        if (minute != null && !minute.equals("00")) {
            words += minute.startsWith("0")
                    ? " oh " + Numbers.digits(minute.substring(1))
                    : " " + Numbers.cardinal(minute, line.dialect());
        }
        return half == null ? words : words + " " + half.toLowerCase(Locale.ROOT) + " m";
    }

    /** Whether raised digits are minutes: nothing else is raised to nought nought, and other powers are no time of day. */
    static boolean isRaised(String before, String hour, String raised) {
        return hour.matches("[01]?\\d|2[0-4]") && raised.matches("[⁰¹²³⁴⁵]⁰|[¹⁴]⁵")
                && (raised.equals("⁰⁰") || AT_BEFORE.matcher(before.stripTrailing()).matches());
    }

    private static String raised(String hour, String minutes, Line line) {
        return hours(hour, Raised.plain(minutes), line);
    }

    /** "at 1400 hours"; of a number such as 1000 hours only a word before it or its quarter of an hour tells that it is no length. */
    private static Optional<String> military(MatchResult match, Line line) {
        boolean at = AT_BEFORE.matcher(line.before(match.start())).matches();
        boolean quarter = !match.group().endsWith("hours") && QUARTERS.contains(match.group(2));
        if (!at && !quarter && !match.group(1).startsWith("0")) {
            return Optional.empty();
        }
        return Optional.of(military(match.group(1), match.group(2), line));
    }

    /** "0900–1700 hrs"; without the word one of them needs a zero in front, or they are years or pages. */
    private static Optional<String> militaryRange(MatchResult match, Line line) {
        String first = match.group("firstHour");
        boolean zero = first.startsWith("0") || match.group("hour").startsWith("0");
        if (!zero && match.group("named") == null) {
            return Optional.empty();
        }
        return Optional.of(military(first, match.group("firstMinute"), line).replace(" hours", "") + " to "
                + military(match.group("hour"), match.group("minute"), line));
    }

    private static String military(String hours, String rest, Line line) {
        String minutes = rest.equals("00")
                ? "hundred"
                : rest.startsWith("0")
                        ? "oh " + Numbers.digits(rest.substring(1))
                        : Numbers.cardinal(rest, line.dialect());
        String hour = hours.startsWith("0")
                ? Numbers.digits(hours)
                : Numbers.cardinal(hours, line.dialect());
        return hour + " " + minutes + " hours";
    }

    private static String seconds(@Nullable String written, Line line) {
        if (written == null || written.equals("00")) {
            return "";
        }
        String words = Numbers.cardinal(Numbers.withoutZero(written), line.dialect());
        return " and " + words + (words.equals("one") ? " second" : " seconds");
    }

    /** A time that names no half of the day: "fourteen hundred hours", "ten thirty", "zero nine fifteen". */
    public static String hours(String hour, String minute, Line line) {
        String words = hour.length() == 2 && hour.startsWith("0")
                ? Numbers.digits(hour)
                : Numbers.cardinal(hour, line.dialect());
        if (!minute.equals("00")) {
            return words + (minute.startsWith("0")
                    ? " oh " + Numbers.digits(minute.substring(1))
                    : " " + Numbers.cardinal(minute, line.dialect()));
        }
        return hour.length() == 2 ? words + " hundred hours" : words + " o'clock";
    }
}
