package lectern.speech.words.dose;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.quantity.Singular;
import lectern.speech.words.quantity.Units;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/**
 * The amounts of a medicine of two or more substances, in the order of their names: "30/500 mg". Said as a fraction it
 * would be another dose, so only what people cut a whole into is one.
 */
public final class Strengths {
    private static final String ONE = PATTERN + "(?: ?/ ?" + PATTERN + "){1,3}";
    private static final String LIST = "(" + ONE + "(?:(?: ?[-–] ?|,? (?:or|and|to) |, )" + ONE + "){0,4})";
    private static final String WORDS = Vocabulary.anyOf("unit-in-full") + "\\b";
    private static final Pattern STRENGTH = Pattern.compile("(?<![\\d.,])" + ONE);
    private static final Pattern SLASH = Pattern.compile(" ?/ ?");
    private static final Pattern DASH = Pattern.compile(" ?[-–] ?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
    /** What the column is called. */
    private static final Pattern HEAD_BEFORE = Pattern
            .compile("(?is).*\\b(?:m?g|mcg|μg|(?:milli|micro)grams?|strengths?|dos(?:e|es|age))\\)?:");
    private static final Pattern NAMES_BEFORE = Pattern.compile("(?s).*\\p{Ll}{5}/\\p{L}[\\p{L}-]{4,24}");
    private static final Context COMBINED = Context.of("combined");
    private static final Context DOSE_FORM = Context.of("dose-form");
    private static final Context PRESSURE = Context.ofWords("bp pressure pressures systolic diastolic mmhg");
    private static final Context SIGHT = Context.of("sight");
    private static final Set<String> PRESSURES = Set.of("mmHg", "mm Hg", "mm/Hg", "kPa");
    /** What tablets and syringes are cut into; other things are parted more finely. */
    private static final Set<String> PARTS_OF_DOSE = Set.of("2", "3", "4", "8");
    private static final Set<String> PARTS = Vocabulary.words("small-parts");
    private static final Set<String> DOSED = Vocabulary.words("unit-of-dose");
    /** What something else is a part of: "1.2 g/100 g". */
    private static final Set<String> WHOLES = Vocabulary.words("whole");
    /** Denominators of durations, see {@link Doses}. */
    private static final Set<String> SPANS = Set.of("7", "52", "12");

    private static final String CURRENCIES = "£$€";
    private static final Set<String> PRICED = Set.of("g", "kg", "ml", "mL", "cl", "l", "L");

    private Strengths() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("strengths", LEFT + LIST + "[ -]?" + Units.PATTERN, Strengths::measured),
                PatternRule.of("strengths", LEFT + LIST + "(?=[ -]?" + WORDS + ")",
                        (match, line) -> allParts(match.group(1), PARTS_OF_DOSE)
                                ? Optional.empty()
                                : Optional.of(all(match.group(1), line))),
                // "3mg/4mg", and "250 mg/62 mg/5 mL", which ends with what it is in.
                PatternRule.of("strengths",
                        LEFT + "(?<first>" + PATTERN + ") ?(?<same>" + Units.NAMES + ") ?/ ?(?:(?<middle>" + PATTERN
                                + ") ?\\k<same> ?/ ?)?(?<last>" + PATTERN
                                + ") ?(?=\\k<same>(?![\\p{L}\\d²³]))" + Units.PATTERN,
                        Strengths::ofOneUnit),
                PatternRule.of("strengths", LEFT + LIST + RIGHT, Strengths::unmeasured),
                // "500 mg/codeine 30 mg", "amlodipine/valsartan 5/160 mg": both are in it, and neither is a choice.
                PatternRule.of("strengths",
                        "(?<=\\d ?[A-Za-z]{1,10}) ?/ ?(?=\\p{L}[\\p{L}-]{3,24} " + PATTERN + " ?" + Units.PATTERN + ")",
                        (match, line) -> Units.endBefore(line, match.start()) ? Optional.of(", ") : Optional.empty()),
                PatternRule.of("strengths",
                        "(?<=\\p{Ll}{5})/(?=\\p{L}[\\p{L}-]{4,24} " + ONE + "(?!\\d| ?/))",
                        (match, line) -> Optional.of(" and ")));
    }

    private static Optional<String> measured(MatchResult match, Line line) {
        String unit = SLASH.split(match.group(2))[0];
        if (PRICED.contains(unit) && isPrice(match, line) || PRESSURES.contains(unit)
                || PRESSURES.contains(match.group(2))
                || unit.equals("L") && isEyesight(match, line)
                || allParts(match.group(1), DOSED.contains(unit) ? PARTS_OF_DOSE : PARTS)) {
            return Optional.empty();
        }
        if (match.group().endsWith("s") && match.end() == match.end(1) + 1) {
            // "Two 8/500s": several of them, and no seconds.
            return Optional.of(all(match.group(1), line) + "s");
        }
        return Optional.of(all(match.group(1), line) + " "
                + Units.say(match.group(2), Singular.isBeforeForm(line, match.end()), line.dialect()));
    }

    /** "£3/100 g" */
    private static boolean isPrice(MatchResult match, Line line) {
        return CURRENCIES.indexOf(line.at(match.start() - 1)) >= 0;
    }

    /** "R 6/6, 6/9 L": the left eye. */
    private static boolean isEyesight(MatchResult match, Line line) {
        return match.group(1).startsWith("6/") && SIGHT.isNear(line, match.start(), match.end());
    }

    private static Optional<String> ofOneUnit(MatchResult match, Line line) {
        String unit = match.group("same");
        String middle = match.group("middle");
        Numeral last = Numeral.of(match.group("last"));
        if (WHOLES.contains(match.group("last") + " " + unit)) {
            return Optional.empty();
        }
        return Optional.of(amount(match.group("first"), unit, line) + ", "
                + (middle == null ? "" : amount(middle, unit, line) + ", ") + last.say(line.dialect()) + " "
                + Units.say(match.group(Units.GROUP), last.isOne() || Singular.isBeforeForm(line, match.end()),
                        line.dialect()));
    }

    /** Numbers alone: a medicine of two substances is named, or what it comes in. */
    private static Optional<String> unmeasured(MatchResult match, Line line) {
        String written = match.group(1);
        boolean named = (COMBINED.endsBefore(line, match.start())
                || HEAD_BEFORE.matcher(line.before(match.start())).matches()) && !isSpan(written)
                || (COMBINED.isNear(line, match.start(), match.end())
                        || NAMES_BEFORE.matcher(line.before(match.start())).matches()) && !mayBeDay(written)
                        && !PRESSURE.isNear(line, match.start(), match.end());
        boolean formed = DOSE_FORM.beginsAfter(line, match.end()) && !allParts(written, PARTS);
        return (named || formed) && !allParts(written, PARTS_OF_DOSE)
                ? Optional.of(all(written, line))
                : Optional.empty();
    }

    private static String amount(String written, String unit, Line line) {
        Numeral number = Numeral.of(written);
        return number.say(line.dialect()) + " " + Units.say(unit, number.isOne(), line.dialect());
    }

    private static String all(String list, Line line) {
        return STRENGTH.matcher(DASH.matcher(list).replaceAll(" to ")).replaceAll(one -> Matcher.quoteReplacement(
                SLASH.splitAsStream(one.group()).map(number -> Numeral.say(number, line.dialect()))
                        .collect(Collectors.joining(", "))));
    }

    private static boolean allParts(String list, Set<String> parts) {
        return STRENGTH.matcher(list).results().allMatch(one -> isPart(SLASH.split(one.group()), parts));
    }

    /** "3/4", but not "5/10", which nobody cuts so. */
    private static boolean isPart(String[] numbers, Set<String> parts) {
        if (numbers.length > 2 || !WHOLE.matcher(numbers[0]).matches() || !parts.contains(numbers[1])) {
            return false;
        }
        BigInteger over = new BigInteger(numbers[0]);
        BigInteger under = new BigInteger(numbers[1]);
        return over.compareTo(under) < 0 && over.gcd(under).equals(BigInteger.ONE);
    }

    private static boolean isSpan(String written) {
        return SPANS.contains(written.substring(written.lastIndexOf('/') + 1).strip());
    }

    /** "30/11" and "03/27" are days and months beside a medicine too. */
    private static boolean mayBeDay(String written) {
        String[] numbers = SLASH.split(written);
        return numbers[0].startsWith("0") || WHOLE.matcher(numbers[0]).matches() && WHOLE.matcher(numbers[1]).matches()
                && Integer.parseInt(numbers[0]) <= 31 && Integer.parseInt(numbers[1]) <= 12;
    }
}
