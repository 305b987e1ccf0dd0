package lectern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.Tool;
import lectern.cluster.Line;
import lectern.cluster.NatsServers;
import lectern.web.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole servers that work together, each with a cache of its own, over real servers of NATS. */
@Tool("nats-server")
@Timeout(180)
class NodesTest {
    private static final String SOUND = "/leaflet/tired.mp3";
    private static final String PRINT = "/leaflet/tired.pdf";

    @TempDir
    private Path folder;
    private Path content = Path.of("");

    /** A section of so many sentences that two nodes are in the midst of it together. */
    @BeforeEach
    void write() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("leaflet.md"), "# Tired?\n\n" + IntStream.range(1, 30)
                .mapToObj(day -> "On day " + day + " of your treatment you may feel tired.")
                .collect(Collectors.joining(" ")) + "\n");
    }

    private RunningNode node(String name, List<URI> servers) throws IOException {
        return new RunningNode(content, folder.resolve(name), servers);
    }

    @Test
    void twoNodesMakeEachClipOnce() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                RunningNode alone = node("alone", List.of());
                RunningNode one = node("one", servers.uris());
                RunningNode two = node("two", servers.uris());
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            CompletableFuture<Answer> fromOne = asking(one, SOUND, start, readers);
            CompletableFuture<Answer> fromTwo = asking(two, SOUND, start, readers);
            start.countDown();
            Answer whole = alone.get(SOUND);
            assertArrayEquals(whole.body(), fromOne.join().body());
            assertArrayEquals(whole.body(), fromTwo.join().body());
            assertEquals(whole.header("ETag"), fromTwo.join().header("ETag"));
            assertEquals(alone.clipsMade(), one.clipsMade() + two.clipsMade());
            assertEquals(0, one.shared().lapses() + two.shared().lapses());
        }
    }

    private static CompletableFuture<Answer> asking(RunningNode node, String address, CountDownLatch start,
            ExecutorService readers) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                start.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return node.get(address);
        }, readers);
    }

    @Test
    void aPrintIsMadeByOneNodeForBoth() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                RunningNode one = node("one", servers.uris());
                RunningNode two = node("two", servers.uris());
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            CompletableFuture<Answer> fromOne = asking(one, PRINT, start, readers);
            CompletableFuture<Answer> fromTwo = asking(two, PRINT, start, readers);
            start.countDown();
            assertEquals(200, fromOne.join().status());
            assertArrayEquals(fromOne.join().body(), fromTwo.join().body());
            assertEquals(1, one.shared().fetched() + two.shared().fetched());
        }
    }

    @Test
    void aNodeFinishesWhatAnotherHadBegunWhenItWasCutOff() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                RunningNode one = node("one", servers.uris());
                RunningNode two = node("two", servers.uris());
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            CompletableFuture<Answer> fromOne = asking(one, SOUND, start, readers);
            CompletableFuture<Answer> fromTwo = asking(two, SOUND, start, readers);
            start.countDown();
            one.leave();
            assertTrue(fromOne.join().whole());
            assertArrayEquals(fromOne.join().body(), fromTwo.join().body());
        }
    }

    @Test
    void nodesWithoutTheirServersServeAsBefore() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                RunningNode one = node("one", servers.uris());
                RunningNode two = node("two", servers.uris())) {
            servers.kill(0);
            Answer fromOne = one.get(SOUND);
            assertTrue(fromOne.whole());
            assertArrayEquals(fromOne.body(), two.get(SOUND).body());
            assertArrayEquals(one.get(PRINT).body(), two.get(PRINT).body());
        }
    }

    @Test
    @Tag("slow")
    void aNodeWithASlowLineMakesNothingTwiceAndLosesNothing() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Line slow = Line.to(servers, Duration.ofMillis(100));
                RunningNode alone = node("alone", List.of());
                RunningNode one = node("one", servers.uris());
                RunningNode two = node("two", List.of(slow.address()));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            one.awaitJoined();
            two.awaitJoined();
            CountDownLatch start = new CountDownLatch(1);
            CompletableFuture<Answer> fromOne = asking(one, SOUND, start, readers);
            CompletableFuture<Answer> fromTwo = asking(two, SOUND, start, readers);
            start.countDown();
            byte[] whole = alone.get(SOUND).body();
            assertArrayEquals(whole, fromOne.join().body());
            assertArrayEquals(whole, fromTwo.join().body());
            assertEquals(alone.clipsMade(), one.clipsMade() + two.clipsMade());
            assertEquals(0, one.shared().lapses() + two.shared().lapses());
            assertArrayEquals(one.get(PRINT).body(), two.get(PRINT).body());
        }
    }

    @Test
    @Tag("slow")
    void aNodeThatIsCutOffAloneGoesOnAndSharesWhatItMadeWhenItIsBack() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Line line = Line.to(servers, Duration.ZERO);
                RunningNode alone = node("alone", List.of());
                RunningNode one = node("one", servers.uris());
                RunningNode two = node("two", servers.uris());
                RunningNode three = node("three", List.of(line.address()));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            three.awaitJoined();
            CountDownLatch start = new CountDownLatch(1);
            CompletableFuture<Answer> fromOne = asking(one, SOUND, start, readers);
            CompletableFuture<Answer> fromTwo = asking(two, SOUND, start, readers);
            CompletableFuture<Answer> fromThree = asking(three, SOUND, start, readers);
            start.countDown();
            line.cut();
            three.awaitLeft();
            byte[] whole = alone.get(SOUND).body();
            for (CompletableFuture<Answer> each : List.of(fromOne, fromTwo, fromThree)) {
                assertTrue(each.join().whole());
                assertArrayEquals(whole, each.join().body());
            }
            // What was made by the one that is alone, and by others too, is explained by the absence.
            assertTrue(one.clipsMade() + two.clipsMade() <= alone.clipsMade() + one.shared().lapses()
                    + two.shared().lapses(), () -> one.clipsMade() + " and " + two.clipsMade());
            byte[] print = three.get(PRINT).body();
            line.mend();
            three.awaitJoined();
            three.awaitSent();
            long fetched = one.shared().fetched();
            assertArrayEquals(print, one.get(PRINT).body());
            assertEquals(fetched + 1, one.shared().fetched(), "it was made by the one that was alone");
        }
    }
}
