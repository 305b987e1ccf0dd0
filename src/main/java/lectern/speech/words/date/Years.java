package lectern.speech.words.date;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.quantity.Units;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** Years and decades, alone and in ranges, and the numbers that only look like one. */
final class Years {
    private static final Pattern YEAR_BEFORE = Pattern
            .compile("(?is).*(?:\\b" + Vocabulary.anyOf("before-year") + "|[(©,;]|^)");
    /** {@link #YEAR_BEFORE} looks back so far. */
    private static final int SIGHT = 12;
    /** Things that are counted, so that "2000 people" isn't a year. */
    private static final Pattern COUNTED = Pattern
            .compile("(?s) ?(?!was |is |has |this |as |plus |vs )(?:" + Vocabulary.anyOf("counted-in-thousands")
                    + "|[a-z]{2,}[^su'i]s)\\b.*");
    private static final Pattern COUNT_BEFORE = Pattern.compile("(?is).*\\b(?:of|to|by|about|around|from|and|or)");
    private static final Pattern DECADE_KNOWN = Pattern
            .compile("(?is).*(?:\\b(?:the|early|late|mid|their|his|her)|[-–])");
    /** "for 30s" has no decade. */
    private static final Pattern SECONDS_BEFORE = Pattern
            .compile("(?s).*\\b(?:(?i:" + Vocabulary.anyOf("before-seconds")
                    + ")|(?<!\\b(?i:the|an?|his|her|their|my|our) )(?i:"
                    + Vocabulary.anyOf("held-for-seconds") + ")|" + Vocabulary.anyOf("measured-in-seconds")
                    + ")[:=]?");
    private static final String CURRENCIES = "$£€¥₹";
    private static final String MODERN = "1900";
    private static final int CENTURY = 100;

    private Years() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("year-range",
                        "(?<![\\p{L}\\d&&[^Y]]|[^F]Y|\\d[.,/:–-])(" + Calendar.YEAR + ") ?[-–—/] ?(" + Calendar.YEAR
                                + "|\\d\\d)(?![\\p{L}\\d%]|[.,/-]\\d)",
                        Years::range),
                PatternRule.of("decade", "(?<![\\p{L}\\d$£€])'?((?:1[1-9]|20)?\\d0)'?s(?![\\p{L}\\d])",
                        Years::decade),
                PatternRule.of("year", "(?<![\\p{L}\\d])c(1\\d{3}|20\\d\\d)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of("about " + say(match.group(1), line))),
                PatternRule.of("year-range", LEFT + "(" + Calendar.YEAR + ")[-–/](\\d)" + RIGHT + "(?![-–]\\d)",
                        (match, line) -> match.group(2).charAt(0) == match.group(1).charAt(3) + 1
                                ? Optional.of(say(match.group(1), line) + " to " + Numbers.digits(match.group(2)))
                                : Optional.empty()),
                PatternRule.of("year-range", "(?<=1\\d\\d\\d|20\\d\\d) ?[-–—] ?(?=ca?\\. ?(?:1\\d|20)\\d\\d(?!\\d))",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("year-range", "(?<=(?:19|20)\\d\\d) ?[-–—] ?(?=(?:present|now|today|date)\\b)",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("decade", "(?=[ –-])(?<=\\d0'?s) ?[-–] ?(?='?(?:\\d\\d)?\\d0'?s\\b)",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("year",
                        LEFT + Calendar.year("first") + "(?<joint> or | and |, (?:or |and )?)"
                                + Calendar.year("second") + RIGHT,
                        Years::two),
                PatternRule.of("year", LEFT + "(" + Calendar.YEAR + ")" + RIGHT, Years::alone),
                PatternRule.of("year",
                        "(?<=\\b(?:" + Vocabulary.anyOf("before-short-year") + ") )'(\\d\\d)(?![\\p{L}\\d'])",
                        (match, line) -> Optional.of(inCentury(match.group(1), line))));
    }

    private static String say(String year, Line line) {
        return Numbers.year(year, line.dialect());
    }

    /** "oh five", "sixty-eight". */
    private static String inCentury(String year, Line line) {
        return year.startsWith("0")
                ? "oh " + Numbers.digits(year.substring(1))
                : Numbers.cardinal(year, line.dialect());
    }

    private static Optional<String> range(MatchResult match, Line line) {
        String from = match.group(1);
        String to = match.group(2);
        boolean whole = to.length() == from.length();
        boolean falls = whole ? to.compareTo(from) <= 0 : to.compareTo(from.substring(2)) <= 0;
        if (isAmount(match, line) || whole && isCounted(match, line) || falls) {
            return Optional.empty();
        }
        return Optional.of(say(from, line) + " to " + (whole ? say(to, line) : inCentury(to, line)));
    }

    private static Optional<String> decade(MatchResult match, Line line) {
        String written = match.group(1);
        if (written.length() == 4) {
            boolean known = DECADE_KNOWN.matcher(line.before(match.start())).matches();
            return Optional.of((known ? "" : "the ") + century(written, line));
        }
        if (written.equals("00")
                || !match.group().contains("'") && SECONDS_BEFORE.matcher(line.before(match.start())).matches()) {
            return Optional.empty();
        }
        return Optional.of(Numbers.plural(Numbers.cardinal(written, line.dialect())));
    }

    /** "nineteen sixties", "eighteen hundreds". */
    private static String century(String written, Line line) {
        if (written.equals("2000")) {
            return "two thousands";
        }
        return Numbers.cardinal(written.substring(0, 2), line.dialect()) + " " + (written.endsWith("00")
                ? "hundreds"
                : Numbers.plural(Numbers.cardinal(written.substring(2), line.dialect())));
    }

    /** "1869 or 1870": two years in a row need no other word. */
    private static Optional<String> two(MatchResult match, Line line) {
        int first = Integer.parseInt(match.group("first"));
        int second = Integer.parseInt(match.group("second"));
        boolean near = second > first && second - first <= CENTURY;
        if (!near || isAmount(match, line) || isCounted(match, line)
                || first % CENTURY == 0 && second % CENTURY == 0) {
            return Optional.empty();
        }
        return Optional.of(
                say(match.group("first"), line) + match.group("joint") + say(match.group("second"), line));
    }

    private static Optional<String> alone(MatchResult match, Line line) {
        if (isAmount(match, line)) {
            return Optional.empty();
        }
        String before = line.before(match.start());
        boolean introduced = YEAR_BEFORE.matcher(before.substring(Math.max(0, before.length() - SIGHT))).matches()
                && !COUNT_BEFORE.matcher(before).matches();
        boolean counted = isCounted(match, line);
        boolean year = match.group(1).compareTo(MODERN) >= 0
                ? !counted || introduced
                : introduced && !counted && !before.isEmpty() && !before.endsWith(",");
        return year ? Optional.of(say(match.group(1), line)) : Optional.empty();
    }

    /** Whether it has a currency before it or a unit behind it. */
    private static boolean isAmount(MatchResult match, Line line) {
        return CURRENCIES.indexOf(line.at(match.start() - 1)) >= 0 || Units.begin(line.after(match.end()));
    }

    private static boolean isCounted(MatchResult match, Line line) {
        return COUNTED.matcher(line.after(match.end())).matches();
    }
}
