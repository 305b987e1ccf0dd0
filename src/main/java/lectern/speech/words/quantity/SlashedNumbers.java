package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;
import lectern.table.BundledTable;
import org.jspecify.annotations.Nullable;

/** Numbers with a slash between them that are no part of one: chances, grades, eyesight, shares of people, choices. */
final class SlashedNumbers {
    private static final Context NUMBERED = Context.of("numbered");
    private static final Context NAMED_BY_NUMBER = Context.of("named-by-number");
    private static final Context SIGHT = Context.of("sight");
    private static final Context PEOPLE = Context.of("people");
    private static final Context SCORED = Context.of("scored");
    private static final Map<String, String> SCALES = BundledTable.read("speech/words/scales.tsv").map();
    private static final Pattern SCALE_BEFORE = Pattern.compile("(?is)(?:.*[^\\p{L}-])?(?<scale>"
            + AnyOf.pattern(SCALES.keySet()) + ")(?: (?:scale|score|index))?(?: (?:is|was|of))? ?[:=]?");
    private static final Context ON = Context.ofWords("on");
    private static final Context DOSE_FORM = Context.of("dose-form");
    private static final Pattern DOSED_AFTER = Pattern.compile("(?i) (?:an? )?" + Vocabulary.anyOf("parted"));
    private static final Pattern GRADED = Pattern.compile("(?is).*\\b(?:pain|scores?|scored|rated|vas|nrs|severity)"
            + "(?: (?:is|was|of|at|about|now|usually))?[:=]?");
    private static final Context CHANCE = Context.of("chance");
    private static final Context STARS = Context.ofWords("star stars");
    private static final Context TIMES = Context.ofWords("minutes hours days nights weeks months years times");
    private static final Context AGED = Context.ofWords("age ages aged");
    /** Of a year people count up to three quarters. */
    private static final int FRACTIONS = 3;
    private static final Pattern YEARS_OLD = Pattern.compile("[- ]years?[- ]olds?\\b");
    private static final Context HOURS = Context.ofWords("hours");
    /** What stands below in the rows of a chart for the eyes. */
    private static final Set<String> ROWS_OF_CHART = Vocabulary.words("rows-of-eye-chart");
    private static final Set<String> KNOWN_SCORES = Set.of("5", "20");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern WHOLE = Pattern.compile("[\\d, ]+");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[, ]\\d{3})+|\\d+000");
    private static final Pattern CENTURY = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern BOUND_BEFORE = Pattern.compile("(?s).*[<>≤≥]");
    private static final String SIGN = "[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]";
    /** Behind a word that asks for so much, the number is no day and no step. */
    private static final String AMOUNT = "(?<=\\b(?i:" + Vocabulary.anyOf("before-amount") + ") )(?<whole>[1-9]\\d?)";
    private static final String SPACED = AMOUNT + " [-–] ";
    private static final int TEN = 10;
    private static final int MONTHS = 12;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1_000;

    private SlashedNumbers() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("ratio", LEFT + "(\\d{1,3})/(" + PATTERN + ")" + RIGHT, SlashedNumbers::slashed),
                PatternRule.of("score", LEFT + "(\\d) ?[-–] ?(\\d{1,2})/10" + RIGHT,
                        (match, line) -> Integer.parseInt(match.group(1)) < Integer.parseInt(match.group(2))
                                && GRADED.matcher(line.before(match.start())).matches()
                                        ? Optional.of(between(" to ", match, line) + " out of "
                                                + say("10", line))
                                        : Optional.empty()),
                PatternRule.of("ratio", "(?<=\\b(?i:omegas?) )3/6(?:/9)?" + RIGHT,
                        (match, line) -> isDosed(match, line)
                                ? Optional.empty()
                                : Optional.of(eachOr(match, line))),
                // HPV 6/11/16/18
                PatternRule.of("ratio", LEFT + "\\d{1,3}(?:/\\d{1,3}){2,7}" + RIGHT,
                        (match, line) -> NAMED_BY_NUMBER.endsBefore(line, match.start())
                                ? Optional.of(eachOr(match, line))
                                : Optional.empty()),
                // So many in the morning, at noon and at night: "1/0/1".
                PatternRule.of("ratio", LEFT + "(?=[1-9/]{0,6}0)(?!0/0)[0-4]/[0-4]/[0-4](?:/[0-4])?" + RIGHT,
                        (match, line) -> Optional.of(SLASH.splitAsStream(match.group())
                                .map(number -> say(number, line)).collect(Collectors.joining(", ")))),
                // HIV-1/2, type-1/2: kinds, and no half.
                PatternRule.of("ratio", "(?<=[A-Z]{2,5}-)(\\d{1,2})/(\\d{1,2})" + RIGHT,
                        (match, line) -> Optional.of(between(" or ", match, line))),
                PatternRule.of("fraction-of", LEFT + "(\\d{1,2})/(\\d{1,2})(?:rds?|ths?|nds?)(?![\\p{L}\\d])",
                        (match, line) -> Optional
                                .of(Fractions.part(match.group(1), match.group(2), line.dialect()))),
                // Nobody takes from one to a half.
                PatternRule.of("fraction-of",
                        LEFT + "(?<whole>\\d{1,2})-(?<over>[1-7])/(?<under>[2-68])(?:[ -]?" + Units.PATTERN
                                + ")?(?![\\p{L}\\d/]|[.,]\\d)",
                        SlashedNumbers::mixed),
                PatternRule.of("fraction-of",
                        AMOUNT + "-(?<sign>" + SIGN + ")(?:(?= [a-z]{2,14}s\\b)|[ -]?" + Units.PATTERN
                                + "(?![\\p{L}\\d/]|[.,]\\d| ?[-–—] ?[\\d½¼¾⅓⅔]))",
                        SlashedNumbers::signed),
                // Two - 1/2 tablets may be two halves; of one with a plural, and of what is measured, it is sure.
                PatternRule.of("fraction-of",
                        LEFT + SPACED + "(?:(?<sign>" + SIGN
                                + ")|(?<over>[1-3])/(?<under>[2348]))(?:(?<=(?<!\\d)1 [-–] .{1,3})"
                                + "(?= [a-z]{2,14}s\\b)|[ -]?" + Units.PATTERN + "(?![\\p{L}\\d/]|[.,]\\d))",
                        (match, line) -> match.group("sign") == null ? mixed(match, line) : signed(match, line)));
    }

    private static Optional<String> signed(MatchResult match, Line line) {
        return Optional.of(Numeral.say(match.group("whole") + match.group("sign"), line.dialect()) + unit(match, line));
    }

    private static Optional<String> mixed(MatchResult match, Line line) {
        return Optional.of(
                Fractions.mixed(match.group("whole"), match.group("over"), match.group("under"), line)
                        + unit(match, line));
    }

    private static String unit(MatchResult match, Line line) {
        String unit = match.group(Units.GROUP);
        return unit == null ? "" : " " + Units.say(unit, false, line.dialect());
    }

    private static Optional<String> slashed(MatchResult match, Line line) {
        String under = match.group(2);
        if (!WHOLE.matcher(under).matches() || line.text().startsWith(" of", match.end())) {
            return Optional.empty();
        }
        int first = Integer.parseInt(match.group(1));
        long second = under.length() > 9 ? Long.MAX_VALUE : Long.parseLong(under.replaceAll("[, ]", ""));
        String joint = second >= THOUSAND ? ofThousands(first, match, line) : joint(first, (int) second, match, line);
        return Optional.ofNullable(joint).map(words -> between(words, match, line));
    }

    /** 1/2020 is a month, and 1/2000 too without a word that speaks of chances. */
    private static @Nullable String ofThousands(int first, MatchResult match, Line line) {
        String under = match.group(2);
        boolean month = CENTURY.matcher(under).matches() && first <= MONTHS
                && !CHANCE.isNear(line, match.start(), match.end());
        return month || !THOUSANDS.matcher(under).matches() && first > 1 ? null : " in ";
    }

    /** What the slash stands for, if this is known. */
    private static @Nullable String joint(int first, int second, MatchResult match, Line line) {
        if (NAMED_BY_NUMBER.endsBefore(line, match.start()) || second == first + 1
                && (NUMBERED.endsBefore(line, match.start()) || isAged(first, match, line)
                        || isSomeOrOneMore(match, line))) {
            return " or ";
        }
        boolean sight = SIGHT.isNear(line, match.start(), match.end());
        if (match.group(1).equals("20") && (match.group(2).equals("20") || sight)) {
            return " ";
        }
        if (match.group(1).equals("6") && ROWS_OF_CHART.contains(match.group(2)) && sight) {
            return " over ";
        }
        if (first <= second && isShare(match, line)) {
            return " out of ";
        }
        // "Common (≥1/100 to <1/10)"
        boolean bound = BOUND_BEFORE.matcher(line.before(match.start())).matches();
        return first == 1 && (second >= HUNDRED || bound && second == TEN) ? " in " : null;
    }

    /** "3/10 people", "4/5 stars"; another rule knows more of five and of twenty points. */
    private static boolean isShare(MatchResult match, Line line) {
        return PEOPLE.beginsAfter(line, match.end()) || STARS.beginsAfter(line, match.end())
                || isScore(match, line) && !isDosed(match, line) && !ON.endsBefore(line, match.start());
    }

    private static boolean isScore(MatchResult match, Line line) {
        Matcher scale = SCALE_BEFORE.matcher(line.before(match.start()));
        return scale.matches()
                ? List.of(SCALES.getOrDefault(scale.group("scale").toLowerCase(Locale.ROOT), "").split(" "))
                        .contains(match.group(2))
                : !KNOWN_SCORES.contains(match.group(2)) && SCORED.isNear(line, match.start(), match.end());
    }

    /** "MOCA 24/30, donepezil 1/2 tablet" */
    private static boolean isDosed(MatchResult match, Line line) {
        return Units.begin(line.after(match.end())) || DOSE_FORM.beginsAfter(line, match.end())
                || DOSED_AFTER.matcher(line.after(match.end())).lookingAt();
    }

    /** "aged 16/17"; at half a year somebody is "aged 1/2". */
    private static boolean isAged(int first, MatchResult match, Line line) {
        return first > 1 && (AGED.endsBefore(line, match.start())
                || first > FRACTIONS && YEARS_OLD.matcher(line.after(match.end())).lookingAt());
    }

    /** "2/3 days"; three quarters of an hour are written so too. */
    private static boolean isSomeOrOneMore(MatchResult match, Line line) {
        return !match.group(2).equals("2") && TIMES.beginsAfter(line, match.end())
                && !(match.group(2).equals("4") && HOURS.beginsAfter(line, match.end()));
    }

    private static String eachOr(MatchResult match, Line line) {
        return SLASH.splitAsStream(match.group()).map(number -> say(number, line)).collect(Collectors.joining(" or "));
    }

    private static String between(String joint, MatchResult match, Line line) {
        return say(match.group(1), line) + joint + say(match.group(2), line);
    }

    private static String say(String number, Line line) {
        return Numeral.say(number, line.dialect());
    }
}
