package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.PATTERN;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** A slash between words that means "per": "tablets/24 hours", "drops/min", "cost/month". */
final class PerAmounts {
    private static final Context DOSE_FORM = Context.of("dose-form");
    private static final int DAY = 24;
    private static final Pattern COUNTED = Pattern.compile(
            "(?is).*(?:[\\d½¼¾]|\\b(?:an?|one|two|three|four|half))(?: ?\\p{L}{1,14}){1,3}");
    private static final Pattern SPAN = Pattern
            .compile("(?is).*(?:\\b(?:and|or|hrly)|(?:hour|day|week|month|minute|year)s?|hourly|daily|weekly)");

    private PerAmounts() {}

    static List<Rule> rules() {
        return List.of(
                // "2 puffs/4-6 hours", "5 ml/12 hourly": nothing else is so long and so often.
                PatternRule.of("per",
                        "(?<=\\b" + Vocabulary.anyOf("taken-form")
                                + "|\\d ?(?:mg|m[lL])) ?/ ?(?:(?<least>\\d{1,2}) ?[-–] ?(?<most>\\d{1,2}) ?"
                                + "(?<span>hours?|hrs?|h|hourly|days?|weeks?|minutes?|mins?)|(?<number>[2-9]|1\\d|2[0-4]|36|48|72) ?[- ]?hourly)(?![\\p{L}\\d])",
                        PerAmounts::every),
                PatternRule.of("per",
                        "(?<=\\bper " + Vocabulary.anyOf("dosed-place")
                                + ")/(?<span>hour|day|week|month|year)(?![\\p{L}\\d/])",
                        (match, line) -> Optional
                                .of((match.group("span").equals("hour") ? " an " : " a ") + match.group("span"))),
                PatternRule.of("per",
                        "(?<=[a-z]{3}) ?/ ?(\\d{1,2}) ?(hours?|hrs?|h|days?|weeks?|minutes?|mins?)(?![\\p{L}\\d])",
                        PerAmounts::inTime),
                // "£3/100 g"; millions and pounds of weight look like metres and fractions.
                PatternRule.of("per",
                        "(?<=[£$€]\\d{1,5}(?:\\.\\d\\d)?) ?/ ?(\\d{1,4}(?:\\.\\d{1,2})?) ?(k?g|[mc]?[lL])(?![\\p{L}\\d/])",
                        (match, line) -> Optional.of(" per " + Numeral.say(match.group(1), line.dialect()) + " "
                                + Units.say(match.group(2), match.group(1).equals("1"), line.dialect()))),
                // "AM 1 tablet / PM 2 tablets": both of them.
                PatternRule.of("slash",
                        "(?<=\\b(?i:am|morning):? [^/.;]{0,8}\\d[^/.;]{0,16}) ?/ ?(?=(?i:pm|evening|night)\\b)",
                        (match, line) -> Optional.of(", ")),
                // Nothing is so much of itself: "2 mg in the morning / 4 mg at night", "10 mg am/20 mg pm".
                PatternRule.of("slash",
                        "(?<=\\b(?i:am|pm|morning|mane|noon|midday|lunch|evening|night|nocte|bedtime|down|up)) ?/ ?(?="
                                + PATTERN + " ?" + Units.PATTERN + "(?![\\p{L}\\d/]))",
                        (match, line) -> isOfAmountBefore(match, line) ? Optional.of(", ") : Optional.empty()),
                PatternRule.of("per", "(?<=[a-z]{3}) ?/ ?(?=" + PATTERN + " ?(?!°|[CF]\\b)" + Units.PATTERN + ")",
                        (match, line) -> per("", match, line)),
                // The head of a column: "kJ/100g".
                PatternRule.of("per",
                        "(?<![\\p{L}\\d/.]|\\d )(" + Units.NAMES + ") ?/ ?(100 ?(?:g|m[lL]))(?![\\p{L}\\d/])",
                        (match, line) -> Optional
                                .of(Units.say(match.group(1) + "/" + match.group(2), false, line.dialect()))),
                PatternRule.of("per",
                        "(?<=[A-Za-z]{2})/(" + Vocabulary.anyOf("unit-behind-slash") + "(?![\\p{L}\\d²³/])"
                                + "|(?<=[a-z]{2}s/|\\b(?i:" + Vocabulary.anyOf("before-whole-unit") + ")/)"
                                + Units.WHOLE_WORD + "(?![\\p{L}\\d/]))",
                        (match, line) -> per(Units.per(match.group(1)), match, line)),
                PatternRule.of("optional-plural", "(?<![\\p{L}\\d/])([A-Za-z]{3,20})/s(?![\\p{L}\\d/])",
                        (match, line) -> Optional.of(match.group(1) + "s")),
                PatternRule.of("per",
                        "(?<![\\p{L}\\d]|\\d )[x×] ?10([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\^[-−]?\\d+|\\*\\d{1,2}(?=/L))" + Units.PER
                                + "?(?![\\p{L}\\d])",
                        PerAmounts::powers));
    }

    /** "times ten to the power of nine per litre", the factor being in another cell. */
    private static Optional<String> powers(MatchResult match, Line line) {
        String unit = match.group(Units.PER_GROUP);
        return Optional.of("times ten to the power of "
                + Numeral.say(Raised.plain(match.group(1)).replaceAll("[*^]", ""), line.dialect())
                + (unit == null ? "" : " per " + Units.per(unit)));
    }

    /** Between two units the rules for measures know more. */
    private static Optional<String> per(String what, MatchResult match, Line line) {
        return Units.endBefore(line, match.start()) ? Optional.empty() : Optional.of(" per " + what);
    }

    /** Whether what stands behind the slash is measured as something before it. */
    private static boolean isOfAmountBefore(MatchResult match, Line line) {
        Pattern amount = Pattern.compile("\\d ?" + Pattern.quote(match.group(Units.GROUP)) + "(?![\\p{L}\\d])");
        return amount.matcher(line.before(match.start())).find();
    }

    /** "two puffs every four hours", "eight tablets in twenty-four hours". */
    private static Optional<String> inTime(MatchResult match, Line line) {
        if (Units.endBefore(line, match.start())) {
            return Optional.empty();
        }
        int count = Integer.parseInt(match.group(1));
        boolean dose = DOSE_FORM.endsBefore(line, match.start());
        String joint = !dose ? " per " : count == DAY ? " in " : " every ";
        return Optional.of(joint + Numbers.cardinal(Numbers.withoutZero(match.group(1)), line.dialect()) + " "
                + unit(match.group(2)) + (count == 1 ? "" : "s"));
    }

    private static Optional<String> every(MatchResult match, Line line) {
        String before = line.before(match.start());
        if (!COUNTED.matcher(before).matches() || SPAN.matcher(before).matches()) {
            return Optional.empty();
        }
        String number = match.group("number");
        return Optional.of(" every " + (number == null
                ? Numbers.cardinal(match.group("least"), line.dialect()) + " to "
                        + Numbers.cardinal(match.group("most"), line.dialect()) + " " + unit(match.group("span"))
                : Numbers.cardinal(number, line.dialect()) + " hour") + "s");
    }

    private static String unit(String written) {
        return switch (written.charAt(0)) {
            case 'h' -> "hour";
            case 'd' -> "day";
            case 'w' -> "week";
            default -> "minute";
        };
    }
}
