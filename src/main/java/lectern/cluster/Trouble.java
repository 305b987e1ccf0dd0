package lectern.cluster;

import io.nats.client.AuthenticationException;
import io.nats.client.JetStreamApiException;
import java.util.Map;
import java.util.Optional;

/** What servers and library say when something is wrong, as sentences that say what to do. */
final class Trouble {
    private static final String NO_ROOM = "The NATS servers have less room than the cluster wants to reserve: lower "
            + "--cluster-quota, raise max_file in their configuration, or remove what nodes of an earlier build have left "
            + "there.";
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
            "The NATS servers have less memory than the cluster wants to reserve: raise max_mem in their configuration.",
            10026, "The NATS servers allow this account no more streams: raise max_streams in their configuration.",
            10113, "The NATS servers want a limit that this account does not allow: raise max_bytes_required in their "
                    + "configuration.");

    private Trouble() {}

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

    static ClusterException credentials(Membership membership, AuthenticationException refused) {
        return new ClusterException(membership.credentials()
                .map(file -> "The NATS servers refuse what " + file
                        + " holds: --cluster-credentials must name the file that "
                        + "they gave for Lectern.")
                .orElse("The NATS servers want to know who asks: give --cluster-credentials a file that says it."),
                refused);
    }

    static String unreachable(Membership membership) {
        return "No NATS server can be reached at " + membership.serversInWords()
                + ": if that lasts, see that nats-server runs there, and that --cluster names the right addresses.";
    }

    static String lost() {
        return "The connection to the NATS servers was lost.";
    }

    /** @param said by a server on this connection, lately */
    static String noAnswer(Throwable failure, Optional<String> said) {
        return "The NATS servers do not answer as they should ("
                + said.orElseGet(() -> String.valueOf(failure.getMessage())) + ").";
    }
}
