package lectern.cluster.blob;

import io.nats.client.Connection;
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
import lectern.cluster.Cluster;
import lectern.cluster.Part;
import lectern.store.Blob;
import lectern.store.BlobStore;
import lectern.store.BlobStore.Turn;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import lectern.store.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Blobs that every node of a cluster finds: in a folder of this node, which is its near cache, and in a bucket on the servers.
 * Safe for many threads.
 *
 * <p>What is put is there at once, and sent to the bucket later by the {@link Courier}. What is not here is fetched into the
 * folder as a whole, checked, and only then found. Whoever makes a blob takes its turn first, which is a {@link Lease} that
 * ends when the blob has been sent; so whoever waited finds it. While the node is away, this is the folder and nothing else.
 *
 * <p>{@link #length} and {@link #changes} tell of the folder only: pages ask for hundreds of lengths.
 */
final class ClusterStore implements BlobStore, Part {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterStore.class);

    private final DirectoryStore near;
    private final Bucket bucket;
    private final SharedBlobs.Kind kind;
    private final BlobFigures figures;
    private final Outbox outbox = new Outbox();
    private final Courier courier;
    private final Turns turns;
    /** Blobs that are on their way here, each of them once however many ask; completes with whether it was there. */
    private final Map<Digest, CompletableFuture<Boolean>> coming = new ConcurrentHashMap<>();
    private final AtomicLong clearings = new AtomicLong();
    private Optional<Connection> hears = Optional.empty();

    ClusterStore(Cluster cluster, DirectoryStore near, SharedBlobs.Kind kind, Leases leases, BlobFigures figures) {
        this.near = near;
        this.kind = kind;
        this.figures = figures;
        this.bucket = new Bucket(cluster, kind.name(), kind.bytes());
        this.courier = new Courier(cluster, near, bucket, outbox, new Janitor(bucket, leases, kind.name(), figures),
                figures, kind.bytes(), this::follow);
        this.turns = new Turns(cluster, leases, kind.name(), outbox, this::isMade);
    }

    @Override
    public void prepare(Connection connection) throws IOException, JetStreamApiException {
        boolean made = bucket.ensure(connection);
        if (made || kind.followed()) {
            outbox.compare();
        }
        if (kind.followed() && (hears.isEmpty() || hears.get() != connection)) {
            hears = Optional.of(connection);
            connection.createDispatcher(this::hear).subscribe(bucket.heads());
        }
    }

    @Override
    public void joined() {
        outbox.wake();
    }

    @Override
    public void left() {
        Thread.ofVirtual().name("lectern-cluster-turn").start(outbox::refused);
        turns.left();
    }

    @Override
    public Optional<Blob> find(Digest key) throws IOException {
        Optional<Blob> here = near.find(key);
        if (here.isPresent()) {
            outbox.use(key);
            return here;
        }
        // What is followed comes by itself; and whoever has the turn knows that nobody else has made it.
        return kind.followed() || turns.isTaken(key) ? Optional.empty() : fetchOnce(key);
    }

    /**
     * As a whole: only by its end it shows whether it is what was sent, and a reader cannot be told afterwards that it was not.
     * Whoever asks meanwhile waits for the same.
     */
    private Optional<Blob> fetchOnce(Digest key) throws IOException {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        Optional<CompletableFuture<Boolean>> others = Optional.ofNullable(coming.putIfAbsent(key, mine));
        if (others.isPresent()) {
            if (!await(others.get())) {
                return Optional.empty();
            }
            Optional<Blob> here = near.find(key);
            // What this node has no room for is fetched by each for himself.
            return here.isPresent() ? here : fetch(key, bucket::find);
        }
        boolean found = false;
        try {
            // Another may have fetched it since this node was asked.
            Optional<Blob> here = near.find(key);
            Optional<Blob> fetched = here.isPresent() ? here : fetch(key, bucket::find);
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
    private boolean wasCleared(Digest key, long begun) throws IOException {
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
    private void hear(Message head) {
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

    private void follow(Digest key) throws IOException {
        if (kind.followed()) {
            close(fetch(key, bucket::find));
        }
    }

    private static void close(Optional<Blob> blob) throws IOException {
        if (blob.isPresent()) {
            blob.get().close();
        }
    }

    @Override
    public Optional<Long> length(Digest key) {
        return near.length(key);
    }

    @Override
    public long changes() {
        return near.changes();
    }

    @Override
    public Blob put(Digest key, Work work) throws IOException {
        long begun = clearings.get();
        Blob blob = near.put(key, work);
        if (!wasCleared(key, begun)) {
            outbox.add(key);
        }
        return blob;
    }

    @Override
    public CompletableFuture<Turn> turn(Digest key) {
        if (!kind.inTurn()) {
            return Turn.AT_ONCE;
        }
        return turns.take(key);
    }

    private boolean isMade(Digest key) throws IOException {
        Optional<Blob> here = near.length(key).isPresent() ? near.find(key) : Optional.empty();
        Optional<Blob> made = here.isPresent() ? here : fetch(key, bucket::findSurely);
        close(made);
        return made.isPresent();
    }

    @Override
    public void remove(Digest key) throws IOException {
        near.remove(key);
        try {
            bucket.remove(key);
        } catch (JetStreamApiException failure) {
            throw new IOException("could not be removed from " + bucket, failure);
        } catch (AwayException away) {
            // Its bytes are checked by whoever fetches them.
        }
    }

    /** Lets go of every blob, here at once, and in the bucket as soon as it can be reached. */
    void clear() throws IOException {
        // First, so that nothing more is taken from there, and nothing that is under way is kept.
        clearings.incrementAndGet();
        outbox.clear();
        near.clear();
    }

    /** How many blobs are still to be sent. */
    int waiting() {
        return outbox.waiting();
    }

    /** Ends soon: several can do so at the same time. */
    void stop() {
        courier.stop();
    }

    /** Leaves the folder to whoever opened it. */
    @Override
    public void close() {
        courier.close();
        left();
    }
}
