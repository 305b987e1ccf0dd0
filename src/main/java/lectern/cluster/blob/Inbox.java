package lectern.cluster.blob;

import io.nats.client.JetStreamApiException;
import io.nats.client.Message;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import lectern.cluster.AwayException;
import lectern.store.Blob;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings from a bucket into a folder what others have made, checked. Safe for many threads. */
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final DirectoryStore near;
    private final Bucket bucket;
    private final Outbox outbox;
    private final BlobFigures figures;
    /** Blobs that are on their way here, each of them once however many ask; completes with whether it was there. */
    private final Map<Digest, CompletableFuture<Boolean>> coming = new ConcurrentHashMap<>();
    private final AtomicLong clearings = new AtomicLong();

    /** @param outbox knows whether the bucket is to be cleared */
    Inbox(DirectoryStore near, Bucket bucket, Outbox outbox, BlobFigures figures) {
        this.near = near;
        this.bucket = bucket;
        this.outbox = outbox;
        this.figures = figures;
    }

    /**
     * As a whole: only by its end it shows whether it is what was sent, and a reader cannot be told afterwards that it was not.
     * Whoever asks meanwhile waits for the same.
     */
    Optional<Blob> fetchOnce(Digest key) throws IOException {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        Optional<CompletableFuture<Boolean>> others = Optional.ofNullable(coming.putIfAbsent(key, mine));
        if (others.isPresent()) {
            if (!await(others.get())) {
                return Optional.empty();
            }
            Optional<Blob> here = near.find(key);
            // What this node has no room for is fetched by each for himself.
            return here.isPresent() ? here : fetch(key);
        }
        boolean found = false;
        try {
            // Another may have fetched it since this node was asked.
            Optional<Blob> here = near.find(key);
            Optional<Blob> fetched = here.isPresent() ? here : fetch(key);
            found = fetched.isPresent();
            return fetched;
        } finally {
            coming.remove(key, mine);
            mine.complete(found);
        }
    }

    private static boolean await(CompletableFuture<Boolean> coming) throws InterruptedIOException {
        try {
            return coming.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("it never fails", impossible);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a blob was fetched");
        }
    }

    /** By asking whichever server answers first. */
    Optional<Blob> fetch(Digest key) throws InterruptedIOException {
        return fetch(key, bucket::find);
    }

    /** By asking the one server that knows for certain. */
    Optional<Blob> fetchSurely(Digest key) throws InterruptedIOException {
        return fetch(key, bucket::findSurely);
    }

    private interface Asking {
        Optional<Bucket.Entry> head(Digest key, int part) throws IOException, JetStreamApiException;
    }

    private Optional<Blob> fetch(Digest key, Asking asking) throws InterruptedIOException {
        long begun = clearings.get();
        if (outbox.isToClear()) {
            return Optional.empty();
        }
        try {
            Optional<Bucket.Entry> head = asking.head(key, 0);
            return head.isPresent() ? open(key, head.get().bytes(), begun) : Optional.empty();
        } catch (Parcel.DamagedException damaged) {
            discard(key);
            return Optional.empty();
        } catch (InterruptedIOException stopped) {
            throw stopped;
        } catch (IOException | JetStreamApiException failure) {
            tell("could not be fetched", key, failure);
            return Optional.empty();
        }
    }

    /** @return empty if all was let go of meanwhile */
    private Optional<Blob> open(Digest key, byte[] head, long begun) throws IOException, JetStreamApiException {
        try {
            Blob blob = near.put(key, out -> {
                try {
                    Parcel.open(key, head, bucket, out);
                } catch (JetStreamApiException refused) {
                    throw new IOException(refused);
                }
            });
            if (wasCleared(key, begun)) {
                blob.close();
                return Optional.empty();
            }
            figures.fetched().increment();
            return Optional.of(blob);
        } catch (IOException failure) {
            if (failure.getCause() instanceof JetStreamApiException refused) {
                throw refused;
            }
            throw failure;
        }
    }

    /** What was begun before all was let go of is not kept after it. */
    boolean wasCleared(Digest key, long begun) throws IOException {
        boolean cleared = clearings.get() != begun;
        if (cleared) {
            near.remove(key);
        }
        return cleared;
    }

    private void discard(Digest key) throws InterruptedIOException {
        figures.damaged().increment();
        LOG.warn("{} of {} was damaged on the NATS servers, and is made again", key, bucket);
        try {
            bucket.remove(key);
        } catch (InterruptedIOException stopped) {
            throw stopped;
        } catch (IOException | JetStreamApiException failure) {
            tell("could not be removed", key, failure);
        }
    }

    private void tell(String what, Digest key, Exception failure) {
        if (!(failure instanceof AwayException)) {
            LOG.warn("{} of {} {}: {}", key, bucket, what, String.valueOf(failure.getMessage()));
        }
    }

    /** On the thread of the connection, one after the other. */
    void hear(Message head) {
        long begun = clearings.get();
        if (outbox.isToClear()) {
            return;
        }
        bucket.key(head.getSubject()).filter(key -> near.length(key).isEmpty()).ifPresent(key -> {
            try {
                close(open(key, head.getData(), begun));
            } catch (IOException | JetStreamApiException failure) {
                tell("was not understood", key, failure);
            }
        });
    }

    /** How often all was let go of. */
    long clearings() {
        return clearings.get();
    }

    /** Keeps nothing that is under way. */
    void clear() {
        clearings.incrementAndGet();
    }

    static void close(Optional<Blob> blob) throws IOException {
        if (blob.isPresent()) {
            blob.get().close();
        }
    }
}
