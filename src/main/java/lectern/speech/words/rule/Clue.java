package lectern.speech.words.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a glance at a line tells of a pattern: where no match can begin, or that there is none. Read from the pattern
 * itself by {@link ClueReader}, so it cannot be forgotten when a pattern changes. It errs on one side only: a place
 * that it allows may have no match, but a place that it refuses has none.
 *
 * @param first    a match begins with one of these
 * @param notAfter a match does not begin right after one of these
 * @param needed   of each of these the text has at least one character, if there is a match in it
 */
record Clue(CharacterSet first, CharacterSet notAfter, List<CharacterSet> needed) {

    /** The rarest first, without those that have all the characters of another: they tell nothing new. */
    Clue {
        List<CharacterSet> telling = new ArrayList<>();
        for (CharacterSet one : needed.stream().sorted(Comparator.comparingInt(CharacterSet::size)).toList()) {
            if (telling.stream().noneMatch(rarer -> rarer.isWithin(one))) {
                telling.add(one);
            }
        }
        needed = List.copyOf(telling);
    }

    static Clue of(String pattern) {
        return new ClueReader(pattern).read();
    }

    /** Whether a text of these characters may have a match. */
    boolean allows(CharacterSet present) {
        for (int i = 0; i < needed.size(); i++) {
            if (!present.meets(needed.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The next place where a match may begin, or -1. */
    int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (first.contains(text.charAt(i)) && (i == 0 || !notAfter.contains(text.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }
}
