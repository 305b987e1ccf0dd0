package lectern.store;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A cache of blobs by the digest of what they are made from. May forget anything at any time, must never lie: a
 * blob that is found is whole and undamaged. Safe for many threads.
 */
public interface BlobStore extends AutoCloseable {

    /** Opens a blob, if it is there. The caller closes it. */
    Optional<Blob> find(Digest key) throws IOException;

    /**
     * The same for what is needed soon: returns at once, and what is only on another machine comes meanwhile. Fails as
     * {@link #find} does. Whoever asked closes the blob, also when nobody needs it any more.
     */
    default CompletableFuture<Optional<Blob>> findAhead(Digest key) {
        try {
            return CompletableFuture.completedFuture(find(key));
        } catch (IOException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** The length of a blob that is there, without opening it or counting as a use. */
    Optional<Long> length(Digest key);

    /**
     * How often something came or went. Between two equal counts each {@link #length} is the same, but for what another
     * process did and nobody here has looked at.
     */
    long changes();

    /** Makes and keeps a blob, unless it fails. The caller closes what is returned. */
    Blob put(Digest key, Work work) throws IOException;

    /**
     * Waits for the right to make a blob: completes when nobody on another machine is making it, never fails, and may be
     * waited for without a thread. Whoever has it then looks again, for others may have made it meanwhile; until the turn
     * ends, {@link #find} answers for this blob without asking anybody. It is courtesy, not a lock: a blob that is made twice
     * is the same twice.
     */
    default CompletableFuture<Turn> turn(Digest key) {
        return Turn.AT_ONCE;
    }

    /** Lets go of a blob that must not be served again. */
    void remove(Digest key) throws IOException;

    @Override
    void close();

    /**
     * The right to make a blob that others could be making too. Close it when the blob has been put, or could not be made.
     * Safe for many threads.
     */
    interface Turn extends AutoCloseable {
        /** Where nobody else makes anything. */
        Turn ALONE = () -> {};
        /** The same, without any waiting. */
        CompletableFuture<Turn> AT_ONCE = CompletableFuture.completedFuture(ALONE);

        /** Runs something if somebody elsewhere waits for this turn to end, perhaps at once, perhaps never. */
        default void onHurry(Runnable hurry) {}

        /** Lets others have what was put, or their turn. Returns at once; closing it again does nothing. */
        @Override
        void close();
    }
}
