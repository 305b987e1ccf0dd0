package lectern.speech.words.date;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.quantity.Times;
import lectern.speech.words.quantity.Units;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** Dates that are written in numbers: 2024-09-02, 2/9/24, 02-09-2024, 9/2024. */
final class NumericDates {
    private static final Context VERSION = Context.of("version");
    private static final Context DOSE_FORM = Context.of("dose-form");
    private static final Pattern UNIT_OF_DOSE = Pattern
            .compile(" ?(?:" + Vocabulary.anyOf("unit-of-dose")
                    + "|m[lL]|(?i:tb?sp|cup|t(?:ea|able)spoon)s?)(?![\\p{L}\\d])");
    /** "Sun. 1/2 a tablet"; "On 1/2 a dose was missed" is a day. */
    private static final Pattern A_DOSE = Pattern.compile("(?i) an? (?:tablet|capsule|caplet|pill|sachet|dose|patch|"
            + "(?:tea|table)spoon|spoonful)\\b(?! (?:was|were|is|has|had|will|must|may|can|should|fell|costs|clinic)\\b)");
    private static final Set<Integer> PARTS_OF_DOSE = Set.of(2, 3, 4, 8);
    private static final Context WEEKDAY_BEFORE = Context.of("weekday");
    private static final Pattern CALENDAR_YEAR = Pattern.compile(Calendar.YEAR);
    private static final Pattern DATED = Pattern.compile("(?is).*\\b(?:" + Vocabulary.anyOf("before-date")
            + "|when(?=: )|from \\d{1,2}/\\d{1,2} (?:to|until|till))\\b[^\\p{L}\\d]{0,3}");
    /** Another day and month, which has more days than a fraction has parts. */
    private static final Pattern CHAIN = Pattern
            .compile("(?<!\\d)(?:\\d{1,2}/\\d{1,2}(?:,| and| or| &|, and) ){1,20}$");
    /** A chain is no longer. */
    private static final int LONGEST_CHAIN = 200;
    private static final String SHORT = "(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|1[0-2])";
    private static final Pattern DAYS = Pattern
            .compile("(?<![\\p{L}\\d.,/])" + SHORT + "(?:(?:, ?| and | or | ?& ?|, and )" + SHORT
                    + "){1,20}(?![\\p{L}\\d/])");
    /** Strengths of tablets look alike: "20/10 and 10/5". */
    private static final Pattern APPOINTED = Pattern.compile(
            "(?is).*\\b(?:dates?|days|next|clinics?|class(?:es)?|sessions?|meetings?|visits?|closed|see you)\\b[^\\d]{0,12}");
    private static final Pattern WEEKS = Pattern
            .compile("(?is).*\\b(?:weeks? (?:commencing|beginning|ending)|w/[bce]):?");
    /** "Week ending 5/7 and 1/2 day off" */
    private static final Pattern PARTED_AFTER = Pattern.compile(" (?:an? )?" + Vocabulary.anyOf("parted") + "\\b");
    private static final Pattern LATE_DAY = Pattern.compile("(?<!\\d)(?:1[3-9]|2[0-9]|3[01])/");
    /** {@link #DATED} looks back so far. */
    private static final int SIGHT = 18;
    private static final String ISO = Calendar.year("year") + "-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])";

    private static final Pattern REVIEWED = Pattern.compile("(?is)(?:.*[.;|(] ?)?(?:last |next |page )?"
            + Vocabulary.anyOf("before-month-and-year") + "[.:]{0,2}");

