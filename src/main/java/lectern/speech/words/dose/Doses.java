package lectern.speech.words.dose;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.speech.words.quantity.Units;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** How often and for how long a medicine is taken, and what it comes in, as prescribers shorten it. */
public final class Doses {

    private Doses() {}

    public static List<Rule> rules() {
        return Stream.of(forms(), Frequencies.rules(), TimeSpans.rules(), TimesPer.rules()).flatMap(List::stream)
                .toList();
    }

    /** Before an amount it is what the medicine comes in, and no table of a book. */
    private static List<Rule> forms() {
        return List.of(PatternRule.of("abbreviation",
                LEFT + "([Tt]ab|[Cc]ap)(s?)\\.(?= ?" + PATTERN + " ?" + Units.PATTERN + ")",
                (match, line) -> Optional.of((match.group(1).toLowerCase(Locale.ROOT).equals("tab")
                        ? "tablet"
                        : "capsule") + match.group(2))));
    }
}
