package lectern.speech.words.date;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Dates with the name of a month: 2 September 2024, Sept 2–5, 02-Sep-24. */
final class NamedDates {
    private static final String LEFT = "(?<![\\p{L}\\d.,])";
    private static final String WORD_LEFT = "(?<![\\p{L}\\d])";
    private static final String RIGHT = "(?![\\p{L}\\d])";
    private static final String DAY_RIGHT = "(?![\\d:%]|[.,]\\d|\\p{L})";
    private static final String WEEKDAY = "(?:(?<weekday>" + Calendar.SHORT_WEEKDAY + ")\\b\\.?,? )?";
    private static final String MONTH = Calendar.month("month");
    private static final String OF_MONTH = " (?:of )?" + MONTH;
    private static final String PERHAPS_YEAR = "(?:,? " + Calendar.year("year") + ")?" + RIGHT;

    private static final Pattern MONTH_AFTER = Pattern
            .compile(" " + Calendar.MONTH + "(?![\\p{L}\\d])(?!(?<=May) \\p{Lu}\\p{Ll})");

    private static final Pattern BARE_BEFORE = Pattern
            .compile("(?s).*(?<!\\d(?:st|nd|rd|th)?(?: of)? )\\b" + Calendar.MONTH + "\\.?");
    private static final Pattern BARE_AFTER = Pattern.compile(Calendar.MONTH + "\\b(?!\\.?,? '?\\d)");

