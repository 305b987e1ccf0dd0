package lectern.cluster.blob;

import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.cluster.AwayException;
import lectern.cluster.Cluster;
import lectern.store.Blob;
import lectern.store.Digest;
import lectern.store.DirectoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that brings to a bucket what this node has put, behind its readers' backs, and keeps the bucket in order. While
 * the node is away, or the servers take nothing, all waits; what was made meanwhile is on this node's disk.
 */
final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    /** Some 100 bytes each. */
    private static final int MOST_REMEMBERED = 20_000;
    private static final int FANS = 256;
    private static final int ENOUGH_REFUSALS = 3;
    /** What it does then is one request to the servers, which ends by itself. */
    private static final Duration CLOSING = Duration.ofSeconds(2);
    /** A blob that takes a larger part of a bucket than this might find no room, though the janitor has been there. */
    private static final int LARGEST_PART = 10;

    private final DirectoryStore near;
    private final Bucket bucket;
    private final Outbox outbox;
    private final Janitor janitor;
    private final Cluster cluster;
    private final BlobFigures figures;
    private final long largest;
    private final Arrivals arrivals;
    private final Thread thread;
    private long looked = System.nanoTime() - BETWEEN_LOOKS.toNanos();
    /** Numbers of heads that were young enough when they were last looked at. */
    private final Map<Digest, Long> heads = new HashMap<>();
    private long sentSince;
    private boolean refused;
    private volatile boolean closed;

    /** Is told of blobs that lie in the bucket and not here. */
    @FunctionalInterface
    interface Arrivals {
        void heard(Digest key) throws IOException, JetStreamApiException;
    }

    /** @param most bytes of the bucket */
    Courier(Cluster cluster, DirectoryStore near, Bucket bucket, Outbox outbox, Janitor janitor, BlobFigures figures,
            long most, Arrivals arrivals) {
        this.cluster = cluster;
        this.near = near;
        this.bucket = bucket;
        this.outbox = outbox;
        this.janitor = janitor;
        this.figures = figures;
        this.largest = most / LARGEST_PART;
        this.arrivals = arrivals;
        this.thread = Thread.ofVirtual().name("lectern-cluster-courier").start(this::run);
    }

    private void run() {
        try {
            while (!closed) {
                boolean done = cluster.isJoined() && round();
                if (!done || outbox.first().isEmpty()) {
                    outbox.await(BETWEEN_LOOKS);
                }
            }
        } catch (InterruptedException | InterruptedIOException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return false if it makes no sense to go on at once */
    private boolean round() throws InterruptedIOException {
        try {
            if (outbox.isToClear()) {
                bucket.clear();
                outbox.wasCleared();
            }
            lookSometimes();
            Optional<JetStreamApiException> untaken = sendAll();
            for (Optional<Digest> used = outbox.nextUsed(); used.isPresent(); used = outbox.nextUsed()) {
                use(used.get());
            }
            if (outbox.takeCompare()) {
                compare();
            }
            if (untaken.isPresent()) {
                refused(untaken.get().getErrorDescription());
                return false;
            }
            told();
            return true;
        } catch (AwayException away) {
            return false;
        } catch (InterruptedIOException stopped) {
            throw stopped;
        } catch (JetStreamApiException failure) {
            refused(failure.getErrorDescription());
            return false;
        } catch (IOException | RuntimeException failure) {
            if (closed) {
                throw new InterruptedIOException("closed");
            }
            outbox.refused();
            refused(failure.toString());
            return false;
        }
    }

    private void lookSometimes() throws IOException, JetStreamApiException {
        if (sentSince > largest / 2 || System.nanoTime() - looked >= BETWEEN_LOOKS.toNanos()) {
            janitor.look();
            looked = System.nanoTime();
            sentSince = 0;
        }
    }

    /**
     * One that is not taken does not hold up the others; after a few of them, nothing is.
     *
     * @return why some of it is left, if it is
     */
    private Optional<JetStreamApiException> sendAll() throws IOException, JetStreamApiException {
        Map<Digest, JetStreamApiException> untaken = new HashMap<>();
        for (Optional<Digest> next = outbox.first(); next.isPresent() && !closed; next = outbox.first()) {
            Optional<JetStreamApiException> before = Optional.ofNullable(untaken.get(next.get()));
            if (before.isPresent()) {
                return before;
            }
            try {
                send(next.get());
                outbox.done(next.get());
            } catch (JetStreamApiException failure) {
                outbox.refused(next.get());
                untaken.put(next.get(), failure);
                if (untaken.size() >= ENOUGH_REFUSALS) {
                    outbox.refused();
                    throw failure;
                }
            }
            lookSometimes();
        }
        return Optional.empty();
    }

    private void send(Digest key) throws IOException, JetStreamApiException {
        try {
            attempt(key);
        } catch (JetStreamApiException full) {
            // Perhaps it was only the bucket.
            janitor.makeRoom();
            attempt(key);
        }
    }

    private void attempt(Digest key) throws IOException, JetStreamApiException {
        try {
            Optional<Blob> found = near.find(key);
            if (found.isPresent()) {
                try (Blob blob = found.get()) {
                    if (blob.length() <= largest && Parcel.send(key, blob, bucket)) {
                        figures.sent().increment();
                        sentSince += blob.length();
                    }
                }
            }
        } catch (AwayException | InterruptedIOException failure) {
            throw failure;
        } catch (IOException unreadable) {
            // The servers have nothing to do with it, and others are to be sent.
            LOG.warn("{} of {} cannot be read from this node's disk, and is not sent: {}", key, bucket,
                    unreadable.toString());
        }
    }

    private void use(Digest key) throws IOException, JetStreamApiException {
        boolean isSafe = !janitor.isFilling()
                || Optional.ofNullable(heads.get(key)).filter(head -> !janitor.isInDanger(head)).isPresent();
        if (isSafe) {
            return;
        }
        Optional<Bucket.Entry> head = bucket.find(key, 0);
        if (head.isPresent() && janitor.isInDanger(head.get().number())) {
            bucket.putHead(key, head.get().bytes(), head.get().number());
        } else if (head.isPresent()) {
            remember(key, head.get().number());
        }
    }

    private void remember(Digest key, long head) {
        if (heads.size() >= MOST_REMEMBERED) {
            heads.clear();
        }
        heads.put(key, head);
    }

    /** Sends what is only here, such as what was made during an absence before the last start, and hears of the rest. */
    private void compare() throws IOException, JetStreamApiException {
        boolean whole = false;
        try {
            for (int fan = 0; fan < FANS && !closed; fan++) {
                compare(HexFormat.of().toHexDigits((byte) fan));
            }
            whole = true;
        } finally {
            if (!whole) {
                outbox.compare();
            }
        }
    }

    private void compare(String fan) throws IOException, JetStreamApiException {
        Set<Digest> there = bucket.keys(fan);
        for (Digest key : near.keys(fan)) {
            // What nobody has used for long would only push out what somebody has.
            if (!there.remove(key) && janitor.hasSpareRoom()) {
                attempt(key);
            }
        }
        for (Digest key : there) {
            arrivals.heard(key);
        }
        Optional<JetStreamApiException> untaken = sendAll();
        if (untaken.isPresent()) {
            throw untaken.get();
        }
    }

    private void refused(String why) {
        if (!refused) {
            refused = true;
            LOG.warn(
                    "The NATS servers take no more of what this node makes for {} ({}): it is kept here and sent when they "
                            + "have room, and readers are served meanwhile; give the servers more disk, or the bucket more bytes.",
                    bucket, why);
        }
    }

    private void told() {
        if (refused) {
            refused = false;
            LOG.info("The NATS servers take what this node makes for {} again.", bucket);
        }
    }

    /** Ends soon. */
    void stop() {
        closed = true;
        thread.interrupt();
    }

    @Override
    public void close() {
        stop();
        try {
            thread.join(CLOSING);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
