package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Parts of one: "1/2 tablet", "1/2–1 tablet", "¾ cup", and points out of the most that there are. */
final class Fractions {
    /** What a part of one is said of: "half a cup". */
    private static final String PARTED = "(?<parted>" + Vocabulary.anyOf("parted") + ")";
    private static final String SIGN = "[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]";
    private static final Pattern OUT_OF_TEN = Pattern.compile("\\d(?:\\.\\d)?|10");
    private static final Pattern SCORED = Pattern
            .compile("\\b(?i:scor\\w*|rat\\w+|pain|mark\\w*|level|stars?|grade)\\b");
    /** {@link #SCORED} looks back so far. */
    private static final int SIGHT = 30;
    private static final Pattern PAGE_BEFORE = Pattern
            .compile("(?is).*\\b(?:page|part|sheet|cycle|session|visit|step|slide|round|lesson|module)");
    private static final Pattern HOURLY_AFTER = Pattern.compile("[ -](?i:hourly|yearly)\\b| of (?:the|an?|your)\\b");
    private static final Pattern SIGHT_AFTER = Pattern.compile(" (?:vision|eyesight|or better)");
    private static final Set<String> SMALL_PARTS = Vocabulary.words("small-parts");
    /** The number that a part belongs to has fewer digits than this, above and below. */
    private static final int DIGITS = 4;

    private Fractions() {}

