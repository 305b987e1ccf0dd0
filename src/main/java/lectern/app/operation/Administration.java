package lectern.app.operation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where those who run the server see how it does, as options. */
public final class Administration {
    @Option(names = "--admin-port", paramLabel = "PORT", converter = PortConverter.class, //
            description = "where to show /health, /ready and /metrics, for whoever runs the server (default: nowhere)")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--admin-bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", //
            description = "which of this machine's addresses to show them on (default: ${DEFAULT-VALUE})")
    private String bind = "";

    /**
     * Watches the server, if that is wanted, and tells of it.
     *
     * @throws IllegalArgumentException if there is no such address
     * @throws IOException              if the port is taken
     */
    public Monitoring open(Parts parts) throws IOException {
        if (port.isEmpty()) {
            return new Monitoring(Optional.empty());
        }
        int wanted = port.get();
        InetSocketAddress address = new InetSocketAddress(bind, wanted);
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("--admin-bind is " + bind + ": it is no address of this machine");
        }
        try {
            return Monitoring.at(address, parts);
        } catch (IOException taken) {
            throw new IOException("health and figures cannot be shown on port " + wanted + " of " + bind + " ("
                    + taken.getMessage() + "); choose another with --admin-port", taken);
        }
    }
}
