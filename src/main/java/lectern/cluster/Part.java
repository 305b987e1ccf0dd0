package lectern.cluster;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import java.io.IOException;

/** Something of a node that needs the cluster. Safe for many threads. */
public interface Part {

    /**
     * Makes sure that what it needs is on the servers. Called whenever the node tries to join; until it returns, the node
     * counts as alone.
     *
     * @throws ClusterException if something must be changed before it can
     * @throws IOException      if the servers do not answer
     */
    void prepare(Connection connection) throws IOException, JetStreamApiException;

    /** The node has joined, or joined again: what waited for that may go on. Returns at once. */
    default void joined() {}

    /** The node has lost the cluster: what waited for others goes on without them. Returns at once. */
    default void left() {}
}
