package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Numbers with a power of ten: "2 × 10⁹/L", "10^-3", "2.5E+6". */
final class PowersOfTen {

    private PowersOfTen() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("power-of-ten",
                        LEFT + "(?:(?<factor>" + PATTERN + ")(?: ?[-–—] ?(?<most>" + PATTERN
                                + "))? ?[×x] ?)?10(?:(?<raised>[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|\\^(?<exponent>[-−]?\\d+)|\\*(?<typed>\\d{1,2})(?=/L))"
                                + Units.PER + "?",
                        PowersOfTen::power),
                // Computers write it so: 1e-3, 2.5E+6.
                PatternRule.of("power-of-ten",
                        LEFT + "(?<factor>\\d(?:\\.\\d{1,6})?)[eE](?<sign>[-−+]?)(?<exponent>\\d{1,3})" + RIGHT,
                        PowersOfTen::typed),
                // Its raised digits were lost on the way.
                PatternRule.of("power-of-ten", LEFT + "(" + PATTERN + ") ?[×x] ?10[-−](\\d{1,2})" + RIGHT,
                        (match, line) -> Optional.of(times(match.group(1), "minus ", match.group(2), line))));
    }

    private static Optional<String> power(MatchResult match, Line line) {
        String raised = match.group("raised");
        String factor = match.group("factor");
        String unit = match.group(Units.PER_GROUP);
        String most = match.group("most");
        String typed = match.group("typed") == null ? match.group("exponent") : match.group("typed");
        String power = "ten to the power of "
                + Numeral.say(raised == null ? typed : Raised.plain(raised), line.dialect());
        return Optional.of((factor == null ? "" : Numeral.say(factor, line.dialect()))
                + (most == null ? "" : " to " + Numeral.say(most, line.dialect()))
                + (factor == null ? "" : " times ") + power
                + (unit == null ? "" : " per " + Units.per(unit)));
    }

    private static Optional<String> typed(MatchResult match, Line line) {
        String factor = match.group("factor");
        return switch (match.group("sign")) {
            case "" -> factor.length() == 1
                    ? Optional.empty()
                    : Optional.of(times(factor, "", match.group("exponent"), line));
            case "+" -> Optional.of(times(factor, "", match.group("exponent"), line));
            default -> Optional.of(times(factor, "minus ", match.group("exponent"), line));
        };
    }

    private static String times(String factor, String sign, String exponent, Line line) {
        return Numeral.say(factor, line.dialect()) + " times ten to the power of " + sign
                + Numbers.cardinal(Numbers.withoutZero(exponent), line.dialect());
    }
}
