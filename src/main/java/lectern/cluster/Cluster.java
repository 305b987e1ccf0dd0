package lectern.cluster;

import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamOptions;
import io.nats.client.Nats;
import io.nats.client.Options;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node's place in its cluster: the one connection to the servers of NATS, and whether it can be used. Make it, add what
 * needs it, {@link #start} it, and close it. Safe for many threads.
 *
 * <p><b>A node is joined, or it is away.</b> It is away from the start until everything that it needs is on the servers, and
 * from the first request that fails until they have answered again. While it is away nobody waits for the servers: each
 * {@link #call} fails at once, and whoever called goes on alone. A thread of this class tries to join again, every second,
 * for ever.
 *
 * <p><b>What does not pass by itself</b> (wrong credentials, no JetStream, no room, something else under our names) is told at
 * the start, when somebody is there to mend it; if it happens later, it is an absence like any other.
 */
public final class Cluster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    /** Making a clip takes a tenth of this: nobody should wait longer to be told that there is one. */
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    /** So often an idle node looks whether it would be answered. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
    private static final String MEANWHILE = " Meanwhile this node works alone; it joins again by itself.";
    /** Codes of servers that are there, but whose cluster has no leader yet, or no such stream any more. */
    private static final Set<Integer> UNSETTLED = Set.of(10008, 10009, 10059);

    private final Membership membership;
    private final Told told;
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private final Semaphore signals = new Semaphore(0);
    private final Thread keeper = Thread.ofVirtual().name("lectern-cluster").unstarted(this::keep);
    private final ReentrantLock lock = new ReentrantLock();
    private final LongAdder absences = new LongAdder();
    private volatile Optional<Connection> connection = Optional.empty();
    private volatile Optional<Connection> joined = Optional.empty();
    private volatile String trouble = "This node has not joined its cluster yet.";
    private volatile boolean closed;

    /** Something that is done with the servers. */
    @FunctionalInterface
    public interface Call<T> {
        T with(Connection connection) throws IOException, JetStreamApiException;
    }

    public Cluster(Membership membership) {
        this.membership = membership;
        this.told = new Told(membership);
    }

    /** Before the start. */
    public void add(Part part) {
        parts.add(part);
    }

    /** What the names of all that is on the servers begin with. */
    public String prefix() {
        return membership.prefix();
    }

    /** How many bytes what nodes make may have on the servers. */
    public long quota() {
        return membership.quota();
    }

    /**
     * Joins, or goes on alone and joins later if no server can be reached.
     *
     * @throws ClusterException if it cannot join until somebody changes something
     */
    public Cluster start() throws ClusterException {
        membership.credentials().filter(Credentials::isOpen).ifPresent(file -> LOG
                .warn("Everybody on this machine can read {}: chmod o-r {} keeps the cluster's password to whom it belongs.",
                        file, file));
        try {
            join();
        } catch (ClusterException toChange) {
            close();
            throw toChange;
        } catch (IOException unreachable) {
            away(String.valueOf(unreachable.getMessage()));
        }
        keeper.start();
        return this;
    }

    public boolean isJoined() {
        return joined.isPresent();
    }

    /** What keeps this node from its cluster, as a sentence; empty while it is joined. */
    public Optional<String> trouble() {
        return isJoined() ? Optional.empty() : Optional.of(trouble + MEANWHILE);
    }

    /** How often it has lost its cluster since the start. */
    public long absences() {
        return absences.sum();
    }

    /**
     * Does something with the servers.
     *
     * @throws AwayException         if they cannot be reached; at once, if that was known before
     * @throws JetStreamApiException if they refuse it
     */
    public <T> T call(Call<T> call) throws IOException, JetStreamApiException {
        Connection open = joined.orElseThrow(() -> new AwayException(trouble));
        try {
            return call.with(open);
        } catch (JetStreamApiException refused) {
            if (UNSETTLED.contains(refused.getApiErrorCode())) {
                throw doubt(refused);
            }
            throw refused;
        } catch (IOException | IllegalStateException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted while the cluster was asked");
            }
            throw doubt(failure);
        }
    }

    /** Nobody shall wait for the same again before somebody has looked. */
    private AwayException doubt(Exception failure) {
        away(String.valueOf(told.noAnswer(failure).getMessage()));
        signals.release();
        return new AwayException(trouble, failure);
    }

    private void keep() {
        try {
            while (!closed) {
                signals.tryAcquire((isJoined() ? BETWEEN_LOOKS : BETWEEN_ATTEMPTS).toMillis(), TimeUnit.MILLISECONDS);
                signals.drainPermits();
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            // It may be lost between two looks at it.
            Optional<Connection> open = joined;
            if (open.isPresent()) {
                asked(() -> requireJetStream(open.get()));
            } else {
                join();
            }
        } catch (IOException | RuntimeException failure) {
            // Of whatever kind it is: without this thread the node would never join again.
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            away(String.valueOf(failure.getMessage()));
        }
    }

    private void join() throws IOException {
        Connection open = open();
        asked(() -> {
            requireJetStream(open);
            for (Part part : parts) {
                part.prepare(open);
            }
        });
        joined = Optional.of(open);
        if (open.getStatus() != Connection.Status.CONNECTED) {
            // Lost again meanwhile, and told before anybody could be told that it was there.
            away(Trouble.lost());
            return;
        }
        told.forget();
        LOG.info("This node has joined the cluster “{}” at {}. What it shares there begins with {}.", membership.name(),
                open.getConnectedUrl(), prefix());
        parts.forEach(Part::joined);
    }

    private interface Question {
        void ask() throws IOException, JetStreamApiException;
    }

    private void asked(Question question) throws IOException {
        try {
            question.ask();
        } catch (JetStreamApiException refused) {
            Optional<ClusterException> toChange = Trouble.toChange(refused);
            throw toChange.isPresent() ? toChange.get() : told.noAnswer(refused);
        } catch (ClusterException toChange) {
            throw toChange;
        } catch (IOException failure) {
            throw told.noAnswer(failure);
        }
    }

    private Connection open() throws IOException {
        Optional<Connection> known = connection;
        if (known.isPresent() && known.get().getStatus() == Connection.Status.CONNECTED) {
            return known.get();
        }
        if (known.isPresent() && known.get().getStatus() != Connection.Status.CLOSED) {
            // It tries by itself, one server after the other.
            throw told.unreachable();
        }
        told.forget();
        Options options = Connecting.options(membership, told, this::changed, BETWEEN_ATTEMPTS);
        try {
            Connection made = Nats.connect(options);
            connection = Optional.of(made);
            return made;
        } catch (IOException unreachable) {
            throw told.unreachable();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while connecting to the cluster");
        }
    }

    private void changed(Connection open, ConnectionListener.Events event) {
        switch (event) {
            case DISCONNECTED, CLOSED -> {
                if (isJoined()) {
                    away(Trouble.lost());
                }
            }
            default -> signals.release();
        }
    }

    private void requireJetStream(Connection open) throws IOException, JetStreamApiException {
        try {
            open.jetStreamManagement(JetStreamOptions.builder().requestTimeout(ANSWER).build()).getAccountStatistics();
        } catch (IOException noAnswer) {
            throw open.getServerInfo().isJetStreamAvailable() ? noAnswer : Trouble.noJetStream();
        }
    }

    private void away(String why) {
        lock.lock();
        try {
            boolean was = joined.isPresent();
            joined = Optional.empty();
            if (was) {
                absences.increment();
            }
            if (!closed && (was || !why.equals(trouble))) {
                LOG.warn("{}{}", why, MEANWHILE);
            }
            trouble = why;
            if (was) {
                parts.forEach(Part::left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Leaves the cluster. */
    @Override
    public void close() {
        closed = true;
        joined = Optional.empty();
        keeper.interrupt();
        connection.ifPresent(open -> {
            try {
                open.close();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
