package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Days, months, years and decades. */
public final class Dates {
    private static final String MONTH = "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String MONTH_SHORT = "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private static final String WEEKDAY = "(?:(Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\\b\\.?,? )?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(1[1-9]\\d\\d|20\\d\\d)";
    private static final Pattern DATED = Pattern
            .compile("(?is).*\\b(?:on|by|since|until|till|from|dated?|due|before|after"
                    + "|born|closed|closes|opens|expires|starts|ends|w/[ce]|week ending|week commencing|updated|reviewed|of birth|from \\d{1,2}/\\d{1,2} (?:to|until|till))\\b[^\\p{L}\\d]{0,3}");
    private static final Pattern YEAR_BEFORE = Pattern
            .compile("(?is).*(?:\\b(?:circa|ca\\.?|c\\.|in|since|until|till|from|to|by|of|during|before|after"
                    + "|around|about|early|late|mid|year|years|summer|winter|spring|autumn|and|or|copyright|updated|reviewed|published|edition"
                    + "|between|the)|[(©,;]|^)");
    /** Things that are counted, so that "2000 people" isn't a year. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?s) ?(?!was |is |has |this |as |plus |vs )(?:people|women|men|children|more|new|cases|[a-z]{2,}[^su'i]s)\\b.*");
    /** Another day and month, which has more days than a fraction has parts. */
    private static final Pattern CHAIN = Pattern.compile("(?s).*\\d/\\d{1,2}(?:,| and| or| &)");
    private static final Context VERSION = Context.of("version");
    private static final Context WEEKDAY_BEFORE = Context.of("weekday");
    private static final Pattern CALENDAR_YEAR = Pattern.compile(YEAR);
    private static final Pattern COUNT_BEFORE = Pattern.compile("(?is).*\\b(?:of|to|by|about|around|from|and|or)");
    private static final Pattern DECADE_KNOWN = Pattern
            .compile("(?is).*(?:\\b(?:the|early|late|mid|their|his|her)|[-–])");
    /** "for 30s" has no decade. */
    private static final Pattern SECONDS_BEFORE = Pattern.compile("(?is).*\\b(?:for|about|every|wait)");
    private static final Pattern THE_BEFORE = Pattern.compile("(?is).*\\bthe");
    private static final List<String> WEEKDAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
            "Saturday", "Sunday");

    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).toList();

    private static final String SHORT_DAY = "(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)";
    private static final String WORD = "((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun"
            + "|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul"
            + "|Aug|Sept?|Oct|Nov|Dec)";

    private Dates() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("iso-date",
                        LEFT + YEAR + "-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])" + RIGHT,
                        (match, line) -> Optional
                                .of(date(match.group(3), month(match.group(2)), match.group(1), line))),
                PatternRule.of("iso-date",
                        LEFT + YEAR
                                + "-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])[T ]([01]\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?Z?"
                                + "(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(date(match.group(3), month(match.group(2)), match.group(1), line)
                                + ", " + Times.hours(match.group(4), match.group(5), line))),
                PatternRule.of("iso-date",
                        LEFT + YEAR + "([/.-])(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])" + RIGHT,
                        (match, line) -> Optional
                                .of(date(match.group(4), month(match.group(3)), match.group(1), line))),
                PatternRule.of("short-date",
                        "(?<![\\p{L}\\d.,/])(\\d{1,2})(?:-| ?)(?i:" + MONTH_SHORT + ")(?:-| ?)(" + YEAR
                                + "|\\d\\d)(?![\\p{L}\\d:%]|[.,]\\d)",
                        Dates::shortened),
                PatternRule.of("month-and-year",
                        "(?<![\\p{L}\\d])(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)[A-Z]{0,6}\\.? " + YEAR
                                + "(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(name(capital(match.group(1))) + year(match.group(2), line))),
                PatternRule.of("month-and-year",
                        "(?<![\\p{L}\\d])(?<!(?<!'\\d)\\d[ -])" + MONTH
                                + "(?: ?'|-(?=[2-9]))(\\d\\d)(?![\\p{L}\\d]|-\\d)",
                        (match, line) -> Optional.of(name(match.group(1)) + year(inFull(match.group(2)), line))),
                PatternRule.of("month-and-year",
                        "(?<![\\p{L}\\d.,/-])" + YEAR + ",? " + MONTH
                                + "(?![\\p{L}\\d])(?! \\d{1,2}(?:,? (?:19|20)\\d\\d| ?[-–] ?\\d| and))"
                                + "(?= ?(?:$|[.;:,)(]|\\d))",
                        (match, line) -> Optional
                                .of(Numbers.year(match.group(1), line.dialect()) + " " + name(match.group(2)))),
                PatternRule.of("slash-date",
                        "(?<![\\p{L}\\d]|\\d[.,/:])(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4}|\\d\\d)" + RIGHT,
                        Dates::slashed),
                PatternRule.of("slash-date",
                        "(?<![\\p{L}\\d]|\\d[.,/:–-])(\\d{1,2})(-)(\\d{1,2})-(\\d{4}|\\d\\d)" + RIGHT,
                        Dates::slashed),
                PatternRule.of("day-or-month-range",
                        "(?=[ –—-])(?<=\\d/\\d{1,2}/(?:20)?\\d\\d) ?[-–—] ?(?=\\d{1,2}/\\d{1,2}/\\d)",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("month-and-year",
                        "(?:(?<![\\p{L}\\d]|\\d[.,/:–-])(0?[1-9]|1[0-2])/((?:19|20)\\d\\d)"
                                + "|(?<=\\b(?i:exp|expiry|expires|use by|use before|bbe|best before|best before end|mfd|mfg)[.:]{0,2} )(0[1-9]|1[0-2])/(2\\d))"
                                + RIGHT,
                        (match, line) -> Optional.of(match.group(1) == null
                                ? name(month(match.group(3))) + year("20" + match.group(4), line)
                                : name(month(match.group(1))) + year(match.group(2), line))),
                PatternRule.of("slash-date", LEFT + "(\\d{1,2})/(\\d{1,2})" + RIGHT,
                        Dates::slashedShort),
                PatternRule.of("day-range",
                        "(?<![\\p{L}\\d.,])" + DAY + "(?: ?[-–—] ?| to )" + DAY + " (?:of )?" + MONTH + "(?:,? " + YEAR
                                + ")?(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(the(match, line) + ordinal(match.group(1), line) + " to the "
                                + ordinal(match.group(2), line) + " of " + name(match.group(3))
                                + year(match.group(4), line))),
                PatternRule.of("day-and-month",
                        "(?<![\\p{L}\\d.,])" + DAY + " (?:&|and|or) " + DAY + " (?:of )?" + MONTH + "(?:,? " + YEAR
                                + ")?(?![\\p{L}\\d])",
                        (match, line) -> Integer.parseInt(match.group(1)) < Integer.parseInt(match.group(2))
                                && Integer.parseInt(match.group(2)) <= 31
                                        ? Optional.of(the(match, line) + ordinal(match.group(1), line)
                                                + (match.group().contains(" or ") ? " or " : " and ")
                                                + ordinal(match.group(2), line) + " of " + name(match.group(3))
                                                + year(match.group(4), line))
                                        : Optional.empty()),
                PatternRule.of("day-and-month",
                        "(?<![\\p{L}\\d.,])" + WEEKDAY + DAY + " (?:of )?" + MONTH + "(?:,? " + YEAR
                                + ")?(?![\\p{L}\\d])",
                        Dates::dayMonth),
                PatternRule.of("day-range",
                        "(?<![\\p{L}\\d])" + MONTH + " " + DAY + " ?[-–—] ?" + DAY + "(?![\\d:%/]|[.,]\\d|\\p{L})(?:,? "
                                + YEAR
                                + ")?(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(name(match.group(1)) + " " + ordinal(match.group(2), line) + " to "
                                + ordinal(match.group(3), line)
                                + (match.group(4) == null ? "" : "," + year(match.group(4), line)))),
                PatternRule.of("month-and-day",
                        "(?<![\\p{L}\\d])" + WEEKDAY + MONTH + " " + DAY + "(?![\\d:%]|[.,]\\d|\\p{L})(?:,? " + YEAR
                                + ")?(?![\\p{L}\\d])",
                        Dates::monthDay),
                PatternRule.of("day-or-month-range",
                        "(?<![\\p{L}\\d])" + MONTH + " ?[-–—] ?" + MONTH + ",? " + YEAR + "(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(name(match.group(1)) + " to " + name(match.group(2))
                                + year(match.group(3), line))),
                PatternRule.of("day-or-month-range",
                        "(?=[ –—-])(?<=\\b(?:" + MONTH + "|20\\d\\d|19\\d\\d)|'\\d\\d) ?[-–—] ?(?=(?:" + DAY + " )?"
                                + MONTH
                                + "\\b)",
                        (match, line) -> line.hasNumber() ? Optional.of(" to ") : Optional.empty()),
                PatternRule.of("month-and-year",
                        "(?<![\\p{L}\\d])" + MONTH + ",? " + YEAR + "(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(name(match.group(1)) + year(match.group(2), line))),
                PatternRule.of("year-range",
                        "(?<![\\p{L}\\d&&[^Y]]|[^F]Y|\\d[.,/:–-])" + YEAR + " ?[-–—/] ?(" + YEAR
                                + "|\\d\\d)(?![\\p{L}\\d%]|[.,/-]\\d)",
                        Dates::years),
                PatternRule.of("decade", "(?<![\\p{L}\\d$£€])'?((?:1[1-9]|20)?\\d0)'?s(?![\\p{L}\\d])",
                        Dates::decade),
                PatternRule.of("day-or-month-range",
                        "(?<=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days) ?[-–—] ?(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("year", "(?<![\\p{L}\\d])c(1\\d{3}|20\\d\\d)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of("about " + Numbers.year(match.group(1), line.dialect()))),
                PatternRule.of("year-range", LEFT + YEAR + "[-–/](\\d)" + RIGHT + "(?![-–]\\d)",
                        (match, line) -> match.group(2).charAt(0) == match.group(1).charAt(3) + 1
                                ? Optional.of(Numbers.year(match.group(1), line.dialect()) + " to "
                                        + Numbers.digits(match.group(2)))
                                : Optional.empty()),
                PatternRule.of("year-range", "(?<=(?:19|20)\\d\\d) ?[-–—] ?(?=(?:present|now|today|date)\\b)",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("decade", "(?=[ –-])(?<=\\d0'?s) ?[-–] ?(?='?(?:\\d\\d)?\\d0'?s\\b)",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("year", LEFT + YEAR + "( or | and |, (?:or |and )?)" + YEAR + RIGHT, Dates::two),
                PatternRule.of("year", LEFT + YEAR + RIGHT, Dates::alone),
                PatternRule.of("year",
                        "(?<=\\b(?:in|of|since|by|until|from|to|before|after|summer|winter|spring|autumn|class of) )'(\\d\\d)(?![\\p{L}\\d'])",
                        (match, line) -> Optional.of(match.group(1).startsWith("0")
                                ? "oh " + Numbers.digits(match.group(1).substring(1))
                                : Numbers.cardinal(match.group(1), line.dialect()))),
                PatternRule.of("day-or-month-range", "\\b" + WORD + "\\.? ?[-–—] ?" + WORD + "\\b",
                        (match, line) -> Optional.of(full(match.group(1)) + " to " + full(match.group(2)))),
                PatternRule.of("day-or-month-range", "(?<=\\d(?:st|nd|rd|th)) ?[–-] ?(?=\\d{1,3}(?:st|nd|rd|th)\\b)",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("day-name",
                        "(?=[MTWFS])\\b" + SHORT_DAY + "\\b\\.?(?=,? ?(?:\\d|(?:and |or |& ?|to |until |/ ?)?"
                                + SHORT_DAY + "\\b))"
                                + "|(?=[MTWFS])(?<=\\b" + SHORT_DAY + "(?:,| and| or| &| to| until) |\\b" + SHORT_DAY
                                + "(?:/|&))"
                                + SHORT_DAY + "\\b",
                        (match, line) -> Optional.of(weekday(match.group()))));
    }

    private static Optional<String> slashed(MatchResult match, Line line) {
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(3));
        boolean dayFirst = line.dialect() == Dialect.COMMONWEALTH && second <= 12 || first > 12;
        int day = dayFirst ? first : second;
        int month = dayFirst ? second : first;
        if (day < 1 || day > 31 || month < 1 || month > 12
                || match.group(2).equals(".") && match.group(4).length() < 4
                        && VERSION.endsBefore(line, match.start())) {
            return Optional.empty();
        }
        boolean range = match.group(2).equals("-") && match.group(4).length() < 4
                && (match.group(1).length() < 2 || match.group(3).length() < 2);
        if (range) {
            return Optional.empty();
        }
        String year = inFull(match.group(4));
        if (!CALENDAR_YEAR.matcher(year).matches()) {
            return Optional.empty();
        }
        return Optional.of(date(Integer.toString(day), Month.of(month), year, line));
    }

    /** "02-Sep-24", "30 JUN 2025". */
    private static Optional<String> shortened(MatchResult match, Line line) {
        int day = Integer.parseInt(match.group(1));
        String month = match.group(2);
        boolean spaced = match.group().contains(" ");
        boolean small = month.equals(month.toLowerCase(Locale.ROOT));
        boolean ordinary = spaced && match.group(3).length() == 4 && !month.equals(month.toUpperCase(Locale.ROOT));
        boolean goesOn = line.at(match.end()) == ' ';
        if (day < 1 || day > 31 || ordinary || spaced && match.group(3).length() == 2 && (small || goesOn)) {
            return Optional.empty();
        }
        String written = capital(month);
        return Optional.of("the " + ordinal(Numbers.withoutZero(match.group(1)), line) + " of " + name(written)
                + year(inFull(match.group(3)), line));
    }

    private static String capital(String month) {
        return month.substring(0, 1).toUpperCase(Locale.ROOT) + month.substring(1).toLowerCase(Locale.ROOT);
    }

    /** "24" to "2024". */
    private static String inFull(String year) {
        return year.length() == 4 ? year : (Integer.parseInt(year) < 50 ? "20" : "19") + year;
    }

    /** 3/4 is a fraction unless the words before it ask for a date. */
    private static Optional<String> slashedShort(MatchResult match, Line line) {
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(2));
        boolean dayFirst = line.dialect() == Dialect.COMMONWEALTH;
        int day = dayFirst ? first : second;
        int month = dayFirst ? second : first;
        boolean dated = (first > second && CHAIN.matcher(line.before(match.start())).matches()
                || WEEKDAY_BEFORE.endsBefore(line, match.start())
                || DATED.matcher(line.text().substring(Math.max(0, match.start() - 14), match.start())).matches())
                && !line.text().startsWith(" of", match.end());
        if (!dated || day < 1 || day > 31 || month < 1 || month > 12) {
            return Optional.empty();
        }
        return Optional.of(line.dialect() == Dialect.AMERICAN
                ? name(Month.of(month)) + " " + ordinal(Integer.toString(day), line)
                : "the " + ordinal(Integer.toString(day), line) + " of " + name(Month.of(month)));
    }

    private static Optional<String> dayMonth(MatchResult match, Line line) {
        int day = Integer.parseInt(match.group(2));
        if (day < 1 || day > 31 || match.group(2).startsWith("0") && match.group(4) == null) {
            return Optional.empty();
        }
        String weekday = match.group(1) == null ? "" : weekday(match.group(1)) + " ";
        String the = weekday.isEmpty() ? the(match, line) : "the ";
        return Optional.of(weekday + the + ordinal(match.group(2), line) + " of " + name(match.group(3))
                + year(match.group(4), line));
    }

    private static Optional<String> monthDay(MatchResult match, Line line) {
        int day = Integer.parseInt(match.group(3));
        if (day < 1 || day > 31) {
            return Optional.empty();
        }
        String weekday = match.group(1) == null ? "" : weekday(match.group(1)) + ", ";
        String year = match.group(4) == null ? "" : "," + year(match.group(4), line);
        return Optional.of(weekday + name(match.group(2)) + " " + ordinal(match.group(3), line) + year);
    }

    private static Optional<String> years(MatchResult match, Line line) {
        String to = match.group(2);
        String after = line.after(match.end());
        if ("$£€¥₹".indexOf(line.at(match.start() - 1)) >= 0 || Units.begin(after)
                || to.length() == 4 && COUNTED.matcher(after).matches()
                || to.length() == 4 && to.compareTo(match.group(1)) <= 0) {
            return Optional.empty();
        }
        if (to.length() == 2 && Integer.parseInt(to) <= Integer.parseInt(match.group(1).substring(2))) {
            return Optional.empty();
        }
        String last = to.length() == 4
                ? Numbers.year(to, line.dialect())
                : to.startsWith("0") ? "oh " + Numbers.digits(to.substring(1)) : Numbers.cardinal(to, line.dialect());
        return Optional.of(Numbers.year(match.group(1), line.dialect()) + " to " + last);
    }

    private static Optional<String> decade(MatchResult match, Line line) {
        String written = match.group(1);
        if (written.length() == 4) {
            String century = Numbers.cardinal(written.substring(0, 2), line.dialect());
            String words = written.equals("2000")
                    ? "two thousands"
                    : written.endsWith("00")
                            ? century + " hundreds"
                            : century + " " + Numbers.plural(Numbers.cardinal(written.substring(2), line.dialect()));
            boolean known = DECADE_KNOWN.matcher(line.before(match.start())).matches();
            return Optional.of(known ? words : "the " + words);
        }
        if (written.equals("00") || SECONDS_BEFORE.matcher(line.before(match.start())).matches()) {
            return Optional.empty();
        }
        return Optional.of(Numbers.plural(Numbers.cardinal(written, line.dialect())));
    }

    /** "1869 or 1870": two years in a row need no other word. */
    private static Optional<String> two(MatchResult match, Line line) {
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(3));
        boolean near = second > first && second - first <= 100;
        if (!near || "$£€¥₹".indexOf(line.at(match.start() - 1)) >= 0 || Units.begin(line.after(match.end()))
                || COUNTED.matcher(line.after(match.end())).matches()
                || first % 100 == 0 && second % 100 == 0) {
            return Optional.empty();
        }
        return Optional.of(Numbers.year(match.group(1), line.dialect()) + match.group(2)
                + Numbers.year(match.group(3), line.dialect()));
    }

    private static Optional<String> alone(MatchResult match, Line line) {
        String before = line.before(match.start());
        if ("$£€¥₹".indexOf(line.at(match.start() - 1)) >= 0 || Units.begin(line.after(match.end()))) {
            return Optional.empty();
        }
        boolean modern = match.group(1).compareTo("1900") >= 0;
        boolean introduced = YEAR_BEFORE.matcher(before.substring(Math.max(0, before.length() - 12))).matches();
        boolean counted = COUNTED.matcher(line.after(match.end())).matches();
        boolean year = modern
                ? !counted || introduced && !COUNT_BEFORE.matcher(before).matches()
                : introduced && !counted
                        && !before.isEmpty()
                        && !before.endsWith(",") && !COUNT_BEFORE.matcher(before).matches();
        return year ? Optional.of(Numbers.year(match.group(1), line.dialect())) : Optional.empty();
    }

    private static String date(String day, Month month, String year, Line line) {
        return line.dialect() == Dialect.AMERICAN
                ? name(month) + " " + ordinal(day, line) + "," + year(year, line)
                : "the " + ordinal(day, line) + " of " + name(month) + year(year, line);
    }

    private static String ordinal(String day, Line line) {
        return Numbers.ordinal(day, line.dialect());
    }

    private static String year(String year, Line line) {
        return year == null ? "" : " " + Numbers.year(year, line.dialect());
    }

    /** "the", unless it is written. */
    private static String the(MatchResult match, Line line) {
        return THE_BEFORE.matcher(line.before(match.start())).matches() ? "" : "the ";
    }

    private static Month month(String number) {
        return Month.of(Integer.parseInt(number));
    }

    private static String name(Month month) {
        return MONTHS.get(month.ordinal());
    }

    private static String name(String written) {
        return MONTHS.stream().filter(month -> month.startsWith(written.substring(0, 3))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("written is " + written + ": no month begins so"));
    }

    private static String full(String written) {
        String weekday = weekday(written);
        return weekday.equals(written) && !written.endsWith("day") ? name(written) : weekday;
    }

    private static String weekday(String written) {
        return WEEKDAYS.stream().filter(day -> day.startsWith(written.substring(0, 3))).findFirst().orElse(written);
    }
}
