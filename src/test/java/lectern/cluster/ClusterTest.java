package lectern.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.Nats;
import io.nats.client.api.KeyValueConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lectern.Tool;
import lectern.store.Digest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tool("nats-server")
@Timeout(120)
class ClusterTest {
    private static final Digest BUILD = Digest.of(out -> out.write(1));
    private static final Digest NEXT_BUILD = Digest.of(out -> out.write(2));

    @TempDir
    private Path folder;

    /** A bucket, and what its node was told. */
    private static final class Notes extends Presence {
        private final KeyValueConfiguration bucket;

        Notes(Cluster cluster) {
            bucket = KeyValueConfiguration.builder().name(cluster.prefix() + "-notes").maxBucketSize(1 << 20).build();
            cluster.add(this);
        }

        @Override
        public void prepare(Connection connection) throws IOException, JetStreamApiException {
            Shape.of(bucket).ensure(connection);
        }
    }

    private Membership of(NatsServers servers, Digest build) {
        return new Membership(servers.uris(), Optional.empty(), "test", build);
    }

    private static void put(Cluster cluster, Notes notes, String key, String value)
            throws IOException, JetStreamApiException {
        cluster.call(open -> open.keyValue(notes.bucket.getBucketName()).put(key, value));
    }

    private static Optional<String> get(Cluster cluster, Notes notes, String key)
            throws IOException, JetStreamApiException {
        return cluster.call(open -> Optional.ofNullable(open.keyValue(notes.bucket.getBucketName()).get(key))
                .map(entry -> entry.getValueAsString()));
    }

