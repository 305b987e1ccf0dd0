package lectern.edition;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lectern.document.Place;

/**
 * What is wanted: a form of a publication or of one of its sections.
 *
 * @param publication its id; empty for the library itself
 * @param section empty for the whole publication
 * @param options every option of the form with its choice, fallbacks included, so that equal wishes are equal
 *                recipes
 * @param from    the id of the sentence to begin at: an excerpt of the whole, which is never kept
 */
public record Recipe(Format format, String publication, Optional<String> section,
        SortedMap<String, String> options, Optional<String> from) {

    /** The name in an address of the sentence to begin at, {@code ?from=}. */
    public static final String FROM = "from";

    /** A form of the library itself. */
    public static Recipe ofLibrary(Format format) {
        return new Recipe(format, "", Optional.empty(), Collections.emptySortedMap(), Optional.empty());
    }

    public boolean isOfLibrary() {
        return publication.isEmpty();
    }

    public Recipe {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** What it is a form of. */
    public Place place() {
        return new Place(publication, section);
    }

    /** The same from its beginning. */
    public Recipe whole() {
        return new Recipe(format, publication, section, options, Optional.empty());
    }

    /** The same from a sentence on. */
    public Recipe from(String sentence) {
        return new Recipe(format, publication, section, options, Optional.of(sentence));
    }
}
