package lectern.cluster.blob;

import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import lectern.cluster.AwayException;
import lectern.cluster.Cluster;
import lectern.store.BlobStore.Turn;
import lectern.store.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who makes which blob of a kind: one node at a time, by a {@link Lease} that ends when the blob has been sent. A node that is
 * away waits for nobody. Safe for many threads.
 */
final class Turns {
    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

    private final Cluster cluster;
    private final Leases leases;
    private final String kind;
    private final Outbox outbox;
    private final Made made;
    /** Those that have not come. */
    private final Set<Awaited> awaited = ConcurrentHashMap.newKeySet();
    /** Blobs that somebody here has the turn for, by how many have it. */
    private final Map<Digest, Integer> taken = new ConcurrentHashMap<>();

    /** Whether a blob is there, here or on the servers. */
    @FunctionalInterface
    interface Made {
        boolean is(Digest key) throws IOException;
    }

    Turns(Cluster cluster, Leases leases, String kind, Outbox outbox, Made made) {
        this.cluster = cluster;
        this.leases = leases;
        this.kind = kind;
        this.outbox = outbox;
        this.made = made;
    }

    /** Whether somebody here has the turn for a blob. */
    boolean isTaken(Digest key) {
        return taken.containsKey(key);
    }

    CompletableFuture<Turn> take(Digest key) {
        if (!cluster.isJoined()) {
            return CompletableFuture.completedFuture(new OwnTurn(key, Optional.empty()));
        }
        Awaited mine = new Awaited(key, new CompletableFuture<>());
        awaited.add(mine);
        Thread.ofVirtual().name("lectern-cluster-turn").start(() -> {
            try {
                mine.come(await(key, mine.turn::isDone));
            } finally {
                awaited.remove(mine);
                mine.comeAlone();
            }
        });
        // The node may have left before the turn was among those that are told.
        if (!cluster.isJoined()) {
            mine.comeAlone();
        }
        return mine.turn;
    }

    /** Nobody here waits any more for what others make. */
    void left() {
        awaited.forEach(Awaited::comeAlone);
    }

    /** A turn that has not come. */
    private final class Awaited {
        private final Digest key;
        private final CompletableFuture<Turn> turn;

        Awaited(Digest key, CompletableFuture<Turn> turn) {
            this.key = key;
            this.turn = turn;
        }

        /** Whoever comes first gives it. */
        void come(Turn come) {
            if (!turn.complete(come)) {
                come.close();
            }
        }

        void comeAlone() {
            if (!turn.isDone()) {
                come(new OwnTurn(key, Optional.empty()));
            }
        }
    }

    private Turn await(Digest key, BooleanSupplier until) {
        try {
            Optional<Lease> first = leases.take(lease(key));
            Optional<Lease> lease = first.isPresent() ? first : leases.await(lease(key), until);
            if (lease.isPresent() && isToMake(key, lease.get())) {
                return new OwnTurn(key, lease);
            }
        } catch (AwayException away) {
            // It is made here.
        } catch (IOException | JetStreamApiException failure) {
            LOG.warn("{} of {} is made without waiting for its turn: {}", key, kind,
                    String.valueOf(failure.getMessage()));
        }
        return new OwnTurn(key, Optional.empty());
    }

    /** Whoever had the lease before may have made it. Nobody keeps it who is not to make it, whatever fails here. */
    private boolean isToMake(Digest key, Lease lease) throws IOException {
        boolean isToMake = false;
        try {
            isToMake = !made.is(key);
            return isToMake;
        } finally {
            if (!isToMake) {
                lease.release();
            }
        }
    }

    private String lease(Digest key) {
        return kind + "." + key.hex();
    }

    /** While it lasts, nobody here asks the servers for the blob: whoever has it may be on one of the cores. */
    private final class OwnTurn implements Turn {
        private final Digest key;
        /** Empty where nobody else waits for it. */
        private final Optional<Lease> lease;
        private final AtomicBoolean closed = new AtomicBoolean();

        OwnTurn(Digest key, Optional<Lease> lease) {
            this.key = key;
            this.lease = lease;
            taken.merge(key, 1, Integer::sum);
        }

        @Override
        public void onHurry(Runnable hurry) {
            lease.ifPresent(held -> held.onHurry(hurry));
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                taken.computeIfPresent(key, (_, count) -> count > 1 ? count - 1 : null);
                lease.ifPresent(this::end);
            }
        }

        private void end(Lease held) {
            if (!outbox.afterwards(key, held::release)) {
                Thread.ofVirtual().name("lectern-cluster-turn").start(held::release);
            }
        }
    }
}
