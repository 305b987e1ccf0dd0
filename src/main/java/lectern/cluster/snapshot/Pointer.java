package lectern.cluster.snapshot;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.PublishOptions;
import io.nats.client.api.DiscardPolicy;
import io.nats.client.api.MessageInfo;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import io.nats.client.api.StreamState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.cluster.Cluster;
import lectern.cluster.Shape;
import lectern.store.Digest;

/**
 * Which snapshot is published: a stream of one subject, whose last message names it, and which remembers a few before it. It is
 * read from the server that leads the stream, so that whoever was told of a move sees it. Safe for many threads.
 */
final class Pointer {
    /** Snapshots whose files stay on the servers. */
    static final int REMEMBERED = 8;
    private static final Pattern TEXT = Pattern
            .compile("lectern pointer 1\n([0-9a-f]{64}) (\\d{1,9}) ([0-9a-f]{64})\n");
    private static final int WRONG_LAST_SEQUENCE = 10071;
    private static final int NOT_FOUND = 10037;

    private final Cluster cluster;
    private final StreamConfiguration stream;
    private final Shape shape;

    /**
     * @param revision counts the moves
     * @param text     where the snapshot is written down
     * @param identity of that snapshot
     */
    record Pointed(long revision, Snapshot.Content text, Digest identity) {}

    Pointer(Cluster cluster) {
        this.cluster = cluster;
        stream = StreamConfiguration.builder().name(cluster.prefix() + "-pointer")
                .subjects(cluster.prefix() + ".pointer").maxMessagesPerSubject(REMEMBERED).maxBytes(1 << 16)
                .storageType(StorageType.File).discardPolicy(DiscardPolicy.Old).allowDirect(false).build();
        shape = new Shape(stream);
    }

    void prepare(Connection connection) throws IOException, JetStreamApiException {
        shape.ensure(connection);
    }

    /**
     * @return empty if nothing was ever published
     * @throws SnapshotException if it has another layout
     */
    Optional<Pointed> read() throws IOException, JetStreamApiException {
        Optional<MessageInfo> last = cluster.call(open -> {
            try {
                return Optional.of(open.jetStreamManagement().getLastMessage(stream.getName(), subject()));
            } catch (JetStreamApiException failure) {
                if (failure.getApiErrorCode() == NOT_FOUND) {
                    return Optional.empty();
                }
                throw failure;
            }
        });
        return last.isEmpty() ? Optional.empty() : Optional.of(pointed(last.get()));
    }

    private static Pointed pointed(MessageInfo message) throws SnapshotException {
        byte[] data = Optional.ofNullable(message.getData()).orElse(new byte[0]);
        Matcher matcher = TEXT.matcher(new String(data, StandardCharsets.UTF_8));
        if (!matcher.matches()) {
            throw new SnapshotException("what names it has another layout than this build knows");
        }
        long size = Long.parseLong(matcher.group(2));
        if (size > SnapshotText.LONGEST) {
            throw new SnapshotException("its list of files is too long");
        }
        return new Pointed(message.getSeq(), new Snapshot.Content(new Digest(matcher.group(1)), size),
                new Digest(matcher.group(3)));
    }

    /** This one and those before it that are remembered, the newest first. */
    List<Pointed> remembered() throws IOException, JetStreamApiException {
        return cluster.call(open -> {
            JetStreamManagement streams = open.jetStreamManagement();
            StreamState state = streams.getStreamInfo(stream.getName()).getStreamState();
            List<Pointed> found = new ArrayList<>();
            for (long revision = state.getLastSequence(); state.getMsgCount() > 0
                    && revision >= state.getFirstSequence(); revision--) {
                try {
                    found.add(pointed(streams.getMessage(stream.getName(), revision)));
                } catch (SnapshotException unknown) {
                    // Its files stay out of sight: nobody of this layout can say which they are.
                } catch (JetStreamApiException failure) {
                    if (failure.getApiErrorCode() != NOT_FOUND) {
                        throw failure;
                    }
                }
            }
            return found;
        });
    }

    /**
     * Names another snapshot, if nobody has done so since.
     *
     * @param seen what it named when that was decided
     * @return whether it moved
     */
    boolean move(Optional<Pointed> seen, Snapshot.Content text, Digest identity)
            throws IOException, JetStreamApiException {
        byte[] written = ("lectern pointer 1\n" + text.digest() + " " + text.size() + " " + identity + "\n")
                .getBytes(StandardCharsets.UTF_8);
        return cluster.call(open -> {
            try {
                open.jetStream().publish(subject(), written, PublishOptions.builder()
                        .expectedLastSubjectSequence(seen.map(Pointed::revision).orElse(0L)).build());
                return true;
            } catch (JetStreamApiException failure) {
                if (failure.getApiErrorCode() == WRONG_LAST_SEQUENCE) {
                    return false;
                }
                throw failure;
            }
        });
    }

    private String subject() {
        return stream.getSubjects().getFirst();
    }
}
