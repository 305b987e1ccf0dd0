package lectern.cluster;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.JetStreamOptions;
import io.nats.client.api.KeyValueConfiguration;
import io.nats.client.api.StreamConfiguration;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a stream on the servers must be, of which buckets are one kind. How many bytes it may have and on how many servers it
 * lies belong to whoever runs the servers, once it is there. For one thread.
 */
public final class Shape {
    private static final Logger LOG = LoggerFactory.getLogger(Shape.class);
    /** Servers that can each be lost, one at a time. */
    private static final int REPLICAS = 3;
    /** Several servers have to agree that a stream is made. */
    private static final JetStreamOptions PATIENT = JetStreamOptions.builder().requestTimeout(Duration.ofSeconds(5))
            .build();
    private static final int NOT_FOUND = 10059;
    private static final int IN_USE = 10058;
    /** A server that stands alone, which whoever runs it knows. */
    private static final int NO_CLUSTER = 10074;

    private final StreamConfiguration wanted;
    private boolean told;

    public Shape(StreamConfiguration wanted) {
        this.wanted = wanted;
    }

    /** Of a bucket of keys and values. */
    public static Shape of(KeyValueConfiguration bucket) {
        return new Shape(bucket.getBackingConfig());
    }

    public StreamConfiguration wanted() {
        return wanted;
    }

    /**
     * Makes it, if it is not there.
     *
     * @return whether it was made
     * @throws ClusterException if there is one of this name that is something else, or the servers do not grant it
     */
    public boolean ensure(Connection connection) throws IOException, JetStreamApiException {
        JetStreamManagement streams = connection.jetStreamManagement(PATIENT);
        Optional<StreamConfiguration> found = find(streams);
        boolean made = found.isEmpty() && make(streams);
        if (!made) {
            check(found.isPresent() ? found.get() : find(streams).orElseThrow(), streams);
        }
        return made;
    }

    private Optional<StreamConfiguration> find(JetStreamManagement streams) throws IOException, JetStreamApiException {
        try {
            return Optional.of(streams.getStreamInfo(wanted.getName()).getConfiguration());
        } catch (JetStreamApiException failure) {
            if (failure.getApiErrorCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** @return false if somebody else has just made it */
    private boolean make(JetStreamManagement streams) throws IOException, JetStreamApiException {
        try {
            // How many servers there are, and can take it now, is best known to them.
            return make(streams, REPLICAS);
        } catch (JetStreamApiException tooFewServers) {
            try {
                boolean made = make(streams, 1);
                tell(tooFewServers);
                return made;
            } catch (JetStreamApiException failure) {
                failure.addSuppressed(tooFewServers);
                throw failure;
            }
        }
    }

    private boolean make(JetStreamManagement streams, int replicas) throws IOException, JetStreamApiException {
        try {
            streams.addStream(StreamConfiguration.builder(wanted).replicas(replicas).build());
            return true;
        } catch (JetStreamApiException failure) {
            if (failure.getApiErrorCode() == IN_USE) {
                return false;
            }
            throw failure;
        }
    }

    private void check(StreamConfiguration found, JetStreamManagement streams) throws IOException, ClusterException {
        Map<String, Object> expected = traits(wanted);
        for (Map.Entry<String, Object> trait : traits(found).entrySet()) {
            Object must = expected.get(trait.getKey());
            if (!trait.getValue().equals(must)) {
                throw new ClusterException(
                        "“" + wanted.getName() + "” on the NATS servers is something else than this node "
                                + "needs (" + trait.getKey() + ": " + trait.getValue() + ", and not " + must
                                + "). Remove it there with: nats stream rm " + wanted.getName()
                                + ", or choose another --cluster-name.");
            }
        }
        if (found.getReplicas() == 1) {
            raise(found, streams);
        }
    }

    /** A cluster that had one server when it was begun may have three now. */
    private void raise(StreamConfiguration found, JetStreamManagement streams) throws IOException {
        try {
            streams.updateStream(StreamConfiguration.builder(found).replicas(REPLICAS).build());
        } catch (JetStreamApiException tooFewServers) {
            // It stays as it is.
            tell(tooFewServers);
        }
    }

    /** Once, and not whenever the node joins. */
    private void tell(JetStreamApiException refused) {
        if (!told && refused.getApiErrorCode() != NO_CLUSTER) {
            told = true;
            LOG.warn("The NATS servers keep one copy of {} and refuse {} ({}): what one of them loses is lost.",
                    wanted.getName(), REPLICAS, refused.getErrorDescription());
        }
    }

    /** What would change how it works. */
    private static Map<String, Object> traits(StreamConfiguration stream) {
        Map<String, Object> traits = new LinkedHashMap<>();
        traits.put("subjects", stream.getSubjects());
        traits.put("retention", stream.getRetentionPolicy());
        traits.put("storage", stream.getStorageType());
        traits.put("messages of each subject", stream.getMaxMsgsPerSubject());
        traits.put("age", stream.getMaxAge());
        traits.put("when full", stream.getDiscardPolicy());
        traits.put("direct reading", stream.getAllowDirect());
        return traits;
    }
}
