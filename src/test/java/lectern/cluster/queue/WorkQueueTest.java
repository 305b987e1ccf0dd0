package lectern.cluster.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lectern.Tool;
import lectern.cluster.AwayException;
import lectern.cluster.Cluster;
import lectern.cluster.Membership;
import lectern.cluster.NatsServers;
import lectern.store.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tool("nats-server")
@Timeout(120)
class WorkQueueTest {
    private static final Digest BUILD = digest(1);
    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    private Path folder;
    private NatsServers servers;

    @BeforeEach
    void start() throws Exception {
        servers = NatsServers.one(folder);
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    private static Digest digest(int number) {
        return Digest.of(out -> out.write(number));
    }

    private static Map<Digest, String> orders(int count) {
        Map<Digest, String> orders = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            orders.put(digest(i), "section " + i);
        }
        return orders;
    }

    private final class Node implements AutoCloseable {
        private final Cluster cluster = new Cluster(
                new Membership(servers.uris(), Optional.empty(), "test", BUILD));
        private final WorkQueue queue = new WorkQueue(cluster, SHORT);

        Node start() throws IOException {
            cluster.start();
            return this;
        }

        Task take() throws Exception {
            for (int i = 0; i < 60; i++) {
                Optional<Task> task = queue.next(Duration.ofSeconds(1));
                if (task.isPresent()) {
                    return task.get();
                }
            }
            throw new AssertionError("nothing came");
        }

        @Override
        public void close() {
            cluster.close();
        }
    }

    @Test
    void whatBothLackIsTakenOnce() throws Exception {
        try (Node one = new Node().start(); Node two = new Node().start()) {
            assertTrue(one.queue.add(orders(50)));
            assertTrue(two.queue.add(orders(50)));
            Set<String> made = new TreeSet<>();
            for (int i = 0; i < 50; i++) {
                Task task = (i % 2 == 0 ? one : two).take();
                assertTrue(made.add(task.order()), task.order());
                assertEquals(Optional.of(digest(Integer.parseInt(task.order().substring("section ".length())))),
                        task.key());
                task.done();
            }
            assertEquals(Optional.empty(), two.queue.next(SHORT));
        }
    }

    @Test
    void whatWasMadeAndIsGoneAgainIsAskedForAgain() throws Exception {
        try (Node one = new Node().start()) {
            assertTrue(one.queue.add(orders(1)));
            one.take().done();
            Optional<Task> again = Optional.empty();
            for (int i = 0; i < 60 && again.isEmpty(); i++) {
                // The servers may not have heard yet that it was done.
                assertTrue(one.queue.add(orders(1)));
                again = one.queue.next(SHORT);
            }
            assertEquals("section 0", again.orElseThrow().order());
        }
    }

    @Test
    void whatADeadNodeHadGoesToAnother() throws Exception {
        try (Node two = new Node().start()) {
            try (Node one = new Node().start()) {
                assertTrue(one.queue.add(orders(1)));
                assertEquals("section 0", one.take().order());
            }
            Task task = two.take();
            assertEquals("section 0", task.order());
            task.giveBack(Duration.ZERO);
            assertEquals("section 0", two.take().order());
        }
    }

    @Test
    void whatIsBeingMadeGoesToNobodyElse() throws Exception {
        try (Node one = new Node().start(); Node two = new Node().start()) {
            assertTrue(one.queue.add(orders(1)));
            Task task = one.take();
            task.working(() -> {
                try {
                    // Three times as long as a node may be silent.
                    assertEquals(Optional.empty(), two.queue.next(SHORT.multipliedBy(3)));
                } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                }
                return true;
            });
            task.done();
            assertEquals(Optional.empty(), two.queue.next(SHORT.multipliedBy(2)));
        }
    }

    @Test
    void whatNobodyCanMakeIsGivenUp() throws Exception {
        try (Node one = new Node().start()) {
            assertTrue(one.queue.add(orders(1)));
            one.take().giveUp();
            assertEquals(Optional.empty(), one.queue.next(SHORT.multipliedBy(2)));
        }
    }

    @Test
    void withoutServersNobodyWaits() throws Exception {
        try (Node one = new Node().start()) {
            servers.kill(0);
            assertThrows(IOException.class, () -> {
                while (true) {
                    one.queue.next(SHORT);
                }
            });
            assertFalse(one.queue.isJoined());
            assertThrows(AwayException.class, () -> one.queue.add(orders(1)));
        }
    }
}
