package lectern.search;

import java.util.List;
import java.util.Set;

/**
 * Words that were typed and mean one thing together, mostly one word.
 *
 * @param words  as in {@link Typed}
 * @param others what means about the same
 */
record Wanted(List<String> words, Set<Phrase> others) {

    Wanted {
        words = List.copyOf(words);
        others = Set.copyOf(others);
    }

    /**
     * Words in a row, in one language.
     *
     * @param language of ISO 639
     * @param terms    their stems, or the folded words where a language's stems are not known; at least one
     */
    record Phrase(String language, List<String> terms) {
        Phrase {
            terms = List.copyOf(terms);
        }
    }

    /** What was typed alone, word for word. */
    Wanted alone() {
        return new Wanted(words, Set.of());
    }
}
