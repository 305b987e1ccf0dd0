package lectern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.Tool;
import lectern.app.operation.Parts;
import lectern.cluster.Cluster;
import lectern.cluster.Line;
import lectern.cluster.Membership;
import lectern.cluster.NatsServers;
import lectern.cluster.Presence;
import lectern.cluster.blob.SharedBlobs;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.edition.Build;
import lectern.web.Answer;
import lectern.web.Connection;
import lectern.web.Dates;
import lectern.web.WebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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

    private final class Node implements AutoCloseable {
        private final Places places;
        private final LiveLibrary library;
        private final Optional<Cluster> cluster;
        private final Application application;
        private final WebServer server;
        private final Presence presence = new Presence();

        Node(String name, List<URI> servers) throws IOException {
            places = CommandLine.populateCommand(new Places(), "--content", content.toString(), "--cache",
                    folder.resolve(name).toString());
            library = new LiveLibrary(new ContentFolder(content));
            cluster = servers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Cluster(
                            new Membership(servers, Optional.empty(), "test", Build.running(), 1 << 30)));
            cluster.ifPresent(each -> each.add(presence));
            application = new Application(places, Speech.in(places), library, Optional.empty(), Renderers.ALL,
                    Dates.ofFiles(Clock.systemDefaultZone(), places.equipped()), cluster);
            application.join();
            server = application.server(_ -> {}).start("127.0.0.1", 0);
        }

        Answer get(String address) {
            try {
                return Connection.ask(server.address(), "GET", address);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private Parts parts() {
            return application.parts(places, library::known);
        }

        SharedBlobs shared() {
            return parts().blobs().orElseThrow();
        }

        /** Until others can have all that it made. */
        void awaitSent() {
            while (shared().waiting() > 0) {
                Thread.onSpinWait();
            }
        }

        long clipsMade() {
            return parts().recordings().clipsMade();
        }

        @Override
        public void close() {
            try {
                server.close();
                application.close();
                library.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Test
    void twoNodesMakeEachClipOnce() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node alone = new Node("alone", List.of());
                Node one = new Node("one", servers.uris());
                Node two = new Node("two", servers.uris());
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

    private static CompletableFuture<Answer> asking(Node node, String address, CountDownLatch start,
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
                Node one = new Node("one", servers.uris());
                Node two = new Node("two", servers.uris());
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
                Node one = new Node("one", servers.uris());
                Node two = new Node("two", servers.uris());
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            CompletableFuture<Answer> fromOne = asking(one, SOUND, start, readers);
            CompletableFuture<Answer> fromTwo = asking(two, SOUND, start, readers);
            start.countDown();
            one.cluster.orElseThrow().close();
            assertTrue(fromOne.join().whole());
            assertArrayEquals(fromOne.join().body(), fromTwo.join().body());
        }
    }

    @Test
    void nodesWithoutTheirServersServeAsBefore() throws Exception {
        try (NatsServers servers = NatsServers.one(folder);
                Node one = new Node("one", servers.uris());
                Node two = new Node("two", servers.uris())) {
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
                Node alone = new Node("alone", List.of());
                Node one = new Node("one", servers.uris());
                Node two = new Node("two", List.of(slow.address()));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            one.presence.awaitJoined();
            two.presence.awaitJoined();
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
                Node alone = new Node("alone", List.of());
                Node one = new Node("one", servers.uris());
                Node two = new Node("two", servers.uris());
                Node three = new Node("three", List.of(line.address()));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            three.presence.awaitJoined();
            CountDownLatch start = new CountDownLatch(1);
            CompletableFuture<Answer> fromOne = asking(one, SOUND, start, readers);
            CompletableFuture<Answer> fromTwo = asking(two, SOUND, start, readers);
            CompletableFuture<Answer> fromThree = asking(three, SOUND, start, readers);
            start.countDown();
            line.cut();
            three.presence.awaitLeft();
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
            three.presence.awaitJoined();
            three.awaitSent();
            long fetched = one.shared().fetched();
            assertArrayEquals(print, one.get(PRINT).body());
            assertEquals(fetched + 1, one.shared().fetched(), "it was made by the one that was alone");
        }
    }
}
