package lectern.speech.words.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a part of a regular expression.
 *
 * @param wide     whether it can take up characters
 * @param first    where {@code certain}, what stands at its start; else what may, if the part is not empty
 * @param certain  whether one of {@code first} must stand there
 * @param notAfter what can't stand right before it
 * @param needed   as in the {@link Clue}
 */
record PatternPart(boolean wide, CharacterSet first, boolean certain, CharacterSet notAfter,
        List<CharacterSet> needed) {

    static final PatternPart NOTHING = beside(CharacterSet.NONE);

    PatternPart {
        needed = List.copyOf(needed);
    }

    /** One character. */
    static PatternPart of(CharacterSet one) {
        return new PatternPart(true, one, true, CharacterSet.NONE, List.of(one));
    }

    /** Nothing but a look at what stands before. */
    static PatternPart beside(CharacterSet notAfter) {
        return new PatternPart(false, CharacterSet.NONE, false, notAfter, List.of());
    }

    PatternPart optional() {
        return new PatternPart(wide, first, false, CharacterSet.NONE, List.of());
    }

    /** One of two alternatives. */
    PatternPart or(PatternPart other) {
        List<CharacterSet> either = rarest().flatMap(one -> other.rarest().map(one::or)).map(List::of)
                .orElse(List.of());
        return new PatternPart(wide || other.wide, first.or(other.first), certain && other.certain,
                notAfter.and(other.notAfter), either);
    }

    private Optional<CharacterSet> rarest() {
        return needed.stream().min(Comparator.comparingInt(CharacterSet::size));
    }
}
