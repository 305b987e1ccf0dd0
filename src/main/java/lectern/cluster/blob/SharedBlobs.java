package lectern.cluster.blob;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lectern.cluster.Cluster;
import lectern.store.BlobStore;
import lectern.store.Digest;
import lectern.store.DirectoryStore;

/**
 * The stores that the nodes of a cluster have in common. {@link #share} the folders of this node before its cluster is
 * started, and close this before the cluster. Safe for many threads.
 */
public final class SharedBlobs implements AutoCloseable {
    private final Cluster cluster;
    private final Leases leases;
    private final BlobFigures figures = new BlobFigures();
    private final List<ClusterStore> stores = new CopyOnWriteArrayList<>();

    /**
     * A kind of blobs, which have a bucket of their own. A blob is made by one node, and the others wait for it as a whole;
     * so it should be small beside what it costs to make. What is joined from others in a moment is no kind.
     *
     * @param name     of small letters
     * @param bytes    that its bucket may have when it is made; how many it has later is up to whoever runs the servers
     * @param followed whether each node fetches all of them, because pages tell of them; then it waits for none
     */
    public record Kind(String name, long bytes, boolean followed) {}

    public SharedBlobs(Cluster cluster) {
        this.cluster = cluster;
        this.leases = new Leases(cluster,
                Digest.of(out -> out.write(new SecureRandom().generateSeed(16))).hex().substring(0, 12));
        cluster.add(leases);
    }

    /** The blobs of a folder and of all other nodes. The folder stays the caller's, who closes it after this. */
    public BlobStore share(DirectoryStore folder, Kind kind) {
        ClusterStore store = new ClusterStore(cluster, folder, kind, leases, figures);
        stores.add(store);
        cluster.add(store);
        return store;
    }

    /** Lets go of everything, on the servers as soon as they can be reached. */
    public void clear() throws IOException {
        for (ClusterStore each : stores) {
            each.clear();
        }
    }

    /** Blobs that other nodes had made. */
    public long fetched() {
        return figures.fetched().sum();
    }

    /** Blobs that others can have from this node. */
    public long sent() {
        return figures.sent().sum();
    }

    /** Blobs that are still to be sent. */
    public long waiting() {
        return stores.stream().mapToLong(ClusterStore::waiting).sum();
    }

    /** Blobs that were damaged on the servers. */
    public long damaged() {
        return figures.damaged().sum();
    }

    /** Blobs that this node removed from the servers, so that others had room. */
    public long removed() {
        return figures.removed().sum();
    }

    /** How often something was made by another node, for which this one waited. */
    public long turnsWaitedFor() {
        return leases.waits();
    }

    /** How often this node has begun anew what another had begun, because that one had fallen silent. */
    public long lapses() {
        return leases.lapses();
    }

    @Override
    public void close() {
        stores.forEach(ClusterStore::stop);
        stores.forEach(ClusterStore::close);
        leases.close();
    }
}
