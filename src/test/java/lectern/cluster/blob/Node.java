package lectern.cluster.blob;

import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lectern.cluster.Cluster;
import lectern.cluster.Membership;
import lectern.cluster.NatsServers;
import lectern.cluster.Presence;
import lectern.store.Blob;
import lectern.store.BlobStore;
import lectern.store.BlobStore.Turn;
import lectern.store.Digest;
import lectern.store.DirectoryStore;

/** A node that keeps blobs of one kind, with a folder of its own. */
final class Node implements AutoCloseable {
    static final SharedBlobs.Kind CLIPS = new SharedBlobs.Kind("clips", 64 << 20, false);
    static final SharedBlobs.Kind TIMELINES = new SharedBlobs.Kind("timelines", 64 << 20, true);
    private static final Digest BUILD = Digest.of(out -> out.write(1));

    final Cluster cluster;
    final SharedBlobs shared;
    final BlobStore store;
    private final DirectoryStore near;
    private final Presence presence = new Presence();

    private Node(List<URI> servers, Path folder, String name, SharedBlobs.Kind kind) throws IOException {
        cluster = new Cluster(new Membership(servers, Optional.empty(), name, BUILD));
        shared = new SharedBlobs(cluster);
        near = new DirectoryStore(folder, 1 << 30);
        store = shared.share(near, kind);
        cluster.add(presence);
    }

    /** One that has joined, or tries to. */
    static Node start(NatsServers servers, Path folder, String name, SharedBlobs.Kind kind) throws IOException {
        return start(servers.uris(), folder, name, kind);
    }

    static Node start(List<URI> servers, Path folder, String name, SharedBlobs.Kind kind) throws IOException {
        Node node = new Node(servers, folder, name, kind);
        try {
            node.cluster.start();
            return node;
        } catch (IOException refused) {
            node.close();
            throw refused;
        }
    }

    static Node start(NatsServers servers, Path folder) throws IOException {
        return start(servers, folder, "test", CLIPS);
    }

    void awaitJoined() throws InterruptedException {
        presence.awaitJoined();
    }

    void awaitLeft() throws InterruptedException {
        presence.awaitLeft();
    }

    /** Makes a blob in its turn, as the workshop does. */
    void make(Digest key, byte[] bytes) throws Exception {
        try (Turn _ = turn(key)) {
            store.put(key, out -> out.write(bytes)).close();
        }
    }

    Turn turn(Digest key) throws Exception {
        return store.turn(key).get(60, TimeUnit.SECONDS);
    }

    /** Whether some node has the lease for a blob. */
    boolean isLeased(Digest key) throws IOException, JetStreamApiException {
        return cluster.call(open -> Optional
                .ofNullable(open.keyValue(cluster.prefix() + "-leases").get("clips." + key.hex())).isPresent());
    }

    /** What is found when nobody is making it. */
    Optional<byte[]> find(Digest key) throws Exception {
        try (Turn _ = turn(key)) {
            return look(key);
        }
    }

    /** What is found now. */
    Optional<byte[]> look(Digest key) throws IOException {
        Optional<Blob> found = store.find(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Blob blob = found.get()) {
            return Optional.of(blob.bytes());
        }
    }

    /** Until others can have all that it made. */
    void awaitSent() {
        while (shared.waiting() > 0) {
            Thread.onSpinWait();
        }
    }

    /** As if it had been killed: it says nothing to anybody. */
    void die() {
        cluster.close();
    }

    @Override
    public void close() {
        shared.close();
        near.close();
        cluster.close();
    }
}
