package lectern.cluster.blob;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamOptions;
import io.nats.client.KeyValue;
import io.nats.client.KeyValueOptions;
import io.nats.client.Subscription;
import io.nats.client.api.KeyValueConfiguration;
import io.nats.client.api.KeyValueEntry;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lectern.cluster.Cluster;
import lectern.cluster.Part;
import lectern.cluster.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what only one node should do, by name. Safe for many threads.
 *
 * <p>A lease is an entry of a bucket, which only one node can create. Its holder writes it again every second, and deletes it
 * at the end. Whoever waits hears that; and where nothing was heard for three seconds, the holder is gone or cut off, and
 * its lease is taken over, by whoever is first to replace the entry that all have seen. So no clocks are compared: each node
 * measures by its own how long it has heard nothing, and a lease that has been taken over cannot be renewed.
 *
 * <p>A node that loses its cluster loses its leases, and whoever waits there for one goes on without.
 */
final class Leases implements Part, AutoCloseable {
    private static final Duration RENEWAL = Duration.ofSeconds(1);
    private static final Duration LAPSE = RENEWAL.multipliedBy(3);
    /** Only sweeps up what nobody has asked for since its holder went: then nobody has to wait for the silence. */
    private static final Duration SWEPT = RENEWAL.multipliedBy(10);
    private static final long MOST_BYTES = 16 << 20;
    private static final KeyValueOptions PATIENCE = KeyValueOptions.builder()
            .jetStreamOptions(JetStreamOptions.builder().requestTimeout(Duration.ofSeconds(1)).build()).build();
    private static final int NOT_AS_EXPECTED = 10071;
    /** Requests that are under way to renew or end leases. */
    private static final int MOST_AT_ONCE = 256;

