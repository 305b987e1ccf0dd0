package lectern.edition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.store.BusyException;
import lectern.store.Digest;

/** The front door to every form: what there is, what it is called, and the bytes. Safe for many threads. */
public final class Editions {

    /**
     * A reader's wish as a recipe.
     *
     * @param query   by name, every value that was given; unknown names are ignored
     * @return empty if there is no such publication, section or form
     * @throws OptionException if a known name has a value outside its list, or several
     */
    public Optional<Recipe> recipe(Format format, String publication, Optional<String> section,
            Map<String, List<String>> query) throws OptionException {
        throw new UnsupportedOperationException();
    }

    /** The ETag, known before any work. */
    public Digest key(Recipe recipe) {
        throw new UnsupportedOperationException();
    }

    /** The length in bytes, if it has been made. Starts nothing. */
    public Optional<Long> length(Recipe recipe) {
        throw new UnsupportedOperationException();
    }

    /** The bytes: there, or from now on in the making. */
    public Edition open(Recipe recipe) throws BusyException, java.io.IOException {
        throw new UnsupportedOperationException();
    }
}
