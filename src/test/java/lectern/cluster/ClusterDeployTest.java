package lectern.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.api.StorageType;
import io.nats.client.api.StreamConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lectern.InstalledTools;
import lectern.Tool;
import lectern.store.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The servers' configuration that administrators copy, run as it is but for addresses and folders. */
@Tool("nats-server")
@Timeout(120)
class ClusterDeployTest {
    private static final Path DEPLOY = Path.of("deploy/cluster");
    private static final int SERVERS = 3;

    @TempDir
    private Path folder;
    private final List<Process> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(each -> each.destroyForcibly().onExit().join());
    }

    @Test
    void threeServersKeepThreeCopiesForWhoeverShowsTheCredentials() throws Exception {
        List<Integer> ports = freePorts();
        for (int i = 0; i < SERVERS; i++) {
            launch(i, ports);
        }
        List<URI> uris = ports.subList(0, SERVERS).stream().map(port -> URI.create("nats://127.0.0.1:" + port))
                .toList();
        Semaphore joined = new Semaphore(0);
        try (Cluster cluster = new Cluster(new Membership(uris, Optional.of(DEPLOY.resolve("nats-credentials")), "test",
                Digest.of(out -> out.write(1))))) {
            StreamConfiguration stream = StreamConfiguration.builder().name(cluster.prefix() + "-notes")
                    .subjects(cluster.prefix() + ".notes").storageType(StorageType.File).build();
            cluster.add(new Part() {
                @Override
                public void prepare(Connection connection) throws IOException, JetStreamApiException {
                    new Shape(stream).ensure(connection);
                }

                @Override
                public void joined() {
                    joined.release();
                }
            });
            cluster.start();
            assertTrue(joined.tryAcquire(90, TimeUnit.SECONDS), cluster.trouble()::toString);
            int replicas = cluster.call(open -> open.jetStreamManagement().getStreamInfo(stream.getName())
                    .getConfiguration().getReplicas());
            assertEquals(SERVERS, replicas);
        }
    }

    private void launch(int i, List<Integer> ports) throws IOException {
        String text = Files.readString(DEPLOY.resolve("nats-server.conf"));
        for (int other = 0; other < SERVERS; other++) {
            text = text.replace("10.0.0." + (other + 1) + ":6222", "127.0.0.1:" + ports.get(SERVERS + other));
        }
        text = text.replace("0.0.0.0:4222", "127.0.0.1:" + ports.get(i))
                .replace("0.0.0.0:6222", "127.0.0.1:" + ports.get(SERVERS + i))
                .replace("/var/lib/nats", folder.resolve("store-" + i).toString());
        Path configuration = Files.writeString(folder.resolve(i + ".conf"), text);
        ProcessBuilder server = new ProcessBuilder(InstalledTools.find("nats-server").orElseThrow().toString(), "-c",
                configuration.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve(i + ".log").toFile());
        server.environment().put("NATS_NAME", "n" + (i + 1));
        running.add(server.start());
    }

    private static List<Integer> freePorts() throws IOException {
        List<ServerSocket> open = new ArrayList<>();
        for (int i = 0; i < SERVERS * 2; i++) {
            open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        List<Integer> ports = open.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket each : open) {
            each.close();
        }
        return ports;
    }
}
