package lectern.cluster;

import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What servers and library say when something is wrong, as sentences that say what to do. */
final class Trouble {
    private static final String NO_ROOM = "The NATS servers have less room than the cluster wants to reserve: lower "
            + "--cluster-quota, raise max_file in their configuration, or remove what nodes of an earlier build have left "
            + "there.";
    private static final String NO_STREAMS = "The NATS servers allow this account no more streams: raise max_streams in "
            + "their configuration, or remove what nodes of an earlier build have left there.";
    /** Several servers give this one code where none of them has room and where too few of them are there. */
    private static final int NO_PEERS = 10005;

    /**
     * What has to be changed before a node can join, by the codes of the server's {@code errors.json}. All others pass by
     * themselves.
     */
    private static final Map<Integer, String> TO_CHANGE = Map.of(
            10039, "The NATS servers have no JetStream for this account: give it some in their configuration.",
            10076,
            "The NATS servers have no JetStream: start them with jetstream {store_dir: …} in their configuration.",
            10047, NO_ROOM,
            10023, NO_ROOM,
            10028,
            "The NATS servers have less memory than the cluster wants to reserve: raise max_mem in their configuration, "
                    + "or remove what nodes of an earlier build have left there.",
            10026, NO_STREAMS, 10027, NO_STREAMS,
            10113, "The NATS servers want a limit that this account does not allow: raise max_bytes_required in their "
                    + "configuration.");

    private static final String NO_TRUST = "No authority that this JVM trusts vouches for the NATS server%s: name a trust "
            + "store with its authority in LECTERN_JAVA_OPTIONS, as docs/running.md says under “Several nodes”.";

    /** What library and JDK throw when a connection cannot be made; %s is where. The first that fits counts. */
    private static final Map<Pattern, String> OF_CONNECTION = inOrder(
            "SSL required by server", "A NATS server wants TLS: write tls:// before its address in --cluster, and not "
                    + "nats://.",
            "SSL connection wanted by client",
            "A NATS server has no TLS, and --cluster says tls:// before its address: "
                    + "give it a certificate in its configuration (tls {…}), or write nats://.",
            "Received fatal alert: \\w*(certificate|_ca)",
            "The NATS server%s wants a certificate of this node that its own "
                    + "authority vouches for: name a key store with it in LECTERN_JAVA_OPTIONS, as docs/running.md says "
                    + "under “Several nodes”.",
            "No (subject alternative|name matching)|HostnameChecker", "The certificate of the NATS server%s is for "
                    + "another name: write the name in it into --cluster, or have one made for this name.",
            "CertificateExpired|NotAfter", "The certificate of the NATS server%s has expired: give it a new one.",
            "CertificateNotYetValid|NotBefore", "The certificate of the NATS server%s is not valid yet: see that the "
                    + "clocks of both machines are right.",
            "PKIX|ValidatorException|trustAnchors", NO_TRUST,
            "default SSL context",
            "The trust store or key store that LECTERN_JAVA_OPTIONS names cannot be "
                    + "read: see its path, its password and who may read it.");
    /** More are somebody's mistake. */
    private static final int MOST_CAUSES = 10;
    private static final Pattern REFUSAL = Pattern
            .compile("(?i)authorization violation|authentication (expired|revoked)");

    private Trouble() {}

    private static Map<Pattern, String> inOrder(String... pairs) {
        Map<Pattern, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(Pattern.compile(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    /** If that does not pass by itself. */
    static Optional<ClusterException> toChange(JetStreamApiException failure) {
        String reasons = String.valueOf(failure.getErrorDescription());
        // A server that is away may have the room, and may come back.
        boolean isFull = failure.getApiErrorCode() == NO_PEERS && reasons.contains("insufficient storage")
                && !reasons.contains("offline");
        return Optional.ofNullable(isFull ? NO_ROOM : TO_CHANGE.get(failure.getApiErrorCode()))
                .map(sentence -> new ClusterException(sentence, failure));
    }

    static ClusterException noJetStream() {
        return new ClusterException(String.valueOf(TO_CHANGE.get(10076)));
    }

    /** Whether a server says by this that it does not take what it was shown. */
    static boolean isRefusal(String said) {
        return REFUSAL.matcher(said).find();
    }

    static ClusterException credentials(Membership membership) {
        if (membership.credentials().isEmpty()) {
            return new ClusterException(
                    "The NATS servers want to know who asks: give --cluster-credentials a file that says it.");
        }
        Path file = membership.credentials().get();
        return new ClusterException("The NATS servers refuse what " + file + " holds: "
                + Credentials.expiry(file).filter(until -> until.isBefore(Instant.now()))
                        .map(until -> "it was good until " + until + ". Have a new one made, for example by nsc.")
                        .orElse("--cluster-credentials must name the file that they gave for Lectern."));
    }

    /** Why a server is not spoken to, if that does not pass by itself. */
    static Optional<ClusterException> ofConnection(Exception failure) {
        String chain = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES)
                .map(Throwable::toString).collect(Collectors.joining("\n"));
        return OF_CONNECTION.entrySet().stream().filter(each -> each.getKey().matcher(chain).find()).findFirst()
                .map(each -> new ClusterException(each.getValue().formatted(server(failure)), failure));
    }

    /** As {@link SecurePort} names it. */
    private static String server(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES)
                .filter(each -> each instanceof SSLException && each.getCause() != null).findFirst()
                .map(each -> " at " + each.getMessage()).orElse("");
    }

    static String unreachable(Membership membership) {
        return "No NATS server can be reached at " + membership.serversInWords()
                + ": if that lasts, see that nats-server runs there, and that --cluster names the right addresses.";
    }

    static String lost() {
        return "The connection to the NATS servers was lost.";
    }

    /** @param said by a server on this connection, lately */
    static IOException noAnswer(Throwable failure, Optional<String> said) {
        if (said.filter(text -> text.contains("Permissions Violation")).isPresent()) {
            return new ClusterException("The NATS servers forbid what a node needs (" + said.get()
                    + "): let this user publish and subscribe to everything in its account.", failure);
        }
        return new AwayException("The NATS servers do not answer as they should ("
                + said.orElseGet(() -> String.valueOf(failure.getMessage())) + ").", failure);
    }
}
