package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
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

/** How many times something is: "2 × 500 mg", "3x daily", "2-3x". */
final class Multiples {
    private static final Pattern MORE_AFTER = Pattern.compile(" [a-z]{2,10}er\\b| more\\b");

    private static final Context RAYS = Context.ofWords("gy radiotherapy radiation");

    private Multiples() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("many-of",
                        LEFT + "(\\d{1,3})[×x](?<number>" + PATTERN + ")[ -]?" + Units.PATTERN + "(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(times(match.group(1), line) + " " + amount(match, line))),
                PatternRule.of("many-of",
                        LEFT + "(\\d{1,3}) ?[×x] ?(?=" + PATTERN + " ?" + Units.PATTERN + "|[$£€]\\d)",
                        (match, line) -> Optional.of(times(match.group(1), line) + " ")),
                // Of rays: "50 Gy/25#".
                PatternRule.of("many-of", "(?<=\\d ?Gy) ?/ ?#(?! ?\\d)", (match, line) -> Optional.of(" per fraction")),
                PatternRule.of("many-of", "(?<=\\d ?Gy) ?(?:/|in) ?(\\d{1,2}) ?#(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(" in " + Numbers.cardinal(match.group(1), line.dialect())
                                + (match.group(1).equals("1") ? " fraction" : " fractions"))),
                PatternRule.of("many-of", LEFT + "(\\d{1,2}) ?# ?/ ?(?:wk|week)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect())
                                + (match.group(1).equals("1") ? " fraction" : " fractions") + " per week")),
                PatternRule.of("many-of", LEFT + "(\\d{1,2}) ?#(?![\\p{L}\\d])",
                        (match, line) -> RAYS.isNear(line, match.start(), match.end())
                                ? Optional.of(Numbers.cardinal(match.group(1), line.dialect())
                                        + (match.group(1).equals("1") ? " fraction" : " fractions"))
                                : Optional.empty()),
                PatternRule.of("times", LEFT + "(\\d{1,2}) ?[-–] ?(\\d{1,2})[x×](?![\\p{L}\\d])",
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " to "
                                + times(match.group(2), line))),
                PatternRule.of("times",
                        LEFT + "(\\d+)(?:[x×]| [x×](?= (?:daily|weekly|monthly|a|an|per)\\b))(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(MORE_AFTER.matcher(line.after(match.end())).lookingAt()
                                ? times(match.group(1), line)
                                : often(match.group(1), line))));
    }

    /** "five millilitres"; "five millilitre spoonfuls" */
    private static String amount(MatchResult match, Line line) {
        Numeral number = Numeral.of(match.group("number"));
        return number.say(line.dialect()) + " " + Units.say(match.group(Units.GROUP),
                number.isOne() || Singular.isBeforeForm(line, match.end()), line.dialect());
    }

    private static String often(String count, Line line) {
        return switch (count) {
            case "1" -> "once";
            case "2" -> "twice";
            default -> times(count, line);
        };
    }

    private static String times(String count, Line line) {
        return Numbers.cardinal(count, line.dialect()) + " times";
    }
}
