package lectern.edition.page.text;

import java.util.List;
import java.util.Optional;
import lectern.document.Image;
import lectern.document.Sentence;

/** Where links and pictures lead to, from where the text stands. */
interface Addresses {

    /**
     * @param target as in {@link lectern.document.Inline.Link}
     * @return empty where it leads nowhere from here, or nowhere safe: the words then stand without a link
     */
    Optional<String> link(String target);

    /**
     * A link that stands below a heading.
     *
     * @param key of its words
     */
    record Way(String key, String address) {}

    /** What leads to a heading, and to the sound from there. */
    List<Way> ways(Sentence heading);

    /** Whether a picture can be shown there at all: where it cannot, its words stand. */
    default boolean shows(Image image) {
        return true;
    }

    /** What stands in {@code src}. */
    String picture(Image image);

    /** Where a picture can be looked at by itself, as large as a reader likes; empty where there is no such place. */
    Optional<String> enlarged(Image image);

    /** Whether a picture carries the id of its first sentence only: some programs find no id inside of another. */
    default boolean isFlat() {
        return false;
    }
}
