package lectern.edition;

import lectern.store.Blob;
import lectern.store.Digest;
import lectern.store.Growing;

/** An edition that somebody asked for: there, or on its way. */
public sealed interface Edition {

    /** The name of its bytes, and its ETag. */
    Digest key();

    /**
     * The caller closes the blob.
     *
     * @param start the edition's first byte in the blob: not 0 where it is an excerpt of it
     */
    record Ready(Digest key, Blob blob, long start) implements Edition {}

    record InTheMaking(Digest key, Growing body) implements Edition {}
}