    private final Cluster cluster;
    private final String bucket;
    private final Shape shape;
    private final byte[] node;
    private final String hurries;
    private final Map<String, Lease> held = new ConcurrentHashMap<>();
    private final LongAdder waits = new LongAdder();
    private final LongAdder lapses = new LongAdder();
    private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);
    private final Thread renewal = Thread.ofVirtual().name("lectern-cluster-leases").start(this::renew);
    private Optional<Connection> hears = Optional.empty();

    /** The bucket on one connection: to open it asks the servers what it is, which costs more than what is done with it. */
    private record Opened(Connection on, KeyValue entries) {}

    private volatile @Nullable Opened opened;

    /** @param node how this node is called in the entries, for whoever looks */
    Leases(Cluster cluster, String node) {
        this.cluster = cluster;
        this.node = node.getBytes(StandardCharsets.US_ASCII);
        KeyValueConfiguration leases = KeyValueConfiguration.builder().name(cluster.prefix() + "-leases").ttl(SWEPT)
                .storageType(StorageType.Memory).maxBucketSize(MOST_BYTES).build();
        this.bucket = leases.getBucketName();
        this.hurries = cluster.prefix() + ".hurry.";
        // Asked of the one server that knows, not of whichever answers first.
        this.shape = new Shape(StreamConfiguration.builder(Shape.of(leases).wanted()).allowDirect(false).build());
    }

    @Override
    public void prepare(Connection connection) throws IOException, JetStreamApiException {
        shape.ensure(connection);
        if (hears.isEmpty() || hears.get() != connection) {
            hears = Optional.of(connection);
            connection.createDispatcher(
                    heard -> find(heard.getSubject().substring(hurries.length())).ifPresent(Lease::hurry))
                    .subscribe(hurries + ">");
        }
    }

    @Override
    public void left() {
        held.clear();
    }

    /** The lease of that name that this node holds. */
    Optional<Lease> find(String name) {
        return Optional.ofNullable(held.get(name));
    }

    boolean isHeld(String name) {
        return held.containsKey(name);
    }

    /** Takes a lease if nobody has it. */
    Optional<Lease> take(String name) throws IOException, JetStreamApiException {
        return kept(name, entries -> entries.create(name, node));
    }

    /**
     * Takes a lease as soon as it can be had. Told to hurry, its holder hurries if it can.
     *
     * @param until when nobody wants it any more
     */
    Optional<Lease> await(String name, BooleanSupplier until) throws IOException, JetStreamApiException {
        waits.increment();
        Subscription news = cluster.call(open -> open.subscribe("$KV." + bucket + "." + name));
        try {
            cluster.call(open -> {
                open.publish(hurries + name, new byte[0]);
                return true;
            });
            long seen = 0;
            long since = System.nanoTime();
            while (!until.getAsBoolean()) {
                Optional<KeyValueEntry> entry = Optional.ofNullable(call(entries -> entries.get(name)));
                Optional<Lease> lease = Optional.empty();
                if (entry.isEmpty()) {
                    lease = take(name);
                } else if (entry.get().getRevision() != seen) {
                    seen = entry.get().getRevision();
                    since = System.nanoTime();
                } else if (System.nanoTime() - since >= LAPSE.toNanos()) {
                    lease = takeOver(name, seen);
                }
                if (lease.isPresent()) {
                    return lease;
                }
                hear(news);
            }
            return Optional.empty();
        } finally {
            if (news.isActive()) {
                news.unsubscribe();
            }
        }
    }

    private Optional<Lease> takeOver(String name, long seen) throws IOException, JetStreamApiException {
        Optional<Lease> taken = kept(name, entries -> entries.update(name, node, seen));
        if (taken.isPresent()) {
            lapses.increment();
        }
        return taken;
    }

    /** Servers may be slow to pass on what was subscribed just now, so a look in between is never far. */
    private static void hear(Subscription news) throws IOException {
        try {
            news.nextMessage(RENEWAL);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a lease");
        } catch (IllegalStateException closed) {
            throw new IOException("the connection was closed while waiting for a lease", closed);
        }
    }

    /** Something that is done with the bucket. */
    interface Entries<T> {
        T of(KeyValue bucket) throws IOException, JetStreamApiException;
    }

    <T> T call(Entries<T> entries) throws IOException, JetStreamApiException {
        return cluster.call(open -> {
            Opened known = opened;
            if (known == null || known.on != open) {
                known = new Opened(open, open.keyValue(bucket, PATIENCE));
                opened = known;
            }
            return entries.of(known.entries);
        });
    }

    private Optional<Lease> kept(String name, Entries<Long> write) throws IOException, JetStreamApiException {
        Optional<Long> revision = unlessAnother(write);
        Optional<Lease> lease = revision.map(number -> new Lease(this, name, number));
        lease.ifPresent(taken -> held.put(name, taken));
        return lease;
    }

    /** Empty if somebody else has written meanwhile. */
    Optional<Long> unlessAnother(Entries<Long> write) throws IOException, JetStreamApiException {
        try {
            return Optional.of(call(write));
        } catch (JetStreamApiException refused) {
            if (refused.getApiErrorCode() == NOT_AS_EXPECTED) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    byte[] node() {
        return node.clone();
    }

    void drop(Lease lease) {
        held.remove(lease.name(), lease);
    }

    private void renew() {
        try {
            while (true) {
                Thread.sleep(RENEWAL);
                forEach(lease -> lease.renew(RENEWAL.dividedBy(2)), LAPSE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Side by side: one after another, many leases would lapse where each takes a while. */
    private void forEach(Consumer<Lease> request, Duration longest) throws InterruptedException {
        List<Thread> requests = new ArrayList<>();
        for (Lease each : List.copyOf(held.values())) {
            atOnce.acquire();
            requests.add(Thread.ofVirtual().name("lectern-cluster-lease").start(() -> {
                try {
                    request.accept(each);
                } finally {
                    atOnce.release();
                }
            }));
        }
        long end = System.nanoTime() + longest.toNanos();
        for (Thread each : requests) {
            each.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    /** How often somebody here waited for another node. */
    long waits() {
        return waits.sum();
    }

    /** How often this node has taken over what another had begun. */
    long lapses() {
        return lapses.sum();
    }

    @Override
    public void close() {
        renewal.interrupt();
        try {
            // What is not heard by then lapses.
            forEach(Lease::release, LAPSE);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
