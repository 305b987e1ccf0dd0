package lectern.cluster.queue;

import io.nats.client.Connection;
import io.nats.client.ConsumerContext;
import io.nats.client.JetStream;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamStatusCheckedException;
import io.nats.client.Message;
import io.nats.client.api.AckPolicy;
import io.nats.client.api.ConsumerConfiguration;
import io.nats.client.api.DiscardPolicy;
import io.nats.client.api.PublishAck;
import io.nats.client.api.RetentionPolicy;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lectern.cluster.AwayException;
import lectern.cluster.Cluster;
import lectern.cluster.Part;
import lectern.cluster.Shape;
import lectern.store.Digest;

/**
 * What somebody in the cluster has to make, each thing once however many nodes ask for it: a work queue, whose messages have
 * the digest of what is made as their subject, of which there is one at a time. A node takes one at a time; what it has not finished when it dies goes
 * to another after a while. Add what lacks, take {@link #next}, and say how each ended. Safe for many threads.
 */
public final class WorkQueue {
    /** Without a word from who has it, it goes to another. */
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** Some 300,000 orders of usual length. */
    private static final long ROOM = 128L << 20;
    private static final int UNDER_WAY = 256;
    private static final int LONGEST = 4_000;
    /** The stream holds one like it, or has no room: which of them, says the text alone. */
    private static final int NOT_STORED = 10077;
    private static final String LIKE_IT = "per subject";
    private static final String MAKERS = "makers";

    private final Cluster cluster;
    private final StreamConfiguration stream;
    private final Shape shape;
    private final ConsumerConfiguration makers;
    private final Duration silence;
    private volatile Runnable joined = () -> {};

    /** What the servers know of who takes orders, on one connection. */
    private record Takers(Connection of, ConsumerContext context) {}

    private volatile Optional<Takers> takers = Optional.empty();

    public WorkQueue(Cluster cluster) {
        this(cluster, SILENCE);
    }

    WorkQueue(Cluster cluster, Duration silence) {
        this.cluster = cluster;
        this.silence = silence;
        stream = StreamConfiguration.builder().name(cluster.prefix() + "-orders")
                .subjects(cluster.prefix() + ".orders.*")
                .retentionPolicy(RetentionPolicy.WorkQueue).maxMessagesPerSubject(1).maxBytes(ROOM)
                .storageType(StorageType.File).discardPolicy(DiscardPolicy.New).discardNewPerSubject(true)
                .allowDirect(false).build();
        shape = new Shape(stream);
        makers = ConsumerConfiguration.builder().durable(MAKERS).ackPolicy(AckPolicy.Explicit).ackWait(silence)
                .maxDeliver(-1).maxAckPending(10_000).build();
        cluster.add(new Part() {
            @Override
            public void prepare(Connection connection) throws IOException, JetStreamApiException {
                shape.ensure(connection);
                connection.jetStreamManagement().addOrUpdateConsumer(stream.getName(), makers);
            }

            @Override
            public void joined() {
                joined.run();
            }
        });
    }

    /** @param listener hears when the queue can be used, or used again; returns at once */
    public void onJoin(Runnable listener) {
        joined = listener;
    }

    /** Whether it can be used. */
    public boolean isJoined() {
        return cluster.isJoined();
    }

    /** Longest silence after which another node gets what somebody has taken. */
    Duration silence() {
        return silence;
    }

    /**
     * Asks for several things, each of which somebody may have asked for.
     *
     * @param orders what to make, by the digest of what will be made
     * @return false if there is no room for all of them
     * @throws AwayException if the servers cannot be reached
     */
    public boolean add(Map<Digest, String> orders) throws IOException {
        try {
            return cluster.call(open -> {
                JetStream streams = open.jetStream();
                Deque<CompletableFuture<PublishAck>> underWay = new ArrayDeque<>();
                boolean room = true;
                for (Map.Entry<Digest, String> each : orders.entrySet()) {
                    byte[] order = each.getValue().getBytes(StandardCharsets.UTF_8);
                    if (order.length > LONGEST) {
                        throw new IllegalArgumentException("an order has " + order.length + " bytes");
                    }
                    // Without an id: for minutes, the servers would refuse what was made and is gone again.
                    underWay.addLast(streams.publishAsync(cluster.prefix() + ".orders." + each.getKey(), order));
                    room &= underWay.size() < UNDER_WAY || stored(underWay.removeFirst());
                }
                while (!underWay.isEmpty()) {
                    room &= stored(underWay.removeFirst());
                }
                return room;
            });
        } catch (JetStreamApiException refused) {
            throw new IOException("an order was not taken: " + refused.getMessage(), refused);
        }
    }

    /** @return false if there is no room */
    private static boolean stored(CompletableFuture<PublishAck> order) throws IOException, JetStreamApiException {
        try {
            order.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof JetStreamApiException refused) {
                    if (refused.getApiErrorCode() == NOT_STORED) {
                        return String.valueOf(refused.getMessage()).contains(LIKE_IT);
                    }
                    throw refused;
                }
            }
            throw new IOException("an order was not taken: " + failure.getCause(), failure);
        } catch (TimeoutException failure) {
            throw new IOException("an order was not taken in time", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while work was handed out");
        }
    }

    /**
     * Takes an order, or waits for one.
     *
     * @param longest to wait, a second at least
     * @throws AwayException if the servers cannot be reached
     */
    public Optional<Task> next(Duration longest) throws IOException, InterruptedException {
        try {
            Optional<Message> message = cluster.call(open -> {
                Takers known = takers.filter(each -> each.of == open).orElseGet(() -> new Takers(open, context(open)));
                takers = Optional.of(known);
                try {
                    return Optional.ofNullable(known.context.next(longest));
                } catch (JetStreamStatusCheckedException gone) {
                    throw new IOException("the work queue is not there any more", gone);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("interrupted while waiting for work");
                }
            });
            return message.map(found -> new Task(found, silence()));
        } catch (InterruptedIOException stopped) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (JetStreamApiException refused) {
            throw new IOException("no order can be had: " + refused.getMessage(), refused);
        }
    }

    private ConsumerContext context(Connection open) {
        try {
            return open.getStreamContext(stream.getName()).getConsumerContext(MAKERS);
        } catch (IOException | JetStreamApiException failure) {
            throw new IllegalStateException("the work queue cannot be asked: " + failure.getMessage(), failure);
        }
    }
}
