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

/**
 * What a stream on the servers must be, of which buckets are one kind. How many bytes it may have and on how many servers it
 * lies belong to whoever runs the servers, once it is there.
 */
public record Shape(StreamConfiguration wanted) {
    /** Servers that can each be lost, one at a time. */
    private static final int REPLICAS = 3;
    /** Several servers have to agree that a stream is made. */
    private static final JetStreamOptions PATIENT = JetStreamOptions.builder().requestTimeout(Duration.ofSeconds(5))
            .build();
    private static final int NOT_FOUND = 10059;
    private static final int IN_USE = 10058;

    /** Of a bucket of keys and values. */
    public static Shape of(KeyValueConfiguration bucket) {
        return new Shape(bucket.getBackingConfig());
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
                return make(streams, 1);
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
    private static void raise(StreamConfiguration found, JetStreamManagement streams) throws IOException {
        try {
            streams.updateStream(StreamConfiguration.builder(found).replicas(REPLICAS).build());
        } catch (JetStreamApiException tooFewServers) {
            // It stays as it is.
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
