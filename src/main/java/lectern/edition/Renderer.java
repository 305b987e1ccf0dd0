package lectern.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import lectern.document.Publication;
import lectern.store.Digest;

/**
 * Makes one form. Stateless and safe for many threads; writes in order, and never knows who listens.
 */
public interface Renderer {

    /** What a reader may choose about this form of a publication. */
    List<Option> options(Publication publication);

    /**
     * Refuses choices that do not go together, though each of them is offered.
     *
     * @param options every option with its choice
     * @throws OptionException naming what can be had instead
     */
    default void check(Publication publication, SortedMap<String, String> options) throws OptionException {}

    /**
     * The name of all that goes into the bytes that {@link #render} would write, beside the program itself and the form:
     * the catalogue adds those. Makes nothing. Asked once for each catalogue and recipe, and never where the form
     * {@linkplain #isKept is not kept}.
     *
     * @param recipe without a sentence to begin at
     */
    Digest key(Recipe recipe);

    /**
     * False where making takes hardly longer than reading: such a form is rendered in memory whenever it is asked
     * for, and named by the digest of its bytes. It must not do any I/O or waiting.
     */
    default boolean isKept() {
        return true;
    }

    /** False where a section has no such form of its own. */
    default boolean isOfSections() {
        return true;
    }

    /**
     * @param out {@code flush()} sends what has been written to those who wait
     */
    void render(Recipe recipe, OutputStream out) throws IOException;

    /**
     * How many bytes {@link #render} would write, if that is known without it.
     *
     * @param recipe without a sentence to begin at
     */
    default OptionalLong length(Recipe recipe) {
        return OptionalLong.empty();
    }

    /**
     * The byte of the whole at which an excerpt begins, if that is known already. From there on the two are equal.
     *
     * @param excerpt a recipe that says where to begin
     */
    default OptionalLong offset(Recipe excerpt) {
        return OptionalLong.empty();
    }
}
