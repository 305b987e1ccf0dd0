package lectern.search;

import java.util.List;
import java.util.Optional;
import lectern.document.Contact;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;

/**
 * What was found.
 *
 * @param shownFor other words that it was looked for, because nothing has those that were typed
 * @param all      whether each has all of the words, and not only some
 * @param total    how many there are on all pages
 * @param page     from 1
 */
public record Found(Typed typed, Optional<String> shownFor, boolean all, int total, List<Hit> hits, int page,
        int pages) {

    /**
     * @param section  that has the words; empty where they lead to somebody to ask
     * @param contact  whom to ask, if that was found
     * @param passages the sentences that have the most of the words, in their order; the title is not among them
     * @param similar  whether it has not the words themselves, but others that mean about the same
     */
    public record Hit(Publication publication, Optional<Section> section, Optional<Contact> contact,
            List<Passage> passages, boolean similar) {}

    /** Whether anything on this page was found by other words that mean about the same. */
    public boolean isSimilar() {
        return hits.stream().anyMatch(Hit::similar);
    }

    /**
     * @param headers of a table's cell, of its row and then of its column: what a value is about; empty for other text
     * @param marks   of the words in the sentence's text, in order
     */
    public record Passage(Sentence sentence, String headers, List<Mark> marks) {}

    /** A mark goes from a character to before another. */
    public record Mark(int start, int end) {}

    static Found nothing(Typed typed) {
        return new Found(typed, Optional.empty(), true, 0, List.of(), 1, 1);
    }
}
