package lectern.app.operation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import lectern.admin.AdminServer;
import lectern.admin.Metrics;
import lectern.admin.RequestMetrics;
import lectern.web.http.Witness;

/**
 * Watches a server, and tells of it on a port of its own until it is closed. Safe for many threads.
 *
 * @param port empty if nobody wants to know
 */
public record Monitoring(Optional<Port> port) implements AutoCloseable {
    /** So many may ask at the same moment: who watches is one or two. */
    private static final int CALLERS = 4;

    record Port(AdminServer server, Metrics metrics, Witness witness) {}

    static Monitoring at(InetSocketAddress address, Parts parts) throws IOException {
        Metrics metrics = new Metrics();
        AdminServer server = new AdminServer(address,
                Executors.newFixedThreadPool(CALLERS, Thread.ofPlatform().daemon().name("lectern-admin-", 1).factory()),
                ReadinessConditions.of(parts), metrics);
        ServerMetrics.of(parts, metrics);
        return new Monitoring(Optional.of(new Port(server, metrics, new RequestMetrics(metrics))));
    }

    public Optional<URI> address() {
        return port.map(watched -> watched.server.address());
    }

    /** Counts the requests of readers. */
    public Witness witness() {
        return port.map(Port::witness).orElse(Witness.NONE);
    }

    /** Tells also how many readers are connected. */
    public void watch(IntSupplier connections) {
        port.ifPresent(watched -> watched.metrics.gauge("lectern.connections",
                "Connections of readers, those that wait for nothing too.", connections::getAsInt));
    }

    @Override
    public void close() {
        port.ifPresent(watched -> watched.server.close());
    }
}