    private NamedDates() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("short-date",
                        "(?<![\\p{L}\\d.,/])(?<day>\\d{1,2})(?:-| ?)(?i:(?<month>" + Calendar.MONTH
                                + "))(?:-| ?)(?<year>" + Calendar.YEAR + "|\\d\\d)(?![\\p{L}\\d:%]|[.,]\\d)",
                        NamedDates::shortened),
                PatternRule.of("month-and-year",
                        WORD_LEFT + "(?<month>" + Calendar.CAPITAL_MONTH + ")[A-Z]{0,6}\\.? " + Calendar.year("year")
                                + RIGHT,
                        (match, line) -> Optional.of(monthAndYear(capital(match.group("month")), match, line))),
                PatternRule.of("month-and-year",
                        WORD_LEFT + "(?<!(?<!'\\d)\\d[ -])" + MONTH + "(?: ?'|-(?=[2-9]))(\\d\\d)(?![\\p{L}\\d]|-\\d)",
                        (match, line) -> Optional.of(Calendar.monthName(match.group("month"))
                                + Dates.year(Dates.inFull(match.group(2)), line))),
                PatternRule.of("month-and-year",
                        "(?<![\\p{L}\\d.,/-])" + Calendar.year("year") + ",? " + MONTH + RIGHT
                                + "(?! \\d{1,2}(?:,? (?:19|20)\\d\\d| ?[-–] ?\\d| and))(?= ?(?:$|[.;:,)(]|\\d))",
                        (match, line) -> Optional.of(Numbers.year(match.group("year"), line.dialect()) + " "
                                + Calendar.monthName(match.group("month")))),
                PatternRule.of("day-range",
                        LEFT + Calendar.day("first") + "(?: ?[-–—] ?| to )" + Calendar.day("last") + OF_MONTH
                                + PERHAPS_YEAR,
                        (match, line) -> Optional.of(days(" to the ", match, line))),
                PatternRule.of("day-and-month",
                        LEFT + Calendar.day("first") + " (?:&|and|or) " + Calendar.day("last") + OF_MONTH
                                + PERHAPS_YEAR,
                        NamedDates::twoDays),
                PatternRule.of("day-and-month",
                        "(?<=^|\\b(?i:on|closed|open|from|until|till|to|holidays?|weekend(?: of)?|and|&) )(?<first>\\d{1,2})/(?<last>\\d{1,2}) "
                                + MONTH + PERHAPS_YEAR,
                        NamedDates::nextDays),
                PatternRule.of("day-and-month", LEFT + WEEKDAY + Calendar.day("day") + OF_MONTH + PERHAPS_YEAR,
                        NamedDates::dayMonth),
                PatternRule.of("day-range",
                        WORD_LEFT + MONTH + " " + Calendar.day("first") + " ?[-–—] ?" + Calendar.day("last")
                                + "(?![\\d:%/]|[.,]\\d|\\p{L})" + PERHAPS_YEAR,
                        (match, line) -> Optional.of(Calendar.monthName(match.group("month")) + " "
                                + Dates.ordinal(match.group("first"), line) + " to "
                                + Dates.ordinal(match.group("last"), line) + behindComma(match, line))),
                PatternRule.of("month-and-day",
                        WORD_LEFT + WEEKDAY + MONTH + " " + Calendar.day("day") + DAY_RIGHT + PERHAPS_YEAR,
                        NamedDates::monthDay),
                PatternRule.of("day-or-month-range",
                        WORD_LEFT + Calendar.month("first") + " ?[-–—] ?" + MONTH + ",? " + Calendar.year("year")
                                + RIGHT,
                        (match, line) -> Optional.of(Calendar.monthName(match.group("first")) + " to "
                                + monthAndYear(match.group("month"), match, line))),
                PatternRule.of("day-or-month-range",
                        "(?=[ –—-])(?<=\\b(?:" + Calendar.MONTH + "\\.?|20\\d\\d|19\\d\\d)|'\\d\\d) ?[-–—] ?"
                                + "(?=(?:\\d{1,2}(?:st|nd|rd|th)? )?" + Calendar.MONTH + "\\.?\\b)",
                        (match, line) -> line.hasNumber() && !isBetweenBareMonths(match, line)
                                ? Optional.of(" to ")
                                : Optional.empty()),
                PatternRule.of("month-and-year", WORD_LEFT + MONTH + ",? " + Calendar.year("year") + RIGHT,
                        (match, line) -> Optional.of(monthAndYear(match.group("month"), match, line))));
    }

    private static String monthAndYear(String month, MatchResult match, Line line) {
        return Calendar.monthName(month) + Dates.year(match.group("year"), line);
    }

    /** "(Apr–Oct)": both are said in full by a rule that comes later. */
    private static boolean isBetweenBareMonths(MatchResult match, Line line) {
        return BARE_BEFORE.matcher(line.before(match.start())).matches()
                && BARE_AFTER.matcher(line.after(match.end())).lookingAt();
    }

    private static String behindComma(MatchResult match, Line line) {
        return match.group("year") == null ? "" : "," + Dates.year(match.group("year"), line);
    }

    /** "02-Sep-24", "30 JUN 2025". */
    private static Optional<String> shortened(MatchResult match, Line line) {
        String month = match.group("month");
        String year = match.group("year");
        boolean spaced = match.group().contains(" ");
        boolean small = month.equals(month.toLowerCase(Locale.ROOT));
        boolean ordinary = spaced && year.length() == 4 && !month.equals(month.toUpperCase(Locale.ROOT));
        boolean goesOn = line.at(match.end()) == ' ';
        if (!isDay(match) || ordinary || spaced && year.length() == 2 && (small || goesOn)) {
            return Optional.empty();
        }
        return Optional.of("the " + Dates.ordinal(Numbers.withoutZero(match.group("day")), line) + " of "
                + Calendar.monthName(capital(month)) + Dates.year(Dates.inFull(year), line));
    }

    private static boolean isDay(MatchResult match) {
        return Dates.isDay(Integer.parseInt(match.group("day")));
    }

    private static String capital(String month) {
        return month.substring(0, 1).toUpperCase(Locale.ROOT) + month.substring(1).toLowerCase(Locale.ROOT);
    }

    /** "the second to the fifth of May". */
    private static String days(String joint, MatchResult match, Line line) {
        return Dates.the(match, line) + Dates.ordinal(match.group("first"), line) + joint
                + Dates.ordinal(match.group("last"), line) + " of " + monthAndYear(match.group("month"), match, line);
    }

    private static Optional<String> twoDays(MatchResult match, Line line) {
        int last = Integer.parseInt(match.group("last"));
        return Integer.parseInt(match.group("first")) < last && Dates.isDay(last)
                ? Optional.of(days(match.group().contains(" or ") ? " or " : " and ", match, line))
                : Optional.empty();
    }

    /** "5/6 November": whether it is both or one of them, the words around say. */
    private static Optional<String> nextDays(MatchResult match, Line line) {
        return isNext(match.group("first"), match.group("last"), line, match.end("last"))
                ? Optional.of(days(", ", match, line))
                : Optional.empty();
    }

    /** Whether two numbers are a day and the next one, of the month behind them. "2/3 May Need Help" is a title. */
    static boolean isNext(String first, String last, Line line, int end) {
        int day = Integer.parseInt(last);
        return Integer.parseInt(first) + 1 == day && day > 1 && Dates.isDay(day)
                && MONTH_AFTER.matcher(line.after(end)).lookingAt();
    }

    private static Optional<String> dayMonth(MatchResult match, Line line) {
        String day = match.group("day");
        if (!isDay(match) || day.startsWith("0") && match.group("year") == null) {
            return Optional.empty();
        }
        String written = match.group("weekday");
        String before = written == null ? Dates.the(match, line) : Calendar.weekdayName(written) + " the ";
        return Optional.of(
                before + Dates.ordinal(day, line) + " of " + monthAndYear(match.group("month"), match, line));
    }

    private static Optional<String> monthDay(MatchResult match, Line line) {
        String written = match.group("weekday");
        String weekday = written == null ? "" : Calendar.weekdayName(written) + ", ";
        return isDay(match)
                ? Optional.of(weekday + Calendar.monthName(match.group("month")) + " "
                        + Dates.ordinal(match.group("day"), line) + behindComma(match, line))
                : Optional.empty();
    }
}
