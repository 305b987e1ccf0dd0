package lectern.cluster.blob;

import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.util.Optional;
import lectern.store.Digest;

/**
 * Keeps a bucket from getting full, by removing what was used least. A use writes a blob's head anew, so the order in which
 * the servers took the heads is the order of use, and no clock is asked. Used by one thread.
 */
final class Janitor {
    private static final int FULL_PERCENT = 90;
    private static final int ROOMY_PERCENT = 80;
    /** What nobody has asked for lately is sent as long as it makes nobody remove anything for it. */
    private static final int SPARE_PERCENT = 75;

    private final Bucket bucket;
    private final Leases leases;
    private final String lease;
    private final BlobFigures figures;
    private volatile Optional<Bucket.State> known = Optional.empty();

    Janitor(Bucket bucket, Leases leases, String kind, BlobFigures figures) {
        this.bucket = bucket;
        this.leases = leases;
        this.lease = "janitor." + kind;
        this.figures = figures;
    }

    /** Whether there is room for what nobody has asked for lately, as far as is known. */
    boolean hasSpareRoom() {
        return known.isEmpty() || !known.get().isFuller(SPARE_PERCENT);
    }

    /** Whether something will have to go before long, as far as is known. */
    boolean isFilling() {
        return known.filter(state -> state.isFuller(ROOMY_PERCENT / 2)).isPresent();
    }

    /**
     * Whether a blob is among those that would go first, as far as is known.
     *
     * @param head number of its head
     */
    boolean isInDanger(long head) {
        return known.filter(state -> state.isOld(head)).isPresent();
    }

    /** Looks how full the bucket is, and makes room if nobody else is doing so. */
    void look() throws IOException, JetStreamApiException {
        if (refresh().isFuller(FULL_PERCENT)) {
            makeRoom();
        }
    }

    /** Makes room, if nobody else is doing so. */
    void makeRoom() throws IOException, JetStreamApiException {
        Optional<Lease> mine = leases.take(lease);
        if (mine.isPresent()) {
            try {
                clean();
            } finally {
                mine.get().release();
            }
        }
    }

    private void clean() throws IOException, JetStreamApiException {
        long from = 1;
        for (Bucket.State state = refresh(); state.isFuller(ROOMY_PERCENT); state = refresh()) {
            for (long left = state.over(ROOMY_PERCENT); left > 0;) {
                Optional<Bucket.Entry> eldest = bucket.oldest(from);
                if (eldest.isEmpty()) {
                    // All that is left are parts of blobs that were never whole.
                    bucket.clear();
                    return;
                }
                Optional<Digest> key = bucket.key(eldest.get().subject());
                if (key.isPresent()) {
                    bucket.remove(key.get());
                    figures.removed().increment();
                }
                from = eldest.get().number() + 1;
                left -= Math.max(1, Parcel.length(eldest.get().bytes()).orElse(0));
            }
        }
    }

    private Bucket.State refresh() throws IOException, JetStreamApiException {
        Bucket.State state = bucket.state();
        known = Optional.of(state);
        return state;
    }
}
