package lectern.cluster.blob;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.JetStreamOptions;
import io.nats.client.Message;
import io.nats.client.PublishOptions;
import io.nats.client.PurgeOptions;
import io.nats.client.api.KeyValueConfiguration;
import io.nats.client.api.MessageGetRequest;
import io.nats.client.api.MessageInfo;
import io.nats.client.api.StreamInfo;
import io.nats.client.api.StreamInfoOptions;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.cluster.Cluster;
import lectern.cluster.Shape;
import lectern.store.Digest;

/**
 * A bucket of blobs on the servers, as messages: of each blob its parts, named {@code ab.<rest of the digest>.<part>}. Knows
 * nothing of what is in a part. Safe for many threads.
 *
 * <p>This is no bucket of NATS' object store, which takes two messages and a consumer for each read, and leaves parts behind
 * where two nodes put the same name. A clip is one message here, and one request.
 */
final class Bucket {
    /** Bytes of the blob in one message: servers take up to 1 MB, and pass on smaller ones more evenly. */
    static final int PART = 128 << 10;

    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final JetStreamOptions PATIENCE = JetStreamOptions.builder().requestTimeout(ANSWER).build();
    private static final int NO_SUCH_MESSAGE = 10037;
    /** The same, told by a status instead. */
    private static final int NOTHING_THERE = 404;
    private static final int NOT_AS_EXPECTED = 10071;
    private static final int HEAD = 0;

    private final Cluster cluster;
    private final Shape shape;
    private final String stream;
    private final String subjects;

    /**
     * How full it is.
     *
     * @param most  bytes that it may have; negative for as many as the servers have
     * @param first number of a message that is still there
     * @param last  number of the latest message
     */
    record State(long bytes, long most, long first, long last) {
        boolean isFuller(int percent) {
            return over(percent) > 0;
        }

        /** Bytes that are too many for that; negative if there could be more. */
        long over(int percent) {
            return most > 0 ? bytes - most / 100 * percent : -1;
        }

        /** Whether a message is older than half of those that are there. */
        boolean isOld(long number) {
            return number - first < last - number;
        }
    }

    /**
     * A message.
     *
     * @param number in the order in which the servers took them
     */
    record Entry(String subject, long number, byte[] bytes) {}

    /** @param most bytes that it is made with */
    Bucket(Cluster cluster, String kind, long most) {
        this.cluster = cluster;
        KeyValueConfiguration bucket = KeyValueConfiguration.builder().name(cluster.prefix() + "-" + kind)
                .maxBucketSize(most).build();
        this.shape = Shape.of(bucket);
        this.stream = "KV_" + bucket.getBucketName();
        this.subjects = "$KV." + bucket.getBucketName() + ".";
    }

    /** @return whether it was made just now */
    boolean ensure(Connection connection) throws IOException, JetStreamApiException {
        return shape.ensure(connection);
    }

    /** Of all heads, for whoever wants to hear of new ones. */
    String heads() {
        return subjects + "*.*." + HEAD;
    }

    private String subject(Digest key, int part) {
        return blob(key) + part;
    }

    private String blob(Digest key) {
        return subjects + key.hex().substring(0, 2) + "." + key.hex().substring(2) + ".";
    }

    /** The blob that a head belongs to. */
    Optional<Digest> key(String head) {
        String[] names = head.startsWith(subjects) ? head.substring(subjects.length()).split("\\.") : new String[0];
        return names.length == 3 ? Digest.find(names[0] + names[1]) : Optional.empty();
    }

    /** Asks whichever server answers first, which may not have heard yet of what is new. */
    Optional<Entry> find(Digest key, int part) throws IOException, JetStreamApiException {
        return cluster
                .call(open -> request(open, "$JS.API.DIRECT.GET." + stream + "." + subject(key, part), new byte[0],
                        true));
    }

    /** Asks the one server that knows it for certain. */
    Optional<Entry> findSurely(Digest key, int part) throws IOException, JetStreamApiException {
        return get(MessageGetRequest.lastForSubject(subject(key, part)));
    }

