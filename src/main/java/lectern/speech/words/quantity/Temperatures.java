package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Degrees that are written by their letter alone: 38-39C, -20C, below 25C. */
public final class Temperatures {
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d)?";
    private static final String SCALE = " ?(?<scale>[CF])(?![\\p{L}\\d'+-])";
    /** What a body or an oven may have. */
    private static final Pattern COLD_BEFORE = Pattern.compile("(?is)(?:.*[.!?;]\\s)?+[^.!?;–—-]*+"
            + "(?<=\\b(?:store|stores|stored|storage|freeze|freezes|frozen|freezers?)\\b[^.!?;–—-]{0,60})");
    private static final Pattern DASH_AFTER = Pattern.compile("[^.!?;–—-]*+[–—-]");
    private static final Pattern FEVER = Pattern
            .compile(
                    "0 ?C|(?:3[3-9]|4[0-3])(?:\\.\\d)? ?C|(?:9[3-9]|10\\d|110)(?:\\.\\d)? ?F|(?:1\\d|2[0-5])0 ?C|[2-5]\\d[05] ?F");
    private static final Context FEVERISH = Context.ofWords("fever* temperature* thermometer");
    /** "a 36C bra" */
    private static final Context CLOTHES = Context.ofWords("bra bras");
    private static final Context COMPARED = Context.of("temperature");

    private Temperatures() {}

    public static List<Rule> rules() {
        return List.of(
                // What is stored at a dash and degrees is stored in the cold.
                PatternRule.of("temperature",
                        "(?<=(?<!\\p{L})(?:at|below) )[-–] (?=" + NUMBER + " ?°)",
                        (match, line) -> COLD_BEFORE.matcher(line.before(match.start())).matches()
                                && !DASH_AFTER.matcher(line.after(match.end())).lookingAt()
                                        ? Optional.of("minus ")
                                        : Optional.empty()),
                PatternRule.of("temperature",
                        LEFT + "(?<sign>(?<![\\p{L}\\d)])[-−–])?(?<from>" + NUMBER
                                + ")(?: ?[CF])?(?: ?[-–—−] ?| to | and )(?<lastSign>[-−–])?(?<to>" + NUMBER + ")"
                                + SCALE,
                        (match, line) -> Optional.of(say(match.group("sign"), match.group("from"), line)
                                + (match.group().contains(" and ") ? " and " : " to ")
                                + say(match.group("lastSign"), match.group("to"), line)
                                + scale(match.group("scale")))),
                // "39C+" is no size.
                PatternRule.of("temperature",
                        "(?<![\\p{L}\\d.,:/–-])(?<number>3[4-9](?:\\.\\d)?|4[0-3](?:\\.\\d)?) ?C(?=\\+(?![\\p{L}\\d]))",
                        (match, line) -> FEVERISH.isNear(line, match.start(), match.end())
                                ? Optional.of(Numeral.say(match.group("number"), line.dialect()) + scale("C"))
                                : Optional.empty()),
                PatternRule.of("temperature",
                        "(?<![\\p{L}\\d.,:–-]|(?<![CF])/)(?<sign>(?<![\\p{L}\\d)])[-−–])?(?<number>" + NUMBER + ")"
                                + SCALE,
                        Temperatures::single));
    }

    private static Optional<String> single(MatchResult match, Line line) {
        if (CLOTHES.beginsAfter(line, match.end())) {
            return Optional.empty();
        }
        boolean known = match.group("sign") != null || FEVER.matcher(match.group()).matches()
                || COMPARED.endsBefore(line, match.start());
        return known
                ? Optional.of(say(match.group("sign"), match.group("number"), line) + scale(match.group("scale")))
                : Optional.empty();
    }

    private static String say(@Nullable String sign, String number, Line line) {
        return (sign == null ? "" : "minus ") + Numeral.say(number, line.dialect());
    }

    private static String scale(String letter) {
        return letter.equals("C") ? " degrees Celsius" : " degrees Fahrenheit";
    }
}
