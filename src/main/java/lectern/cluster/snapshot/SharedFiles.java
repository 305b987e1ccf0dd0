package lectern.cluster.snapshot;

import io.nats.client.Connection;
import io.nats.client.JetStream;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.JetStreamOptions;
import io.nats.client.PurgeOptions;
import io.nats.client.api.DiscardPolicy;
import io.nats.client.api.PublishAck;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import io.nats.client.api.StreamInfoOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lectern.cluster.Cluster;
import lectern.cluster.Shape;
import lectern.store.Digest;

/**
 * The files of snapshots on the servers: a stream with a subject for each part of 128 KB of each content, named by its digest. It
 * refuses what is more than its room rather than dropping what is there. Safe for many threads.
 */
final class SharedFiles {
    static final int PART = 128 << 10;
    /** An operator who needs more gives the stream more. */
    private static final long USUAL_ROOM = 1L << 30;
    /** Each part is a message, with a subject and what the servers note of it. */
    private static final int BESIDE_EACH_PART = 256;
    /** Parts that are on their way at once: 8 MB. */
    private static final int UNDER_WAY = 64;
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int NOT_FOUND = 10037;
    private static final Set<Integer> FULL = Set.of(10077, 10122, 10023, 10047);
    private static final JetStreamOptions PATIENT = JetStreamOptions.builder().requestTimeout(ANSWER).build();

    private final Cluster cluster;
    private final StreamConfiguration stream;
    private final Shape shape;
    private final String begin;

    SharedFiles(Cluster cluster) {
        this.cluster = cluster;
        begin = cluster.prefix() + ".content.";
        stream = StreamConfiguration.builder().name(cluster.prefix() + "-content").subjects(begin + ">")
                .maxMessagesPerSubject(1).maxBytes(USUAL_ROOM).storageType(StorageType.File)
                .discardPolicy(DiscardPolicy.New)
                // A follower that was just told of a snapshot must not ask a server that has not got all of it yet.
                .allowDirect(false).build();
        shape = new Shape(stream);
    }

    void prepare(Connection connection) throws IOException, JetStreamApiException {
        shape.ensure(connection);
    }

    /** The name of the stream, for whoever looks after the servers. */
    String name() {
        return stream.getName();
    }

    /** How many bytes may lie there; empty if there is no bound. */
    Optional<Long> room() throws IOException, JetStreamApiException {
        long most = cluster.call(open -> open.jetStreamManagement(PATIENT).getStreamInfo(name()).getConfiguration()
                .getMaxBytes());
        return most > 0 ? Optional.of(most) : Optional.empty();
    }

    /** What some contents take there. */
    static long taken(Collection<Snapshot.Content> contents) {
        return contents.stream().mapToLong(each -> each.size() + (long) parts(each) * BESIDE_EACH_PART).sum();
    }

    private static int parts(Snapshot.Content content) {
        // One without bytes has a part, too.
        return Math.max(1, (int) ((content.size() + PART - 1) / PART));
    }

    private String subject(Digest digest, int part) {
        return begin + digest + "." + part;
    }

    /** The subjects of all parts that are there. */
    Set<String> held() throws IOException, JetStreamApiException {
        return cluster.call(open -> new HashSet<>(open.jetStreamManagement(PATIENT)
                .getStreamInfo(name(), StreamInfoOptions.filterSubjects(begin + ">")).getStreamState().getSubjectMap()
                .keySet()));
    }

    /** Bytes by their content. */
    interface Source {
        byte[] read(Snapshot.Content content) throws IOException;
    }

    /**
     * Puts there what is not.
     *
     * @param held what is; what is put is added
     * @return false if there is no room for all
     */
    boolean put(Collection<Snapshot.Content> contents, Set<String> held, Source source)
            throws IOException, JetStreamApiException {
        try {
            return putAll(contents, held, source);
        } catch (UncheckedIOException failure) {
            throw Objects.requireNonNull(failure.getCause());
        }
    }