    static List<Rule> ranges() {
        return List.of(
                PatternRule.of("fraction-range",
                        LEFT + "(?<whole>\\d{1,2} )?(?<over>\\d)/(?<under>\\d{1,2})" + Measures.TO
                                + "(?:(?<lastWhole>\\d{1,2} )?(?<lastOver>\\d)/(?<lastUnder>\\d{1,2})|(?<last>"
                                + PATTERN + "))(?: (?:an? )?" + PARTED + "\\b)?" + RIGHT,
                        (match, line) -> Optional.of(mixed(match.group("whole"), match.group("over"),
                                match.group("under"), line) + " to " + last(match, line) + parted(match))),
                PatternRule.of("fraction-range",
                        LEFT + "(?<first>" + SIGN + ")" + Measures.TO + "(?<second>" + SIGN + ") (?:an? )?" + PARTED
                                + "\\b",
                        (match, line) -> Optional.of(Numeral.say(match.group("first"), line.dialect()) + " to "
                                + of(Numeral.say(match.group("second"), line.dialect()), match.group("parted")))),
                PatternRule.of("fraction-range",
                        LEFT + "(?<from>\\d{1,2})" + Measures.TO
                                + "(?<whole>\\d{1,2} )?(?<over>\\d)/(?<under>\\d{1,2})(?= [\\p{Ll}])",
                        (match, line) -> isHead(match)
                                ? Optional.empty()
                                : Optional.of(Numbers.cardinal(match.group("from"), line.dialect()) + " to "
                                        + mixed(match.group("whole"), match.group("over"), match.group("under"),
                                                line))));
    }

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("score", LEFT + "(\\d+(?:\\.\\d+)?)/(5|10|20|100)" + RIGHT, Fractions::score),
                PatternRule.of("fraction-of",
                        LEFT + "(?:(?<whole>\\d+) )?(?<over>\\d+)/(?<under>\\d+)(?: (?:an? )?" + PARTED + "\\b| ?"
                                + Units.PATTERN + ")?" + RIGHT,
                        Fractions::fraction),
                PatternRule.of("part-of",
                        "(?<![\\p{L}\\d.,]|\\d |(?<!\\p{L})(?:[Aa]|[Tt]he|[Yy]our|[Tt]his|[Ee]ach|[Ee]very|[Oo]ther) )"
                                + "(" + SIGN + ") (?:an? )?" + PARTED + "\\b",
                        (match, line) -> Optional
                                .of(of(Numeral.say(match.group(1), line.dialect()), match.group("parted")))));
    }

    /** "Week 1 - 1/2 tablet": nothing goes from one to less. */
    private static boolean isHead(MatchResult match) {
        return match.group("whole") == null && match.group().contains(" ")
                && Integer.parseInt(match.group("over")) < Integer.parseInt(match.group("under"));
    }

    private static String last(MatchResult match, Line line) {
        String last = match.group("last");
        return last != null
                ? Numeral.say(last, line.dialect())
                : mixed(match.group("lastWhole"), match.group("lastOver"), match.group("lastUnder"), line);
    }

    /** "half to one tablet", "a quarter to half a cup". */
    private static String parted(MatchResult match) {
        String parted = match.group("parted");
        if (parted == null) {
            return "";
        }
        boolean whole = match.group("last") != null || match.group("lastWhole") != null;
        boolean half = "1".equals(match.group("lastOver")) && "2".equals(match.group("lastUnder"));
        return (whole ? " " : half ? " a " : " of a ") + parted;
    }

    private static Optional<String> score(MatchResult match, Line line) {
        String before = line.before(match.start());
        String around = before.substring(Math.max(0, before.length() - SIGHT));
        boolean score = match.group(2).equals("10") && OUT_OF_TEN.matcher(match.group(1)).matches()
                || match.group(2).equals("5") && match.group(1).contains(".") || SCORED.matcher(around).find();
        return score
                ? Optional.of(Numeral.say(match.group(1), line.dialect()) + " out of "
                        + Numeral.say(match.group(2), line.dialect()))
                : Optional.empty();
    }

    private static Optional<String> fraction(MatchResult match, Line line) {
        String whole = match.group("whole");
        String over = match.group("over");
        String under = match.group("under");
        if (whole == null && !isLasting(match, line) && PAGE_BEFORE.matcher(line.before(match.start())).matches()) {
            return Optional.of(Numbers.cardinal(over, line.dialect()) + " of "
                    + Numbers.cardinal(under, line.dialect()));
        }
        if (over.equals("50") && under.equals("50")) {
            return Optional.of("fifty-fifty");
        }
        boolean sight = SIGHT_AFTER.matcher(line.after(match.end())).lookingAt();
        String part = !sight && isPart(over, under) ? part(over, under, line.dialect()) : over(over, under, line);
        String unit = match.group(Units.GROUP);
        String counted = unit == null
                ? match.group("parted")
                : Units.say(unit, whole == null, line.dialect());
        if (whole == null) {
            return Optional.of(counted == null ? part : of(part, counted));
        }
        return Optional.of(withPart(whole, part, line) + (counted == null ? "" : " " + counted));
    }

    /** "Visit 1/2 hourly" and "each session 1/2 hour" tell how often and how long, "slide 3/4 of the way" how far, not which. */
    private static boolean isLasting(MatchResult match, Line line) {
        return match.group("parted") != null || match.group(Units.GROUP) != null
                || HOURLY_AFTER.matcher(line.after(match.end())).lookingAt();
    }

    private static boolean isPart(String over, String under) {
        return under.length() < DIGITS && over.length() < DIGITS && SMALL_PARTS.contains(under)
                && Integer.parseInt(over) < Integer.parseInt(under) && Integer.parseInt(over) > 0;
    }

    /** "two and a half". */
    static String mixed(@Nullable String whole, String over, String under, Line line) {
        String part = SMALL_PARTS.contains(under) ? part(over, under, line.dialect()) : over(over, under, line);
        return whole == null ? part : withPart(whole.strip(), part, line);
    }

    private static String withPart(String whole, String part, Line line) {
        return Numbers.cardinal(whole, line.dialect()) + " and " + (part.equals("half") ? "a half" : part);
    }

    private static String over(String over, String under, Line line) {
        return Numbers.cardinal(over, line.dialect()) + " over " + Numbers.cardinal(under, line.dialect());
    }

    /** "three quarters". */
    static String part(String over, String under, Dialect dialect) {
        boolean one = over.equals("1");
        return switch (under) {
            case "2" -> "half";
            case "4" -> one ? "a quarter" : Numbers.cardinal(over, dialect) + " quarters";
            default -> Numbers.cardinal(over, dialect) + " " + Numbers.ordinal(under, dialect) + (one ? "" : "s");
        };
    }

    /** "half a cup", "three quarters of an hour". */
    static String of(String part, String whole) {
        String article = "aeio".indexOf(whole.charAt(0)) >= 0 || whole.startsWith("hour") ? "an " : "a ";
        return part + (part.equals("half") ? " " : " of ") + article + whole;
    }
}
