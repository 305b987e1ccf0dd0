package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Two numbers with a colon or a slash between them: mixtures, chances, grades, eyesight, shares of people. */
public final class Ratios {
    private static final Context RATIO = Context.of("ratio");
    private static final Context CLOCK = Context.of("clock");
    private static final Context BEFORE_CLOCK = Context.of("before-clock");
    private static final Context NUMBERED = Context.of("numbered");
    private static final Context NAMED_BY_NUMBER = Context.of("named-by-number");
    private static final Context SIGHT = Context.of("sight");
    private static final Context PEOPLE = Context.of("people");
    private static final Context SCORED = Context.of("scored");
    private static final Context CHANCE = Context.of("chance");
    private static final Context STARS = Context.ofWords("star stars");
    private static final Context TIMES = Context.ofWords("minutes hours days nights weeks months years times");
    private static final Context HOURS = Context.ofWords("hours");
    private static final Context DOSE_FORM = Context.of("dose-form");
    private static final Pattern CLOCK_PARTS = Pattern.compile("(?:0?\\d|1\\d|2[0-4]):[0-5]\\d");
    private static final Pattern HALF = Pattern.compile(" ?[aApP]\\.? ?[mM]\\b");
    /** Minutes that appointments begin at. */
    private static final Set<String> QUARTERS = Set.of("00", "15", "30", "45");
    /** What stands below in the rows of a chart for the eyes. */
    private static final Set<String> ROWS_OF_CHART = Set.of("4", "5", "6", "7", "9", "12", "18", "24", "36", "60");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[, ]\\d{3})+|\\d+000");
    private static final Pattern CENTURY = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern BOUND_BEFORE = Pattern.compile("(?s).*[<>≤≥]");
    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int DAY = 24;

    private Ratios() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("ratio", LEFT + "(\\d{1,4}):(\\d{1,4}) ?[-–] ?(\\d{1,4}):(\\d{1,4})" + RIGHT,
                        (match, line) -> match.group(1).equals(match.group(3))
                                && !(match.group(2).length() == 2 && match.group(4).length() == 2)
                                        ? Optional.of(say(match.group(1), line) + " to " + say(match.group(2), line)
                                                + ", to "
                                                + say(match.group(3), line) + " to " + say(match.group(4), line))
                                        : Optional.empty()),
                PatternRule.of("ratio", LEFT + "(\\d{1,4}) ?: ?(" + PATTERN + ")(?: ?: ?(" + PATTERN + "))?" + RIGHT,
                        Ratios::ratio),
                PatternRule.of("ratio", "(?<![\\p{L}\\d]|\\d[.,/:–-])(\\d{1,3})/(" + PATTERN + ")" + RIGHT,
                        Ratios::slashed),
                // HPV 6/11/16/18
                PatternRule.of("ratio", LEFT + "\\d{1,3}(?:/\\d{1,3}){2,7}" + RIGHT,
                        (match, line) -> NAMED_BY_NUMBER.endsBefore(line, match.start())
                                ? Optional.of(SLASH.splitAsStream(match.group()).map(number -> say(number, line))
                                        .collect(Collectors.joining(" or ")))
                                : Optional.empty()),
                // HIV-1/2, type-1/2: kinds, and no half.
                PatternRule.of("ratio", "(?<=[A-Z]{2,5}-)(\\d{1,2})/(\\d{1,2})" + RIGHT,
                        (match, line) -> Optional.of(say(match.group(1), line) + " or " + say(match.group(2), line))),
                PatternRule.of("fraction-of", LEFT + "(\\d{1,2})/(\\d{1,2})(?:rds?|ths?|nds?)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(
                                Quantities.parts(match.group(1), match.group(2), line.dialect()))),
                // Nobody takes from one to a half.
                PatternRule.of("fraction-of",
                        LEFT + "(\\d{1,2})-([1-7])/([2-8])(?:[ -]?" + Units.PATTERN + ")?(?![\\p{L}\\d/]|[.,]\\d)",
                        (match, line) -> Optional.of(Quantities.mixed(match.group(1), match.group(2), match.group(3),
                                line)
                                + (match.group(4) == null
                                        ? ""
                                        : " " + Units.say(match.group(4), false, line.dialect())))),
                PatternRule.of("per", "(?<=[a-z]{3})( ?/ ?)(\\d{1,2}) ?(hours?|hrs?|h|days?|weeks?|minutes?|mins?)"
                        + "(?![\\p{L}\\d])", Ratios::inTime),
                PatternRule.of("per", "(?<=[a-z]{3}) ?/ ?(?=" + PATTERN + " ?" + Units.PATTERN + ")",
                        (match, line) -> per("", match, line)),
                PatternRule.of("per",
                        "(?<=[A-Za-z]{2})/((?:L|dL|mL|ml|[μu]L|kg|mg|m²|m2|mm³|mm3|min|hr|sec|wk|mo|yr)(?![\\p{L}\\d²³/])"
                                + "|(?<=[a-z]{2}s/|\\b(?i:no|cost|price|amount|amt|rate|fee|number|charge|pay|wage|rent|dose|serves|calls)/)"
                                + Units.WHOLE_WORD + "(?![\\p{L}\\d/]))",
                        (match, line) -> per(Units.per(match.group(1)), match, line)),
                PatternRule.of("optional-plural", "(?<![\\p{L}\\d/])([A-Za-z]{3,20})/s(?![\\p{L}\\d/])",
                        (match, line) -> Optional.of(match.group(1) + "s")),
                PatternRule.of("per", "(?<![\\p{L}\\d]|\\d )[x×] ?10([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\^[-−]?\\d+)" + Units.PER + "?"
                        + "(?![\\p{L}\\d])",
                        (match, line) -> Optional.of("times ten to the power of "
                                + Numeral.say(Raised.plain(match.group(1)).replace("^", ""), line.dialect())
                                + (match.group(2) == null ? "" : " per " + Units.per(match.group(2))))));
    }

    private static Optional<String> ratio(MatchResult match, Line line) {
        String first = match.group(1);
        String second = match.group(2);
        String third = match.group(3);
        if (isHead(match, line)) {
            return Optional.empty();
        }
        if (third == null && isTime(match, line) || third != null && second.length() > 1 && third.length() > 1
                && !RATIO.isNear(line, match.start(), match.end())) {
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
        return line.text().startsWith(": ", match.end(1))
                && (!RATIO.isNear(line, match.start(), match.end()) || Units.begin(line.after(match.end())));
    }

    /** 1:30 is a time and 1:40 a mixture, unless the words beside them say otherwise. */
    private static boolean isTime(MatchResult match, Line line) {
        String first = match.group(1);
        if (!CLOCK_PARTS.matcher(match.group()).matches()) {
            return false;
        }
        if (HALF.matcher(line.after(match.end())).lookingAt()) {
            return true;
        }
        boolean ratio = RATIO.isNear(line, match.start(), match.end())
                || first.equals("1") && !QUARTERS.contains(match.group(2));
        return !ratio || BEFORE_CLOCK.endsBefore(line, match.start()) && !RATIO.beginsAfter(line, match.end())
                || !RATIO.beginsAfter(line, match.end()) && CLOCK.isNear(line, match.start(), match.end());
    }

    private static Optional<String> slashed(MatchResult match, Line line) {
        String over = match.group(1);
        String under = match.group(2);
        if (!under.chars().allMatch(c -> c >= '0' && c <= '9' || c == ',' || c == ' ')) {
            return Optional.empty();
        }
        if (line.text().startsWith(" of", match.end())) {
            return Optional.empty();
        }
        boolean thousands = THOUSANDS.matcher(under).matches();
        int first = Integer.parseInt(over);
        long second = under.length() > 9 ? Long.MAX_VALUE : Long.parseLong(under.replaceAll("[, ]", ""));
        if (second >= 1_000) {
            // 1/2020 is a month, and 1/2000 too without a word that speaks of chances.
            boolean month = CENTURY.matcher(under).matches() && first <= 12
                    && !CHANCE.isNear(line, match.start(), match.end());
            return month || !thousands && first > 1 ? Optional.empty() : chance(over, under, line);
        }
        if (NAMED_BY_NUMBER.endsBefore(line, match.start())
                || second == first + 1
                        && (NUMBERED.endsBefore(line, match.start()) || isSomeOrOneMore(under, match, line))) {
            return Optional.of(say(over, line) + " or " + say(under, line));
        }
        if (over.equals("20") && (under.equals("20") || SIGHT.isNear(line, match.start(), match.end()))) {
            return Optional.of(say(over, line) + " " + say(under, line));
        }
        if (over.equals("6") && ROWS_OF_CHART.contains(under) && SIGHT.isNear(line, match.start(), match.end())) {
            return Optional.of(say(over, line) + " over " + say(under, line));
        }
        if (first <= second && (PEOPLE.beginsAfter(line, match.end()) || STARS.beginsAfter(line, match.end()))) {
            return Optional.of(say(over, line) + " out of " + say(under, line));
        }
        if (first <= second && !under.equals("5") && !under.equals("20")
                && SCORED.isNear(line, match.start(), match.end())) {
            return Optional.of(say(over, line) + " out of " + say(under, line));
        }
        // "Common (≥1/100 to <1/10)"
        boolean bound = BOUND_BEFORE.matcher(line.before(match.start())).matches();
        if (first == 1 && (second >= HUNDRED || bound && second == TEN)) {
            return chance(over, under, line);
        }
        return Optional.empty();
    }

    /** "2/3 days"; three quarters of an hour are written so too. */
    private static boolean isSomeOrOneMore(String under, MatchResult match, Line line) {
        return !under.equals("2") && TIMES.beginsAfter(line, match.end())
                && !(under.equals("4") && HOURS.beginsAfter(line, match.end()));
    }

    private static Optional<String> chance(String over, String under, Line line) {
        return Optional.of(say(over, line) + " in " + say(under, line));
    }

    /** Between two units the rules for measures know more. */
    private static Optional<String> per(String what, MatchResult match, Line line) {
        return Units.endBefore(line, match.start()) ? Optional.empty() : Optional.of(" per " + what);
    }

    /** "two puffs every four hours", "eight tablets in twenty-four hours". */
    private static Optional<String> inTime(MatchResult match, Line line) {
        if (Units.endBefore(line, match.start())) {
            return Optional.empty();
        }
        int count = Integer.parseInt(match.group(2));
        boolean dose = DOSE_FORM.endsBefore(line, match.start());
        String joint = !dose ? " per " : count == DAY ? " in " : " every ";
        String unit = switch (match.group(3).charAt(0)) {
            case 'h' -> "hour";
            case 'd' -> "day";
            case 'w' -> "week";
            default -> "minute";
        };
        return Optional.of(joint + Numbers.cardinal(Numbers.withoutZero(match.group(2)), line.dialect()) + " " + unit
                + (count == 1 ? "" : "s"));
    }

    private static String say(String number, Line line) {
        return Numeral.say(number, line.dialect());
    }
}