    @Test
    void nodesOfOneBuildShareWhatThoseOfAnotherDoNotSee() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Cluster one = new Cluster(of(servers, BUILD));
                Cluster two = new Cluster(of(servers, BUILD));
                Cluster next = new Cluster(of(servers, NEXT_BUILD))) {
            Notes ofOne = new Notes(one);
            Notes ofTwo = new Notes(two);
            Notes ofNext = new Notes(next);
            one.start();
            two.start();
            next.start();
            assertEquals(Optional.empty(), one.trouble());
            put(one, ofOne, "a", "1");
            assertEquals(Optional.of("1"), get(two, ofTwo, "a"));
            assertEquals(Optional.empty(), get(next, ofNext, "a"));
        }
    }

    @Test
    void aNodeThatLosesItsServerSaysSoAndJoinsAgain() throws Exception {
        try (NatsServers servers = NatsServers.one(folder); Cluster cluster = new Cluster(of(servers, BUILD))) {
            Notes notes = new Notes(cluster);
            cluster.start();
            notes.awaitJoined();
            put(cluster, notes, "a", "1");
            servers.kill(0);
            notes.awaitLeft();
            assertFalse(cluster.isJoined());
            assertEquals(1, cluster.absences());
            assertTrue(cluster.trouble().orElseThrow().endsWith("it joins again by itself."),
                    cluster.trouble()::toString);
            assertThrows(AwayException.class, () -> put(cluster, notes, "b", "2"));
            servers.restart(0);
            notes.awaitJoined();
            assertEquals(Optional.of("1"), get(cluster, notes, "a"));
            assertEquals(Optional.empty(), cluster.trouble());
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsAskedOnce() throws Exception {
        try (NatsServers servers = NatsServers.one(folder); Cluster cluster = new Cluster(of(servers, BUILD))) {
            Notes notes = new Notes(cluster);
            cluster.start();
            notes.awaitJoined();
            servers.freeze(0);
            assertThrows(AwayException.class, () -> put(cluster, notes, "a", "1"));
            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                assertThrows(AwayException.class, () -> put(cluster, notes, "a", "1"));
            }
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(1), "nobody waits for what is known");
            servers.thaw(0);
            notes.awaitJoined();
            put(cluster, notes, "a", "1");
        }
    }

    @Test
    void aNodeThatFindsNoServerGoesOnAloneAndJoinsWhenOneIsThere() throws Exception {
        try (NatsServers servers = NatsServers.one(folder)) {
            servers.kill(0);
            try (Cluster cluster = new Cluster(of(servers, BUILD))) {
                Notes notes = new Notes(cluster);
                cluster.start();
                assertEquals("No NATS server can be reached at " + servers.addresses()
                        + ": if that lasts, see that nats-server runs there, and that --cluster names the right addresses. "
                        + "Meanwhile this node works alone; it joins again by itself.",
                        cluster.trouble().orElseThrow());
                servers.restart(0);
                notes.awaitJoined();
                assertEquals(0, cluster.absences());
            }
        }
    }

    @Test
    @Tag("slow")
    void threeServersKeepThreeCopiesAndOneMayBeLost() throws Exception {
        try (NatsServers servers = NatsServers.three(folder); Cluster cluster = new Cluster(of(servers, BUILD))) {
            Notes notes = new Notes(cluster);
            cluster.start();
            put(cluster, notes, "a", "1");
            int replicas = cluster.call(open -> open.jetStreamManagement()
                    .getStreamInfo("KV_" + notes.bucket.getBucketName()).getConfiguration().getReplicas());
            assertEquals(3, replicas);
            notes.awaitJoined();
            for (int i = 0; i < 3; i++) {
                servers.kill(i);
                // With the one that it was connected to or that led the others, it is away for a moment.
                awaitValue(cluster, notes);
                servers.restart(i);
            }
        }
    }

    private static void awaitValue(Cluster cluster, Notes notes) throws InterruptedException, JetStreamApiException {
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                assertEquals(Optional.of("1"), get(cluster, notes, "a"));
                return;
            } catch (IOException away) {
                notes.awaitJoined();
            }
        }
        throw new AssertionError("it lost its cluster again and again");
    }

    @Test
    void thatCredentialsAreWantedIsToldAtTheStart() throws Exception {
        try (NatsServers servers = NatsServers.start(folder, 1, "jetstream { store_dir: \"STORE\" }\n"
                + "authorization { user: lectern, password: s3cret }")) {
            ClusterException none = assertThrows(ClusterException.class,
                    () -> new Cluster(of(servers, BUILD)).start().close());
            assertEquals("The NATS servers want to know who asks: give --cluster-credentials a file that says it.",
                    none.getMessage());
        }
    }

    private static Membership showing(NatsServers servers, Path credentials) {
        return new Membership(servers.uris(), Optional.of(credentials), "test", BUILD);
    }

    @Test
    void aServerWithoutJetStreamIsToldAtTheStart() throws Exception {
        try (NatsServers servers = NatsServers.start(folder, 1, "")) {
            ClusterException none = assertThrows(ClusterException.class,
                    () -> new Cluster(of(servers, BUILD)).start().close());
            assertEquals("The NATS servers have no JetStream: start them with jetstream {store_dir: …} in their "
                    + "configuration.", none.getMessage());
        }
    }

    @Test
    void anAccountWithoutJetStreamIsToldAtTheStart() throws Exception {
        try (NatsServers servers = NatsServers.start(folder, 1, "jetstream { store_dir: \"STORE\" }\n"
                + "accounts { A { users: [ { user: a, password: b } ] }, B { jetstream: enabled, users: [ ] } }")) {
            Path shown = Files.writeString(folder.resolve("shown"), "a:b");
            ClusterException none = assertThrows(ClusterException.class,
                    () -> new Cluster(showing(servers, shown)).start().close());
            assertEquals("The NATS servers have no JetStream for this account: give it some in their configuration.",
                    none.getMessage());
        }
    }

    @Test
    void aBucketThatIsSomethingElseIsNotTouched() throws Exception {
        try (NatsServers servers = NatsServers.one(folder); Cluster cluster = new Cluster(of(servers, BUILD))) {
            Notes notes = new Notes(cluster);
            Connection other = Nats.connect(servers.addresses());
            other.keyValueManagement().create(KeyValueConfiguration.builder(notes.bucket).maxHistoryPerKey(5).build());
            other.close();
            String name = "KV_" + cluster.prefix() + "-notes";
            ClusterException refused = assertThrows(ClusterException.class, () -> cluster.start().close());
            assertEquals("“" + name + "” on the NATS servers is something else than this node needs (messages of each "
                    + "subject: 5, and not 1). Remove it there with: nats stream rm " + name
                    + ", or choose another --cluster-name.", refused.getMessage());
        }
    }

    /** Several servers say so in another way than one does. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void lessRoomThanIsWantedIsToldAtTheStart(int count) throws Exception {
        try (NatsServers servers = NatsServers.start(folder, count, "jetstream { store_dir: \"STORE\", max_file: 1M }");
                Cluster cluster = new Cluster(of(servers, BUILD))) {
            cluster.add(connection -> Shape.of(KeyValueConfiguration.builder().name(cluster.prefix() + "-large")
                    .maxBucketSize(1 << 30).build()).ensure(connection));
            ClusterException refused = assertThrows(ClusterException.class, () -> cluster.start().close());
            assertTrue(
                    refused.getMessage()
                            .startsWith("The NATS servers have less room than the cluster wants to reserve"),
                    refused::getMessage);
        }
    }

    @Test
    void whatIsNoAddressOrNameIsToldByASentence() {
        assertEquals(List.of(URI.create("nats://a:4222"), URI.create("tls://b:4223")),
                Membership.servers("nats://a, tls://b:4223"));
        for (String wrong : List.of("", "a:4222", "http://a:4222", "nats://", "nats://a/b", "nats://a:b", "nats://a,,",
                "nats:// a")) {
            String told = assertThrows(IllegalArgumentException.class, () -> Membership.servers(wrong)).getMessage();
            assertTrue(told.endsWith("is no address of a server: it must be like nats://127.0.0.1:4222"), told);
        }
        assertEquals(
                "a password does not belong into the address of a, where others can see it: write it into a file, and "
                        + "name that by --cluster-credentials",
                assertThrows(IllegalArgumentException.class, () -> Membership.servers("nats://me:secret@a"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> new Membership(Membership.servers("nats://a"), Optional.empty(), "Our library", BUILD));
    }
}
