package lectern.cluster.blob;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lectern.cluster.AwayException;
import lectern.cluster.Cluster;
import lectern.cluster.Part;
import lectern.store.Blob;
import lectern.store.BlobStore;
import lectern.store.BlobStore.Turn;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import lectern.store.Work;

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
    private final DirectoryStore near;
    private final Bucket bucket;
    private final SharedBlobs.Kind kind;
    private final Outbox outbox = new Outbox();
    private final Inbox inbox;
    private final Courier courier;
    private final Turns turns;
    private Optional<Connection> hears = Optional.empty();

    ClusterStore(Cluster cluster, DirectoryStore near, SharedBlobs.Kind kind, Leases leases, BlobFigures figures) {
        this.near = near;
        this.kind = kind;
        this.bucket = new Bucket(cluster, kind.name(), kind.bytes());
        this.inbox = new Inbox(near, bucket, outbox, figures);
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
            connection.createDispatcher(inbox::hear).subscribe(bucket.heads());
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
        return kind.followed() || turns.isTaken(key) ? Optional.empty() : inbox.fetchOnce(key);
    }

    @Override
    public CompletableFuture<Optional<Blob>> findAhead(Digest key) {
        if (kind.followed() || near.length(key).isPresent()) {
            return BlobStore.super.findAhead(key);
        }
        CompletableFuture<Optional<Blob>> ahead = new CompletableFuture<>();
        Thread.ofVirtual().name("lectern-cluster-ahead").start(() -> {
            try {
                ahead.complete(find(key));
            } catch (IOException | RuntimeException | Error failure) {
                ahead.completeExceptionally(failure);
            }
        });
        return ahead;
    }

    private void follow(Digest key) throws IOException {
        if (kind.followed()) {
            Inbox.close(inbox.fetch(key));
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
        long begun = inbox.clearings();
        Blob blob = near.put(key, work);
        if (!inbox.wasCleared(key, begun)) {
            outbox.add(key);
        }
        return blob;
    }

    @Override
    public CompletableFuture<Turn> turn(Digest key) {
        return kind.followed() ? Turn.AT_ONCE : turns.take(key);
    }

    private boolean isMade(Digest key) throws IOException {
        Optional<Blob> here = near.length(key).isPresent() ? near.find(key) : Optional.empty();
        Optional<Blob> made = here.isPresent() ? here : inbox.fetchSurely(key);
        Inbox.close(made);
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
        inbox.clear();
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
