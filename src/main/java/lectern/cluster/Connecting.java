package lectern.cluster;

import io.nats.client.ConnectionListener;
import io.nats.client.Options;
import java.net.URI;
import java.time.Duration;

/** How a node connects to the servers of its cluster. */
final class Connecting {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** The first handshake of a process loads much of the JDK first, on a machine that is busy with starting. */
    private static final Duration LONGEST_BY_TLS = Duration.ofSeconds(5);
    /** A connection over which nothing has come for three of these is lost, though nobody has closed it. */
    private static final Duration PING = Duration.ofSeconds(2);

    private Connecting() {}

    /**
     * With the credentials that are in their file now.
     *
     * @param between attempts, once it had been connected
     * @throws ClusterException if those are none, or the JVM's trust store cannot be read
     */
    static Options options(Membership membership, Told told, ConnectionListener changed, Duration between)
            throws ClusterException {
        Options.Builder options = Options.builder().connectionName("lectern")
                .servers(membership.servers().stream().map(URI::toString).toArray(String[]::new))
                .connectionTimeout(membership.isEncrypted() ? LONGEST_BY_TLS : LONGEST).reconnectWait(between)
                .maxReconnects(-1).pingInterval(PING).maxPingsOut(2)
                // What could not be sent at once is not sent later: by then its sender has gone on without.
                .reconnectBufferSize(0).connectionListener(changed).errorListener(told)
                // A name stays one, for a certificate is for names; all of its addresses are tried.
                .dataPortType(SecurePort.class.getName())
                .hostnameResolveMode(Options.HostnameResolveMode.HappyEyeballs);
        if (membership.isEncrypted() && membership.servers().size() > 1) {
            // They announce each other by number, and a certificate may be for their names alone: whoever named several has
            // named all.
            options.ignoreDiscoveredServers();
        }
        if (membership.credentials().isPresent()) {
            Credentials.show(membership.credentials().get(), options);
        }
        try {
            return options.build();
        } catch (IllegalStateException noTrustStore) {
            throw Trouble.ofConnection(noTrustStore).orElseThrow(() -> noTrustStore);
        }
    }
}
