package lectern.speech.words.quantity;

import java.util.List;
import java.util.stream.Stream;
import lectern.speech.words.rule.Rule;

/** Amounts of something: lenses, pressures, powers, sizes, lengths, parts, measures. */
public final class Quantities {

    private Quantities() {}

    /** What knows more of its text comes first. */
    public static List<Rule> rules() {
        return Stream.of(Lenses.rules(), BloodPressure.rules(), PowersOfTen.rules(), Sizes.rules(), Multiples.rules(),
                Lengths.rules(),
                Fractions.ranges(), Measures.rules(), Fractions.rules()).flatMap(List::stream).toList();
    }
}
