package lectern.store;

import java.io.IOException;
import java.util.Optional;

/**
 * A cache of blobs by the digest of what they are made from. May forget anything at any time, must never lie: a
 * blob that is found is whole and undamaged. Safe for many threads.
 */
public interface BlobStore extends AutoCloseable {

    /** Opens a blob, if it is there. The caller closes it. */
    Optional<Blob> find(Digest key) throws IOException;

    /** The length of a blob that is there, without opening it or counting as a use. */
    Optional<Long> length(Digest key);

    /**
     * How often something came or went. Between two equal counts each {@link #length} is the same, but for what another
     * process did and nobody here has looked at.
     */
    long changes();

    /** Makes and keeps a blob, unless it fails. The caller closes what is returned. */
    Blob put(Digest key, Work work) throws IOException;

    /** Lets go of a blob that must not be served again. */
    void remove(Digest key) throws IOException;

    @Override
    void close();
}