    /** The head that was written longest ago, but not before that number. */
    Optional<Entry> oldest(long from) throws IOException, JetStreamApiException {
        return get(MessageGetRequest.nextForSubject(from, heads()));
    }

    private Optional<Entry> get(MessageGetRequest wanted) throws IOException, JetStreamApiException {
        return cluster.call(open -> request(open, "$JS.API.STREAM.MSG.GET." + stream, wanted.serialize(), false));
    }

    private Optional<Entry> request(Connection open, String subject, byte[] body, boolean direct)
            throws IOException, JetStreamApiException {
        Optional<Message> answer = answer(open, subject, body);
        if (answer.isEmpty()) {
            throw new IOException("no answer within " + ANSWER.toMillis() + " ms");
        }
        if (direct && answer.get().isStatusMessage()) {
            int status = answer.get().getStatus().getCode();
            if (status == NOTHING_THERE) {
                return Optional.empty();
            }
            throw new IOException("status " + status);
        }
        MessageInfo found = new MessageInfo(answer.get(), stream, direct);
        if (found.hasError() && found.getApiErrorCode() == NO_SUCH_MESSAGE) {
            return Optional.empty();
        }
        found.throwOnHasError();
        return Optional.of(new Entry(String.valueOf(found.getSubject()), found.getSeq(),
                Optional.ofNullable(found.getData()).orElse(new byte[0])));
    }

    private static Optional<Message> answer(Connection open, String subject, byte[] body)
            throws InterruptedIOException {
        try {
            return Optional.ofNullable(open.request(subject, body, ANSWER));
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a bucket was asked");
        }
    }

    /** Writes a part behind the head, as often as anybody does. */
    void put(Digest key, int part, byte[] bytes) throws IOException, JetStreamApiException {
        cluster.call(open -> open.jetStream(PATIENCE).publish(subject(key, part), bytes));
    }

    /**
     * Writes the head, which makes the blob whole.
     *
     * @param before number of the head that it replaces; 0 if there is none
     * @return false if there is another head already
     */
    boolean putHead(Digest key, byte[] bytes, long before) throws IOException, JetStreamApiException {
        PublishOptions expecting = PublishOptions.builder().expectedLastSubjectSequence(before).build();
        try {
            cluster.call(open -> open.jetStream(PATIENCE).publish(subject(key, HEAD), bytes, expecting));
            return true;
        } catch (JetStreamApiException refused) {
            if (refused.getApiErrorCode() == NOT_AS_EXPECTED) {
                return false;
            }
            throw refused;
        }
    }

    void remove(Digest key) throws IOException, JetStreamApiException {
        cluster.call(open -> management(open).purgeStream(stream, PurgeOptions.subject(blob(key) + ">")));
    }

    void clear() throws IOException, JetStreamApiException {
        cluster.call(open -> management(open).purgeStream(stream));
    }

    /** All blobs whose keys begin with these two digits. */
    Set<Digest> keys(String fan) throws IOException, JetStreamApiException {
        StreamInfoOptions filter = StreamInfoOptions.filterSubjects(subjects + fan + ".*." + HEAD);
        StreamInfo found = cluster.call(open -> management(open).getStreamInfo(stream, filter));
        return found.getStreamState().getSubjectMap().keySet().stream().map(this::key).flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    State state() throws IOException, JetStreamApiException {
        StreamInfo found = cluster.call(open -> management(open).getStreamInfo(stream));
        return new State(found.getStreamState().getByteCount(), found.getConfiguration().getMaxBytes(),
                found.getStreamState().getFirstSequence(), found.getStreamState().getLastSequence());
    }

    private static JetStreamManagement management(Connection open) throws IOException {
        return open.jetStreamManagement(PATIENCE);
    }

    /** Its name on the servers. */
    @Override
    public String toString() {
        return stream;
    }
}
