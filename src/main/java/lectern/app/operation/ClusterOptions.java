package lectern.app.operation;

import java.nio.file.Path;
import java.util.Optional;
import lectern.cluster.Cluster;
import lectern.cluster.Membership;
import lectern.edition.Build;
import picocli.CommandLine.Option;

/** Which other nodes a server shares its work with, as options. */
public final class ClusterOptions {
    private static final String USUAL_NAME = "lectern";

    @Option(names = "--cluster", paramLabel = "SERVERS", //
            description = "the servers of NATS over which several Lecterns share what they make, such as "
                    + "nats://a:4222,nats://b:4222 (default: this one works alone)")
    private Optional<String> servers = Optional.empty();

    @Option(names = "--cluster-credentials", paramLabel = "FILE", //
            description = "what those servers want to be shown: a file that nsc wrote, or with one line, name:password or "
                    + "a token (default: nothing)")
    private Optional<Path> credentials = Optional.empty();

    @Option(names = "--cluster-name", paramLabel = "NAME", //
            description = "tells apart several libraries on the same servers (default: " + USUAL_NAME + ")")
    private Optional<String> name = Optional.empty();

    @Option(names = "--cluster-quota", paramLabel = "SIZE", converter = Size.Converter.class, //
            description = "how much of the servers' disks what was made before may take when the cluster is set up, on each "
                    + "server that has a copy, such as 500m or 20g (default: 5g)")
    private Optional<Size> quota = Optional.empty();

    @Option(names = "--publish", //
            description = "put the folder of --content before all nodes of the cluster, now and when it changes; a node "
                    + "without this serves what others publish, and needs no content of its own")
    private boolean publish;

    /** Whether this node's content is put before all. */
    public boolean publishes() {
        return publish;
    }

    /**
     * The cluster, not joined yet; empty if there is none.
     *
     * @throws IllegalArgumentException if the options are wrong; the message says how
     */
    public Optional<Cluster> cluster() {
        if (servers.isEmpty()) {
            if (credentials.isPresent() || name.isPresent() || quota.isPresent() || publish) {
                throw new IllegalArgumentException(
                        "--cluster-credentials, --cluster-name, --cluster-quota and --publish say more of a cluster, whose "
                                + "servers must be given with --cluster");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(new Cluster(new Membership(Membership.servers(servers.get()), credentials,
                    name.orElse(USUAL_NAME), Build.running(), quota.map(Size::bytes).orElse(Membership.USUAL_QUOTA))));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("--cluster: " + wrong.getMessage(), wrong);
        }
    }
}
