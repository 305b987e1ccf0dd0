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
import java.util.function.BooleanSupplier;
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

    private final Cluster cluster;
    private final DirectoryStore near;
    private final Bucket bucket;
    private final SharedBlobs.Kind kind;
    private final Leases leases;
    private final BlobFigures figures;
    private final Outbox outbox = new Outbox();
    private final Courier courier;
    /** Turns that have not come, each by an object of its own. */
    private final Map<Object, CompletableFuture<Turn>> awaited = new ConcurrentHashMap<>();
    private Optional<Connection> hears = Optional.empty();

    ClusterStore(Cluster cluster, DirectoryStore near, SharedBlobs.Kind kind, Leases leases, BlobFigures figures) {
        this.cluster = cluster;
        this.near = near;
        this.kind = kind;
        this.leases = leases;
        this.figures = figures;
        this.bucket = new Bucket(cluster, kind.name(), kind.bytes());
        this.courier = new Courier(cluster, near, bucket, outbox, new Janitor(bucket, leases, kind.name(), figures),
                figures, kind.bytes(), this::follow);
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
        awaited.values().forEach(turn -> turn.complete(Turn.ALONE));
    }

    @Override
    public Optional<Blob> find(Digest key) throws IOException {
        Optional<Blob> here = near.find(key);
        if (here.isPresent()) {
            outbox.use(key);
            return here;
        }
        // What is followed comes by itself; and whoever has the turn knows that nobody else has made it.
        return kind.followed() || leases.isHeld(lease(key)) ? Optional.empty() : fetch(key, bucket::find);
    }

    private interface Asking {
        Optional<Bucket.Entry> head(Digest key, int part) throws IOException, JetStreamApiException;
    }

    private Optional<Blob> fetch(Digest key, Asking asking) throws InterruptedIOException {
        try {
            Optional<Bucket.Entry> head = asking.head(key, 0);
            return head.isPresent() ? Optional.of(open(key, head.get().bytes())) : Optional.empty();
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

    private Blob open(Digest key, byte[] head) throws IOException, JetStreamApiException {
        try {
            Blob blob = near.put(key, out -> {
                try {
                    Parcel.open(key, head, bucket, out);
                } catch (JetStreamApiException refused) {
                    throw new IOException(refused);
                }
            });
            figures.fetched().increment();
            return blob;
        } catch (IOException failure) {
            if (failure.getCause() instanceof JetStreamApiException refused) {
                throw refused;
            }
            throw failure;
        }
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
        bucket.key(head.getSubject()).filter(key -> near.length(key).isEmpty()).ifPresent(key -> {
            try {
                open(key, head.getData()).close();
            } catch (IOException | JetStreamApiException failure) {
                tell("was not understood", key, failure);
            }
        });
    }

    private void follow(Digest key) throws IOException {
        if (kind.followed()) {
            Optional<Blob> blob = fetch(key, bucket::find);
            if (blob.isPresent()) {
                blob.get().close();
            }
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
        Blob blob = near.put(key, work);
        outbox.add(key);
        return blob;
    }

    @Override
    public CompletableFuture<Turn> turn(Digest key) {
        if (!kind.inTurn() || !cluster.isJoined()) {
            return Turn.AT_ONCE;
        }
        CompletableFuture<Turn> turn = new CompletableFuture<>();
        Object mine = new Object();
        awaited.put(mine, turn);
        Thread.ofVirtual().name("lectern-cluster-turn").start(() -> {
            try {
                Turn come = await(key, turn::isDone);
                if (!turn.complete(come)) {
                    come.close();
                }
            } finally {
                awaited.remove(mine);
                turn.complete(Turn.ALONE);
            }
        });
        // The node may have left before the turn was among those that are told.
        if (!cluster.isJoined()) {
            turn.complete(Turn.ALONE);
        }
        return turn;
    }

    private Turn await(Digest key, BooleanSupplier until) {
        try {
            Optional<Lease> first = leases.take(lease(key));
            Optional<Lease> taken = first.isPresent() ? first : leases.await(lease(key), until);
            if (taken.isEmpty()) {
                return Turn.ALONE;
            }
            HeldTurn turn = new HeldTurn(key, taken.get());
            // Whoever had it before may have made it.
            Optional<Blob> made = near.length(key).isPresent() ? near.find(key) : Optional.empty();
            made = made.isPresent() ? made : fetch(key, bucket::findSurely);
            if (made.isPresent()) {
                made.get().close();
                turn.close();
                return Turn.ALONE;
            }
            return turn;
        } catch (IOException | JetStreamApiException failure) {
            tell("is made without waiting for its turn", key, failure);
            return Turn.ALONE;
        }
    }

    private String lease(Digest key) {
        return kind.name() + "." + key.hex();
    }

    private final class HeldTurn implements Turn {
        private final Digest key;
        private final Lease lease;

        HeldTurn(Digest key, Lease lease) {
            this.key = key;
            this.lease = lease;
        }

        @Override
        public void onHurry(Runnable hurry) {
            lease.onHurry(hurry);
        }

        @Override
        public void close() {
            if (!outbox.afterwards(key, lease::release)) {
                // Whoever closes it may be on one of the cores.
                Thread.ofVirtual().name("lectern-cluster-turn").start(lease::release);
            }
        }
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
        near.clear();
        outbox.clear();
    }

    /** How many blobs are still to be sent. */
    int waiting() {
        return outbox.waiting();
    }

    /** Whether the servers take nothing more. */
    boolean isRefused() {
        return courier.isRefused();
    }

    /** Leaves the folder to whoever opened it. */
    @Override
    public void close() {
        courier.close();
        left();
    }
}
