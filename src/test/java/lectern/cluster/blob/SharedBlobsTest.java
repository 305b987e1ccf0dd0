package lectern.cluster.blob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nats.client.Connection;
import io.nats.client.JetStreamSubscription;
import io.nats.client.Message;
import io.nats.client.Nats;
import io.nats.client.PushSubscribeOptions;
import io.nats.client.Subscription;
import io.nats.client.api.KeyValueConfiguration;
import io.nats.client.api.StreamConfiguration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lectern.Tool;
import lectern.cluster.ClusterException;
import lectern.cluster.Line;
import lectern.cluster.NatsServers;
import lectern.store.BlobStore.Turn;
import lectern.store.Digest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nodes with folders of their own, and real servers between them. */
@Tool("nats-server")
@Timeout(120)
class SharedBlobsTest {
    private static final int KILOBYTE = 1 << 10;

    @TempDir
    private Path folder;

    private static Digest key(int number) {
        return Digest.of(out -> out.write(Integer.toString(number).getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] bytes(int number, int length) {
        byte[] bytes = new byte[length];
        new Random(number).nextBytes(bytes);
        return bytes;
    }

    /** What lies in the bucket of clips, changed behind the nodes' backs. */
    private static final class Bench implements AutoCloseable {
        private final Connection connection;
        private final String bucket;

        Bench(NatsServers servers, Node node) throws Exception {
            connection = Nats.connect(servers.addresses());
            bucket = node.cluster.prefix() + "-clips";
        }

        private static String name(Digest key, int part) {
            return key.hex().substring(0, 2) + "." + key.hex().substring(2) + "." + part;
        }

        byte[] get(Digest key, int part) throws Exception {
            return connection.keyValue(bucket).get(name(key, part)).getValue();
        }

        void put(Digest key, int part, byte[] bytes) throws Exception {
            connection.keyValue(bucket).put(name(key, part), bytes);
        }

        void largestMessage(int bytes) throws Exception {
            var streams = connection.jetStreamManagement();
            streams.updateStream(StreamConfiguration
                    .builder(streams.getStreamInfo("KV_" + bucket).getConfiguration()).maximumMessageSize(bytes)
                    .build());
        }

        /** What nodes ask the servers of the bucket of leases itself. */
        Subscription questions() {
            return connection.subscribe("$JS.API.STREAM.INFO.KV_" + bucket.replaceFirst("clips$", "leases"));
        }

        /** Until all that was said before has come here. */
        void flush() throws Exception {
            connection.flush(Duration.ofSeconds(60));
        }

        /** Waits until the lease for a blob has been written so often. */
        void awaitRenewals(Digest key, int count) throws Exception {
            String leases = bucket.replaceFirst("clips$", "leases");
            JetStreamSubscription renewed = connection.jetStream().subscribe("$KV." + leases + ".clips." + key.hex(),
                    PushSubscribeOptions.builder().stream("KV_" + leases).ordered(true).build());
            for (int i = 0; i < count; i++) {
                assertNotEquals(null, renewed.nextMessage(Duration.ofSeconds(60)), "it was not renewed");
            }
            renewed.unsubscribe();
        }

        /** Waits until it has been stored. */
        void awaitHead(Digest key) throws Exception {
            JetStreamSubscription stored = connection.jetStream().subscribe("$KV." + bucket + "." + name(key, 0),
                    PushSubscribeOptions.builder().stream("KV_" + bucket).ordered(true).build());
            Message head = stored.nextMessage(Duration.ofSeconds(60));
            assertNotEquals(null, head, "it was not sent");
            stored.unsubscribe();
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void whatOneNodeMakesAnotherFinds() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Node two = Node.start(servers, folder.resolve("two"))) {
            int[] lengths = {0, 1, 20 * KILOBYTE, Bucket.PART, Bucket.PART + 1, 3 * Bucket.PART, 3_000_001};
            for (int length : lengths) {
                one.make(key(length), bytes(length, length));
                assertArrayEquals(bytes(length, length), two.find(key(length)).orElseThrow());
            }
            assertEquals(lengths.length, one.shared.sent());
            assertEquals(0, one.shared.fetched());
            assertEquals(lengths.length, two.shared.fetched());
            assertEquals(0, two.shared.sent());
            assertEquals(Optional.empty(), two.look(key(7)));
            // From now on it is in the folder.
            servers.kill(0);
            assertArrayEquals(bytes(1, 1), two.look(key(1)).orElseThrow());
        }
    }

    @Test
    void whatWasDamagedOnTheServersIsMadeAgain() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Node two = Node.start(servers, folder.resolve("two"));
                Node three = Node.start(servers, folder.resolve("three"));
                Bench bench = new Bench(servers, one)) {
            int large = 2 * Bucket.PART + 1;
            for (int number : new int[]{1, 2, 3}) {
                one.make(key(number), bytes(number, number == 1 ? 100 : large));
                one.find(key(number));
                bench.awaitHead(key(number));
            }
            byte[] head = bench.get(key(1), 0);
            head[head.length - 1] ^= 1;
            bench.put(key(1), 0, head);
            byte[] part = bench.get(key(2), 2);
            part[0] ^= 1;
            bench.put(key(2), 2, part);
            // Of another blob, and so of a length that there is not.
            bench.put(key(3), 0, bench.get(key(2), 0));
            for (int number : new int[]{1, 2, 3}) {
                byte[] bytes = bytes(number, number == 1 ? 100 : large);
                assertEquals(Optional.empty(), two.find(key(number)));
                assertEquals(number, two.shared.damaged());
                two.make(key(number), bytes);
                assertArrayEquals(bytes, three.find(key(number)).orElseThrow());
            }
        }
    }

