package lectern.cluster.snapshot;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.util.Optional;
import lectern.cluster.Cluster;

/** What nodes call to one another, without telling what: whoever hears it looks. Who does not, looks a little later. */
final class Bell {
    private final Cluster cluster;
    private Optional<Connection> heard = Optional.empty();

    Bell(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Listens on a connection; again on the same one, it does nothing.
     *
     * @param moved   runs when something else was published, or is whole again
     * @param lacking runs when a node misses files of what is published
     */
    void listen(Connection connection, Runnable moved, Runnable lacking) {
        if (heard.isEmpty() || heard.get() != connection) {
            heard = Optional.of(connection);
            connection.createDispatcher(_ -> moved.run()).subscribe(subject("moved"));
            connection.createDispatcher(_ -> lacking.run()).subscribe(subject("lacks"));
        }
    }

    void moved() throws IOException, JetStreamApiException {
        ring("moved");
    }

    void lacking() throws IOException, JetStreamApiException {
        ring("lacks");
    }

    private void ring(String what) throws IOException, JetStreamApiException {
        cluster.call(open -> {
            open.publish(subject(what), new byte[0]);
            return true;
        });
    }

    private String subject(String what) {
        return cluster.prefix() + "." + what;
    }
}
