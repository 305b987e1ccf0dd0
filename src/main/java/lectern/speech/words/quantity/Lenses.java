package lectern.speech.words.quantity;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** What a lens corrects, as opticians write it: "+1.25/-0.50x90". A sign that falls silent makes it another lens. */
final class Lenses {
    private static final int HALF_TURN = 180;

    private Lenses() {}

    static List<Rule> rules() {
        return List.of(PatternRule.of("lens",
                "(?<![\\p{L}\\d.,/])(?<sphere>[-–−+]\\d{1,2}\\.\\d\\d|(?i:plano)) ?/ ?(?<cylinder>[-–−+]\\d{1,2}\\.\\d\\d)"
                        + " ?[x×] ?(?<axis>\\d{1,3})(?![\\p{L}\\d/]|[.,]\\d)",
                Lenses::lens));
    }

    private static Optional<String> lens(MatchResult match, Line line) {
        String axis = Numbers.withoutZero(match.group("axis"));
        String sphere = match.group("sphere");
        return Integer.parseInt(axis) > HALF_TURN
                ? Optional.empty()
                : Optional
                        .of((Character.isLetter(sphere.charAt(0)) ? sphere : Numeral.say(sphere, line.dialect())) + ", "
                                + Numeral.say(match.group("cylinder"), line.dialect()) + ", axis "
                                + Numbers.cardinal(axis, line.dialect()));
    }
}