    private NumericDates() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("iso-date", LEFT + ISO + RIGHT, (match, line) -> Optional.of(iso(match, line))),
                PatternRule.of("iso-date",
                        LEFT + ISO + "[T ](?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?Z?(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(iso(match, line) + ", "
                                + Times.hours(match.group("hour"), match.group("minute"), line))),
                PatternRule.of("iso-date",
                        LEFT + Calendar.year("year") + "(?<sign>[/.-])(?<month>0?[1-9]|1[0-2])\\k<sign>"
                                + "(?<day>0?[1-9]|[12]\\d|3[01])" + RIGHT,
                        (match, line) -> Optional.of(iso(match, line))),
                PatternRule.of("slash-date",
                        "(?<![\\p{L}\\d]|\\d[.,/:])(?<first>\\d{1,2})(?<sign>[/.])(?<second>\\d{1,2})\\k<sign>"
                                + "(?<year>\\d{4}|\\d\\d)" + RIGHT,
                        NumericDates::slashed),
                PatternRule.of("slash-date",
                        "(?<![\\p{L}\\d]|\\d[.,/:–-])(?<first>\\d{1,2})(?<sign>-)(?<second>\\d{1,2})-"
                                + "(?<year>\\d{4}|\\d\\d)" + RIGHT,
                        NumericDates::slashed),
                PatternRule.of("day-or-month-range",
                        "(?=[ –—-])(?<=\\d/\\d{1,2}/(?:20)?\\d\\d) ?[-–—] ?(?=\\d{1,2}/\\d{1,2}/\\d)",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("month-and-year",
                        "(?<![\\p{L}\\d]|\\d[.,/:–-])(?<month>0?[1-9]|1[0-2])/(?<year>(?:19|20)\\d\\d)" + RIGHT,
                        (match, line) -> Optional.of(monthAndYear(match.group("month"), match.group("year"), line))),
                PatternRule.of("month-and-year",
                        "(?<=\\b(?i:" + Vocabulary.anyOf("best-before")
                                + ")[.:]{0,2} )(?<month>0[1-9]|1[0-2])/(?<year>2\\d)" + RIGHT,
                        (match, line) -> Optional
                                .of(monthAndYear(match.group("month"), "20" + match.group("year"), line))),
                // Of no year more than the twelfth month: a day stands behind the stroke in America. "We reviewed 10/20"
                // tells how many.
                PatternRule.of("month-and-year",
                        LEFT + "(?<month>0[1-9]|1[0-2])/(?<year>1[3-9]|[23]\\d)(?=\\)|[.;]?$|[.;] )",
                        (match, line) -> line.dialect() == Dialect.COMMONWEALTH
                                && REVIEWED.matcher(line.before(match.start())).matches()
                                        ? Optional.of(
                                                monthAndYear(match.group("month"), "20" + match.group("year"), line))
                                        : Optional.empty()),
                PatternRule.of("slash-date", LEFT + "(\\d{1,2})/(\\d{1,2})" + RIGHT, NumericDates::slashedShort));
    }

    private static String iso(MatchResult match, Line line) {
        return Dates.date(match.group("day"), month(match.group("month")), match.group("year"), line);
    }

    private static String monthAndYear(String month, String year, Line line) {
        return Calendar.name(month(month)) + Dates.year(year, line);
    }

    private static Month month(String number) {
        return Month.of(Integer.parseInt(number));
    }

    private static Optional<String> slashed(MatchResult match, Line line) {
        int first = Integer.parseInt(match.group("first"));
        int second = Integer.parseInt(match.group("second"));
        boolean dayFirst = line.dialect() == Dialect.COMMONWEALTH && Dates.isMonth(second) || !Dates.isMonth(first);
        int day = dayFirst ? first : second;
        int month = dayFirst ? second : first;
        String year = Dates.inFull(match.group("year"));
        boolean date = Dates.isDay(day) && Dates.isMonth(month) && !isVersion(match, line) && !isRange(match)
                && (year.length() == 2 || CALENDAR_YEAR.matcher(year).matches());
        return date ? Optional.of(Dates.date(Integer.toString(day), Month.of(month), year, line)) : Optional.empty();
    }

    /** "version 2.1.20" */
    private static boolean isVersion(MatchResult match, Line line) {
        return match.group("sign").equals(".") && match.group("year").length() < 4
                && VERSION.endsBefore(line, match.start());
    }

    /** "2-3-10" */
    private static boolean isRange(MatchResult match) {
        return match.group("sign").equals("-") && match.group("year").length() < 4
                && (match.group("first").length() < 2 || match.group("second").length() < 2);
    }

    /** "12/5, 19/5 and 2/6": one of them has more of a month's days than any fraction has parts, behind a word for such days. */
    private static boolean isOneOfDays(MatchResult match, Line line) {
        if (line.dialect() != Dialect.COMMONWEALTH) {
            return false;
        }
        Matcher days = DAYS.matcher(line.text());
        while (days.find()) {
            if (days.start() <= match.start() && match.end() <= days.end()) {
                Matcher day = LATE_DAY.matcher(days.group());
                String before = line.before(days.start());
                return !Units.begin(line.after(days.end())) && !PARTED_AFTER.matcher(line.after(days.end())).lookingAt()
                        && (WEEKS.matcher(before).matches()
                                || day.find() && APPOINTED.matcher(before).matches());
            }
        }
        return false;
    }

    private static boolean isDated(int start, Line line) {
        return WEEKDAY_BEFORE.endsBefore(line, start)
                || DATED.matcher(line.text().substring(Math.max(0, start - SIGHT), start)).matches();
    }

    /** Whether others stand before it, and the first of them is a date: the strengths of tablets are not, "20/10 and 10/5". */
    private static boolean followsDate(int start, Line line) {
        Matcher chain = CHAIN.matcher(line.text()).region(Math.max(0, start - LONGEST_CHAIN), start);
        return chain.find() && isDated(chain.start(), line);
    }

    /** "Increase from 1/2 tablet" */
    private static boolean isPartOfDose(int first, int second, MatchResult match, Line line) {
        return first < second && PARTS_OF_DOSE.contains(second) && (DOSE_FORM.beginsAfter(line, match.end())
                || UNIT_OF_DOSE.matcher(line.after(match.end())).lookingAt()
                || A_DOSE.matcher(line.after(match.end())).lookingAt());
    }

    /** 3/4 is a fraction unless the words before it ask for a date. */
    private static Optional<String> slashedShort(MatchResult match, Line line) {
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(2));
        boolean dayFirst = line.dialect() == Dialect.COMMONWEALTH;
        int day = dayFirst ? first : second;
        int month = dayFirst ? second : first;
        boolean dated = (first > second && followsDate(match.start(), line) || isDated(match.start(), line)
                || isOneOfDays(match, line))
                && !line.text().startsWith(" of", match.end()) && !line.text().startsWith(" term", match.end())
                && !NamedDates.isNext(match.group(1), match.group(2), line, match.end())
                && !isPartOfDose(first, second, match, line);
        return dated && Dates.isDay(day) && Dates.isMonth(month)
                ? Optional.of(Dates.dayMonth(Integer.toString(day), Month.of(month), line))
                : Optional.empty();
    }
}
