package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Blood pressures: "120/80", "120–130/80–90". */
final class BloodPressure {
    private static final int LEAST_UPPER = 70;
    private static final int MOST_UPPER = 260;
    private static final int LEAST_LOWER = 40;

    private BloodPressure() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("blood-pressure",
                        LEFT + "(?<upper>\\d{2,3}) ?/ ?(?<lower>\\d{2,3})(?<unit> ?mm ?/?Hg)?" + RIGHT,
                        BloodPressure::one),
                PatternRule.of("blood-pressure",
                        LEFT + "(?<leastUpper>\\d{2,3})[-–](?<mostUpper>\\d{2,3})/(?<leastLower>\\d{2,3})[-–]"
                                + "(?<mostLower>\\d{2,3})" + RIGHT,
                        (match, line) -> Optional.of(say(match.group("leastUpper"), line) + " to "
                                + say(match.group("mostUpper"), line) + " over "
                                + say(match.group("leastLower"), line) + " to "
                                + say(match.group("mostLower"), line))));
    }

    private static Optional<String> one(MatchResult match, Line line) {
        int upper = Integer.parseInt(match.group("upper"));
        int lower = Integer.parseInt(match.group("lower"));
        boolean unit = match.group("unit") != null;
        if (!unit && (upper < LEAST_UPPER || upper > MOST_UPPER || lower < LEAST_LOWER || lower >= upper)) {
            return Optional.empty();
        }
        return Optional.of(say(match.group("upper"), line) + " over " + say(match.group("lower"), line)
                + (unit ? " millimetres of mercury" : ""));
    }

    private static String say(String number, Line line) {
        return Numbers.cardinal(number, line.dialect());
    }
}