    @Test
    void whatIsNoBlobIsNotTaken() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Bench bench = new Bench(servers, one)) {
            byte[][] heads = {{}, {1, 2, 3}, new byte[48], new byte[500]};
            for (byte[] head : heads) {
                bench.put(key(1), 0, head);
                assertEquals(Optional.empty(), one.look(key(1)));
            }
            assertEquals(heads.length, one.shared.damaged());
        }
    }

    @Test
    void nodesWithoutServersGoOnAndBringLaterWhatTheyMade() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Node two = Node.start(servers, folder.resolve("two"))) {
            Turn held = one.turn(key(1));
            CompletableFuture<Turn> waiting = two.store.turn(key(1));
            servers.kill(0);
            // Whoever waited for the other goes on without it, and nobody waits from now on.
            waiting.get(60, TimeUnit.SECONDS).close();
            one.awaitLeft();
            two.awaitLeft();
            CompletableFuture<Turn> alone = two.store.turn(key(1));
            assertTrue(alone.isDone());
            alone.join().close();
            one.store.put(key(1), out -> out.write(bytes(1, 1_000))).close();
            held.close();
            two.make(key(2), bytes(2, 1_000_000));
            assertEquals(1, two.shared.waiting());
            servers.restart(0);
            one.awaitJoined();
            two.awaitJoined();
            try (Bench bench = new Bench(servers, one)) {
                bench.awaitHead(key(1));
                bench.awaitHead(key(2));
            }
            assertArrayEquals(bytes(1, 1_000), two.look(key(1)).orElseThrow());
            assertArrayEquals(bytes(2, 1_000_000), one.look(key(2)).orElseThrow());
        }
    }

    @Test
    void whatWasMadeWithoutServersIsSentAfterARestartOfTheNodeToo() throws Exception {
        try (NatsServers servers = NatsServers.one(folder)) {
            servers.kill(0);
            try (Node one = Node.start(servers, folder.resolve("one"))) {
                one.make(key(1), bytes(1, 1_000));
            }
            servers.restart(0);
            try (Node one = Node.start(servers, folder.resolve("one"));
                    Node two = Node.start(servers, folder.resolve("two"));
                    Bench bench = new Bench(servers, one)) {
                bench.awaitHead(key(1));
                assertArrayEquals(bytes(1, 1_000), two.look(key(1)).orElseThrow());
            }
        }
    }

    @Test
    void whatIsFollowedComesByItself() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"), "test", Node.TIMELINES)) {
            one.store.put(key(1), out -> out.write(bytes(1, 1_000))).close();
            try (Node two = Node.start(servers, folder.resolve("two"), "test", Node.TIMELINES)) {
                two.awaitJoined();
                one.store.put(key(2), out -> out.write(bytes(2, 300 * KILOBYTE))).close();
                awaitFetched(two, 2);
                assertArrayEquals(bytes(1, 1_000), two.look(key(1)).orElseThrow());
                assertArrayEquals(bytes(2, 300 * KILOBYTE), two.look(key(2)).orElseThrow());
                assertEquals(2, two.store.changes());
            }
        }
    }

    private static void awaitFetched(Node node, int count) {
        while (node.shared.fetched() < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aTurnEndsWhenWhatWasMadeIsThere() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Node two = Node.start(servers, folder.resolve("two"));
                Node three = Node.start(servers, folder.resolve("three"))) {
            Turn held = one.turn(key(1));
            assertTrue(one.isLeased(key(1)));
            CompletableFuture<Void> hurried = new CompletableFuture<>();
            held.onHurry(() -> hurried.complete(null));
            CompletableFuture<Turn> ofTwo = two.store.turn(key(1));
            CompletableFuture<Turn> ofThree = three.store.turn(key(1));
            hurried.get(60, TimeUnit.SECONDS);
            assertFalse(ofTwo.isDone());
            one.store.put(key(1), out -> out.write(bytes(1, 1_000_000))).close();
            held.close();
            for (CompletableFuture<Turn> each : List.of(ofTwo, ofThree)) {
                try (Turn _ = each.get(60, TimeUnit.SECONDS)) {
                    // There is nothing left to be made.
                    assertArrayEquals(bytes(1, 1_000_000),
                            (each == ofTwo ? two : three).look(key(1)).orElseThrow());
                }
            }
            assertEquals(0, one.shared.turnsWaitedFor());
            assertEquals(1, two.shared.turnsWaitedFor());
            assertEquals(0, two.shared.lapses() + three.shared.lapses());
        }
    }

    @Test
    void aTurnInWhichNothingWasMadeIsTheNextOnes() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Node two = Node.start(servers, folder.resolve("two"))) {
            Turn held = one.turn(key(1));
            CompletableFuture<Turn> next = two.store.turn(key(1));
            held.close();
            try (Turn _ = next.get(60, TimeUnit.SECONDS)) {
                assertTrue(two.isLeased(key(1)));
                assertEquals(0, two.shared.lapses());
            }
        }
    }

    @Test
    void theTurnOfANodeThatDiesIsTakenOver() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Node two = Node.start(servers, folder.resolve("two"));
                Node three = Node.start(servers, folder.resolve("three"))) {
            one.turn(key(1));
            CompletableFuture<Turn> ofTwo = two.store.turn(key(1));
            CompletableFuture<Turn> ofThree = three.store.turn(key(1));
            one.die();
            Turn first = (Turn) CompletableFuture.anyOf(ofTwo, ofThree).get(60, TimeUnit.SECONDS);
            assertFalse(ofTwo.isDone() && ofThree.isDone(), "one of them takes it over, and not both");
            Node maker = ofTwo.isDone() ? two : three;
            Node other = ofTwo.isDone() ? three : two;
            maker.store.put(key(1), out -> out.write(bytes(1, 1_000))).close();
            first.close();
            assertArrayEquals(bytes(1, 1_000), other.find(key(1)).orElseThrow());
            assertEquals(1, two.shared.lapses() + three.shared.lapses());
        }
    }

    @Test
    void aFullBucketLosesWhatWasUsedLeast() throws Exception {
        SharedBlobs.Kind small = new SharedBlobs.Kind("clips", 2_000 * KILOBYTE, false);
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"), "test", small);
                Node two = Node.start(servers, folder.resolve("two"), "test", small);
                Bench bench = new Bench(servers, one)) {
            for (int i = 0; i < 100; i++) {
                one.make(key(i), bytes(i, 50 * KILOBYTE));
                one.find(key(0));
                bench.awaitHead(key(i));
            }
            // The last is counted when the servers have said so, which is after others can see it.
            one.awaitSent();
            assertTrue(one.shared.removed() > 50, () -> one.shared.removed() + " were removed");
            assertTrue(one.shared.sent() >= 100, () -> one.shared.sent() + " were sent");
            assertArrayEquals(bytes(99, 50 * KILOBYTE), two.find(key(99)).orElseThrow());
            assertEquals(Optional.empty(), two.find(key(1)));
            assertArrayEquals(bytes(0, 50 * KILOBYTE), two.find(key(0)).orElseThrow());
            assertArrayEquals(bytes(1, 50 * KILOBYTE), one.find(key(1)).orElseThrow());
        }
    }

    @Test
    void whatTheServersDoNotTakeIsSentWhenTheyDo() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Node two = Node.start(servers, folder.resolve("two"));
                Bench bench = new Bench(servers, one)) {
            bench.largestMessage(10);
            one.make(key(1), bytes(1, 1_000));
            // Nobody waits for what cannot be sent.
            try (Turn _ = two.turn(key(1))) {
                assertTrue(two.isLeased(key(1)));
                assertEquals(Optional.empty(), two.look(key(1)));
            }
            assertArrayEquals(bytes(1, 1_000), one.look(key(1)).orElseThrow());
            assertEquals(1, one.shared.waiting());
            bench.largestMessage(-1);
            bench.awaitHead(key(1));
            assertArrayEquals(bytes(1, 1_000), two.find(key(1)).orElseThrow());
        }
    }

    @Test
    void nodesOfAnotherClusterOnTheSameServersSeeNothing() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"), "one", Node.CLIPS);
                Node two = Node.start(servers, folder.resolve("two"), "two", Node.CLIPS);
                Bench bench = new Bench(servers, one)) {
            Turn held = one.turn(key(1));
            try (Turn _ = two.turn(key(1))) {
                assertTrue(two.isLeased(key(1)));
            }
            one.store.put(key(1), out -> out.write(1)).close();
            held.close();
            bench.awaitHead(key(1));
            assertEquals(Optional.empty(), two.find(key(1)));
        }
    }

    @Test
    void aBucketOfAnotherLayoutIsNotTouched() throws Exception {
        try (NatsServers servers = NatsServers.one(folder)) {
            String bucket;
            try (Node one = Node.start(servers, folder.resolve("one"), "first", Node.CLIPS)) {
                bucket = one.cluster.prefix().replace("first", "test") + "-clips";
            }
            Connection other = Nats.connect(servers.addresses());
            other.keyValueManagement()
                    .create(KeyValueConfiguration.builder().name(bucket).maxHistoryPerKey(5).build());
            other.close();
            ClusterException refused = assertThrows(ClusterException.class,
                    () -> Node.start(servers, folder.resolve("two")).close());
            assertTrue(refused.getMessage().startsWith("“KV_" + bucket + "” on the NATS servers is something else"),
                    refused::getMessage);
        }
    }

    @Test
    void whatIsWithdrawnGoesFromTheServersToo() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Bench bench = new Bench(servers, one)) {
            one.make(key(1), bytes(1, 1_000));
            bench.awaitHead(key(1));
            servers.kill(0);
            one.awaitLeft();
            one.shared.clear();
            servers.restart(0);
            one.awaitJoined();
            one.make(key(2), bytes(2, 1_000));
            bench.awaitHead(key(2));
            assertEquals(Optional.empty(), one.look(key(1)));
        }
    }

    @Test
    void whatIsUnderWayWhenAllIsWithdrawnIsNotKept() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Bench bench = new Bench(servers, one)) {
            one.store.put(key(1), out -> {
                one.shared.clear();
                out.write(bytes(1, 1_000));
            }).close();
            one.make(key(2), bytes(2, 1_000));
            bench.awaitHead(key(2));
            assertEquals(Optional.empty(), one.look(key(1)));
        }
    }

    @Test
    void whatIsWithdrawnDoesNotComeBackBeforeItIsGoneFromTheServers() throws Exception {
        try (NatsServers servers = NatsServers.one(folder)) {
            try (Node one = Node.start(servers, folder.resolve("one"), "test", Node.TIMELINES)) {
                one.store.put(key(1), out -> out.write(bytes(1, 1_000))).close();
                awaitSent(one);
            }
            servers.kill(0);
            try (Node two = Node.start(servers, folder.resolve("two"), "test", Node.TIMELINES)) {
                two.shared.clear();
                servers.restart(0);
                two.awaitJoined();
                two.store.put(key(2), out -> out.write(bytes(2, 1_000))).close();
                awaitSent(two);
                assertEquals(Optional.empty(), two.look(key(1)));
                assertEquals(0, two.shared.fetched());
            }
        }
    }

    private static void awaitSent(Node node) {
        while (node.shared.waiting() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void oneThatIsNotTakenDoesNotHoldUpTheOthers() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Bench bench = new Bench(servers, one)) {
            bench.largestMessage(1_000);
            one.make(key(1), bytes(1, 2_000));
            one.make(key(2), bytes(2, 100));
            one.make(key(3), bytes(3, 100));
            bench.awaitHead(key(2));
            bench.awaitHead(key(3));
            // Whoever wants it meanwhile gets his turn at once, as often as it is asked for.
            one.turn(key(1)).close();
            // The servers have the others before this node has heard it.
            while (one.shared.waiting() > 1) {
                Thread.onSpinWait();
            }
            assertEquals(1, one.shared.waiting());
        }
    }

    @Test
    void whoeverHasTheTurnAsksNobodyThoughNobodyElseWaits() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Bench bench = new Bench(servers, one)) {
            bench.put(key(1), 0, new byte[500]);
            servers.kill(0);
            one.awaitLeft();
            try (Turn _ = one.turn(key(1))) {
                servers.restart(0);
                one.awaitJoined();
                assertEquals(Optional.empty(), one.look(key(1)));
                assertEquals(0, one.shared.damaged(), "it was not looked at");
            }
            assertEquals(Optional.empty(), one.look(key(1)));
            assertEquals(1, one.shared.damaged());
        }
    }

    @Test
    void aLeaseIsTakenWithoutAskingWhatLeasesAreKeptIn() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Bench bench = new Bench(servers, one)) {
            one.make(key(0), bytes(0, KILOBYTE));
            Subscription questions = bench.questions();
            bench.flush();
            for (int i = 1; i <= 10; i++) {
                one.make(key(i), bytes(i, KILOBYTE));
            }
            bench.flush();
            assertEquals(0, questions.getPendingMessageCount());
        }
    }

    @Test
    void whatManyAskForIsFetchedOnce() throws Exception {
        byte[] recording = bytes(1, 8 * Bucket.PART);
        try (NatsServers servers = NatsServers.one(folder);
                Node one = Node.start(servers, folder.resolve("one"));
                Node two = Node.start(servers, folder.resolve("two"));
                Bench bench = new Bench(servers, one);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            one.store.put(key(1), out -> out.write(recording)).close();
            bench.awaitHead(key(1));
            List<Future<Optional<byte[]>>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                all.add(readers.submit(() -> two.look(key(1))));
            }
            for (Future<Optional<byte[]>> each : all) {
                assertArrayEquals(recording, each.get(60, TimeUnit.SECONDS).orElseThrow());
            }
            assertEquals(1, two.shared.fetched());
        }
    }

    @Test
    @Tag("slow")
    void manyTurnsDoNotLapseThoughTheLineIsSlow() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Line slow = Line.to(servers, Duration.ofMillis(100));
                Node one = Node.start(List.of(slow.address()), folder.resolve("one"), "test", Node.CLIPS);
                Node two = Node.start(servers, folder.resolve("two"));
                Bench bench = new Bench(servers, two)) {
            one.awaitJoined();
            List<CompletableFuture<Turn>> held = IntStream.range(0, 100).mapToObj(each -> one.store.turn(key(each)))
                    .toList();
            for (CompletableFuture<Turn> each : held) {
                each.get(60, TimeUnit.SECONDS);
            }
            CompletableFuture<Turn> waiting = two.store.turn(key(99));
            bench.awaitRenewals(key(99), 5);
            assertFalse(waiting.isDone(), "it was not taken over meanwhile");
            held.get(99).join().close();
            waiting.get(60, TimeUnit.SECONDS).close();
            assertEquals(0, two.shared.lapses());
        }
    }
}
