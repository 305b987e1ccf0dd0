package lectern.speech.words.date;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Sought;

/**
 * From one day of the week with its date to another: "Mon 4 Jan 9am – Fri 8 Jan 5pm", "Mon 4 – Fri 8 January"; and between
 * days that stand behind their months: "Dec 27–Jan 3".
 */
final class DayRanges {
    private static final String NAME = "day-or-month-range";
    private static final String DAYS = "(?:" + Calendar.WEEKDAY + "|" + Calendar.SHORT_WEEKDAY + ")";
    private static final String DAY_BEFORE = "(?:" + DAYS + "\\.?,? |(?=" + Calendar.MONTH + "\\.? \\d))";
    private static final String DASH = " ?[-–—] ?";
    private static final String PERHAPS_YEAR = "(?:,? " + Calendar.YEAR + ")?";
    private static final String PERHAPS_TIME = "(?:,? (?:at |from )?(?:\\d{1,2}(?:[.:][0-5]\\d)? ?[ap]\\.?m\\b\\.?|"
            + "\\d{1,2}[.:][0-5]\\d|noon|midday|midnight))?";
    /** Days of a week that lie so far apart have as many others between them. */
    private static final int WEEK = 7;

    private DayRanges() {}

    static List<Rule> rules() {
        return List.of(
                // The month stands behind the last of them; days and numbers agree.
                PatternRule.of(NAME,
                        "(?<![\\p{L}\\d])(?<from>" + DAYS + ")\\.?,? " + Calendar.day("first") + "(?:" + DASH
                                + "| to )(?=(?<to>" + DAYS + ")\\.?,? " + Calendar.day("last") + " (?:of )?"
                                + Calendar.MONTH + "(?!\\p{L}))",
                        DayRanges::inOneMonth),
                new Between());
    }

    private static Optional<String> inOneMonth(MatchResult match, Line line) {
        int first = Integer.parseInt(match.group("first"));
        int last = Integer.parseInt(match.group("last"));
        int weekdays = Calendar.weekday(match.group("to")) - Calendar.weekday(match.group("from"));
        return first >= 1 && first < last && Dates.isDay(last) && (last - first - weekdays) % WEEK == 0
                ? Optional.of(Calendar.weekdayName(match.group("from")) + " the "
                        + Dates.ordinal(match.group("first"), line) + " to ")
                : Optional.empty();
    }

    /**
     * The dash alone: each date, and an hour behind it, has its own rules. Of more than two dates in a row, each is a day by
     * itself.
     */
    private record Between() implements Rule {
        private static final Sought DATES = Sought.of("(?<![\\p{L}\\d])(?<![-–—] ?)" + DAY_BEFORE
                + date("first", "month") + PERHAPS_YEAR + PERHAPS_TIME + "(?<dash>" + DASH + ")(?=(?<to>" + DAY_BEFORE
                + date("last", "lastMonth") + ")(?![\\p{L}\\d]|[:.,]\\d))");
        private static final Pattern ANOTHER = Pattern.compile(PERHAPS_YEAR + PERHAPS_TIME + " ?[-–—]");

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void apply(Line line) {
            Sought.Search search = DATES.in(line);
            while (search.find()) {
                MatchResult match = search.match();
                if (line.isFree(match.start("dash"), match.end("dash")) && rises(match)
                        && !ANOTHER.matcher(line.text()).region(match.end("to"), line.text().length()).lookingAt()) {
                    line.say(match.start("dash"), match.end("dash"), " to ", NAME);
                }
            }
        }

        /** "Fri 8 Jan – Mon 4 Jan" tells of two days. */
        private static boolean rises(MatchResult match) {
            return !month(match, "month").equals(month(match, "lastMonth"))
                    || day(match, "first") < day(match, "last");
        }

        private static String month(MatchResult match, String group) {
            String behind = match.group(group);
            return Calendar.monthName(behind == null ? requireNonNull(match.group(group + "Before")) : behind);
        }

        private static int day(MatchResult match, String group) {
            String before = match.group(group);
            return Integer.parseInt(before == null ? requireNonNull(match.group(group + "Behind")) : before);
        }

        /** "4th of Jan.", "January 4". */
        private static String date(String day, String month) {
            return "(?:" + Calendar.day(day) + " (?:of )?" + Calendar.month(month) + "|"
                    + Calendar.month(month + "Before") + " " + Calendar.day(day + "Behind") + ")";
        }
    }
}