    private boolean putAll(Collection<Snapshot.Content> contents, Set<String> held, Source source)
            throws IOException, JetStreamApiException {
        return cluster.call(open -> {
            JetStream streams = open.jetStream(PATIENT);
            Deque<CompletableFuture<PublishAck>> underWay = new ArrayDeque<>();
            try {
                for (Snapshot.Content each : contents) {
                    put(each, held, source, streams, underWay);
                }
                while (!underWay.isEmpty()) {
                    await(underWay.removeFirst());
                }
                return true;
            } catch (JetStreamApiException refused) {
                if (FULL.contains(refused.getApiErrorCode())) {
                    return false;
                }
                throw refused;
            } finally {
                underWay.forEach(each -> each.cancel(false));
            }
        });
    }

    private void put(Snapshot.Content content, Set<String> held, Source source, JetStream streams,
            Deque<CompletableFuture<PublishAck>> underWay) throws IOException, JetStreamApiException {
        Optional<byte[]> bytes = Optional.empty();
        for (int part = 0; part < parts(content); part++) {
            String subject = subject(content.digest(), part);
            if (held.add(subject)) {
                bytes = bytes.isPresent() ? bytes : Optional.of(read(source, content));
                underWay.addLast(streams.publishAsync(subject, Arrays.copyOfRange(bytes.get(), part * PART,
                        (int) Math.min(content.size(), (part + 1L) * PART))));
                if (underWay.size() >= UNDER_WAY) {
                    await(underWay.removeFirst());
                }
            }
        }
    }

    /** What fails here is no failure of the servers. */
    private static byte[] read(Source source, Snapshot.Content content) {
        try {
            return source.read(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void await(CompletableFuture<PublishAck> put) throws IOException, JetStreamApiException {
        try {
            put.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof JetStreamApiException refused) {
                    throw refused;
                }
            }
            throw new IOException("a part of the content was not taken: " + failure.getCause(), failure);
        } catch (TimeoutException failure) {
            throw new IOException("a part of the content was not taken in time", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while content was put on the servers");
        }
    }

    /** @return empty if it is not there, or not as it was put there; then it is taken away */
    Optional<byte[]> fetch(Snapshot.Content content) throws IOException, JetStreamApiException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int part = 0; part < parts(content); part++) {
            String subject = subject(content.digest(), part);
            Optional<byte[]> found = cluster.call(open -> find(open.jetStreamManagement(PATIENT), subject));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (found.get().length != Math.min(PART, content.size() - bytes.size())) {
                // Before it is kept: nobody knows how much would come.
                remove(content.digest().hex());
                return Optional.empty();
            }
            bytes.writeBytes(found.get());
        }
        byte[] all = bytes.toByteArray();
        if (Digest.of(out -> out.write(all)).equals(content.digest())) {
            return Optional.of(all);
        }
        remove(content.digest().hex());
        return Optional.empty();
    }

    private Optional<byte[]> find(JetStreamManagement streams, String subject)
            throws IOException, JetStreamApiException {
        try {
            return Optional.of(Optional.ofNullable(streams.getLastMessage(name(), subject).getData())
                    .orElse(new byte[0]));
        } catch (JetStreamApiException failure) {
            if (failure.getApiErrorCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private void remove(String digest) throws IOException, JetStreamApiException {
        cluster.call(open -> open.jetStreamManagement(PATIENT).purgeStream(name(),
                PurgeOptions.subject(begin + digest + ".*")));
    }

    /** Takes away all contents but these. */
    void retain(Set<Snapshot.Content> contents, Set<String> held) throws IOException, JetStreamApiException {
        Set<String> gone = new HashSet<>();
        held.forEach(subject -> gone.add(subject.substring(begin.length(), subject.lastIndexOf('.'))));
        contents.forEach(each -> gone.remove(each.digest().hex()));
        for (String digest : gone) {
            remove(digest);
        }
    }
}
