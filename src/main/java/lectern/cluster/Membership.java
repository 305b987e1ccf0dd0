package lectern.cluster;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.store.Digest;

/**
 * Which cluster a node belongs to.
 *
 * @param servers     of NATS, any of which is asked for the others
 * @param credentials a file, see {@link Credentials}; empty where the servers want none
 * @param name        of the cluster: of what is on the servers, nodes see what carries their name
 * @param build       of the program: nodes of another build make other bytes
 * @param quota       how many bytes what nodes make may have on the servers, each copy of it, when that is set up
 */
public record Membership(List<URI> servers, Optional<Path> credentials, String name, Digest build, long quota) {
    /** As much as one node keeps for itself. */
    public static final long USUAL_QUOTA = 5L << 30;

    /** Raised when what is kept on the servers changes its form: older nodes then do not see it. */
    private static final String LAYOUT = "1";
    private static final int BUILD_DIGITS = 12;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");
    private static final Set<String> SCHEMES = Set.of("nats", "tls");
    private static final int USUAL_PORT = 4222;

    /** @throws IllegalArgumentException if the name or the servers are none; the message says what they must be */
    public Membership {
        servers = List.copyOf(servers);
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("there must be a server, such as nats://127.0.0.1:4222");
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of a cluster: it must be at most 32 small letters, "
                            + "digits and hyphens");
        }
    }

    /** With the usual quota. */
    public Membership(List<URI> servers, Optional<Path> credentials, String name, Digest build) {
        this(servers, credentials, name, build, USUAL_QUOTA);
    }

    /**
     * Reads {@code nats://a:4222,nats://b:4222}.
     *
     * @throws IllegalArgumentException if that is no list of servers; the message says what is wrong
     */
    public static List<URI> servers(String written) {
        List<URI> servers = new ArrayList<>();
        for (String each : written.split(",", -1)) {
            servers.add(server(each.strip()));
        }
        return servers;
    }

    private static URI server(String written) {
        try {
            URI server = new URI(written);
            String scheme = Optional.ofNullable(server.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (!SCHEMES.contains(scheme) || server.getHost() == null || !server.getPath().isEmpty()) {
                throw notServer(written);
            }
            if (server.getUserInfo() != null) {
                // Whoever is logged in can read the arguments of every process.
                throw new IllegalArgumentException("a password does not belong into the address of " + server.getHost()
                        + ", where others can see it: write it into a file, and name that by --cluster-credentials");
            }
            int port = server.getPort() < 0 ? USUAL_PORT : server.getPort();
            return new URI(scheme, null, server.getHost(), port, null, null, null);
        } catch (URISyntaxException wrong) {
            throw notServer(written);
        }
    }

    private static IllegalArgumentException notServer(String written) {
        return new IllegalArgumentException(
                "'" + written + "' is no address of a server: it must be like nats://127.0.0.1:4222");
    }

    /** What the names of all that is on the servers begin with. */
    String prefix() {
        return name + "-" + LAYOUT + "-" + build.hex().substring(0, BUILD_DIGITS);
    }

    /** Whether some server is spoken to by TLS. */
    boolean isEncrypted() {
        return servers.stream().anyMatch(server -> "tls".equals(server.getScheme()));
    }

    /** For a sentence. */
    String serversInWords() {
        return servers.stream().map(URI::toString).collect(Collectors.joining(", "));
    }
}
