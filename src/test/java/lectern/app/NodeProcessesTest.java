package lectern.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.Tool;
import lectern.cluster.NatsServers;
import lectern.web.Answer;
import lectern.web.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three processes that work together over three servers of NATS, some of which are killed in the midst of it. */
@Tool("nats-server")
@Tag("soak")
@Timeout(600)
class NodeProcessesTest {
    private static final String PAGE = "/leaflet";
    private static final String SOUND = "/leaflet/tired.mp3";
    private static final String ADMINISTRATION = "Its health and figures are at ";
    private static final int NODES = 3;

    @TempDir
    private Path folder;
    private final List<Node> nodes = new ArrayList<>();
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    /** A node, and where its figures are. */
    private record Node(ServerProcess process, URI figures) {

        Asked ask(String target) throws IOException {
            return new Asked(new Connection(process.address()).send("GET", target));
        }

        long figure(String name) throws IOException {
            return Connection.ask(figures, "GET", "/metrics").text().lines().filter(line -> line.startsWith(name + " "))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(name.length()))).sum();
        }

        void await(String name, long value) throws IOException {
            while (figure(name) != value) {
                Thread.onSpinWait();
            }
        }
    }

    /** A request that is under way. */
    private record Asked(Connection connection) {

        /** What has begun, and comes to its end by itself. */
        CompletableFuture<Answer> begun(ExecutorService readers) throws IOException {
            Answer head = connection.receiveHead();
            assertEquals(200, head.status());
            return CompletableFuture.supplyAsync(() -> {
                try (connection) {
                    return connection.receiveRest(head);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }, readers);
        }
    }

    /** What all nodes are asked for at once, when the first of them has begun to answer. */
    private List<CompletableFuture<Answer>> begin(String target) throws IOException {
        List<Asked> asked = new ArrayList<>();
        for (Node node : nodes) {
            asked.add(node.ask(target));
        }
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        answers.add(asked.getFirst().begun(readers));
        asked.subList(1, asked.size()).forEach(each -> answers.add(CompletableFuture.supplyAsync(() -> {
            try {
                return each.begun(readers);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }, readers).thenCompose(answer -> answer)));
        return answers;
    }

    private Path content() throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("leaflet.md"), "# Tired?\n\n" + IntStream.range(1, 150)
                .mapToObj(day -> "On day " + day + " of your treatment you may feel tired.")
                .collect(Collectors.joining(" ")) + "\n");
        return content;
    }

    private Node start(String name, String... options) throws IOException {
        ServerProcess process = ServerProcess.start(content(), folder.resolve(name), Stream.concat(
                Stream.of("--on-demand", "--admin-port", "0"), Stream.of(options)).toArray(String[]::new));
        Node node = new Node(process, URI.create(process.nextLine().substring(ADMINISTRATION.length())));
        nodes.add(node);
        return node;
    }

    /** All of them publish copies of one folder, which are one snapshot. */
    private void startNodes(NatsServers servers) throws IOException {
        for (int i = 0; i < NODES; i++) {
            Node node = start("node-" + i, "--cluster", servers.addresses(), "--cluster-quota", "1g", "--publish");
            node.await("lectern_cluster_joined", 1);
            while (Connection.ask(node.process().address(), "GET", PAGE).status() != 200) {
                Thread.onSpinWait();
            }
        }
    }

    /** What a server by itself makes, and of how many clips. */
    private record Whole(byte[] body, long clips) {}

    private Whole alone(String target) throws IOException {
        Node alone = start("alone");
        Answer whole = alone.ask(target).begun(readers).join();
        assertTrue(whole.whole());
        long clips = alone.figure("lectern_clips_made_total");
        nodes.remove(alone);
        alone.process().close();
        return new Whole(whole.body(), clips);
    }

    @AfterEach
    void end() throws IOException {
        for (Node node : nodes) {
            node.process().close();
        }
        readers.shutdownNow();
    }

    private long sum(String figure, List<Node> of) throws IOException {
        long sum = 0;
        for (Node node : of) {
            sum += node.figure(figure);
        }
        return sum;
    }

    @Test
    void aNodeThatIsKilledInTheMidstOfASectionIsMissedByNobodyElse() throws Exception {
        Whole whole = alone(SOUND);
        try (NatsServers servers = NatsServers.three(folder)) {
            startNodes(servers);
            List<CompletableFuture<Answer>> answers = begin(SOUND);
            nodes.getFirst().process().kill();
            List<Node> others = nodes.subList(1, NODES);
            for (CompletableFuture<Answer> answer : answers.subList(1, NODES)) {
                assertTrue(answer.join().whole());
                assertArrayEquals(whole.body(), answer.join().body());
            }
            // But for what a node takes over that only seemed to be gone.
            assertTrue(sum("lectern_clips_made_total", others) <= whole.clips()
                    + sum("lectern_cluster_lapses_total", others));
            System.out.printf("One of three killed: the others made %d clips, found %d, took over %d.%n",
                    sum("lectern_clips_made_total", others), sum("lectern_clips_found_total", others),
                    sum("lectern_cluster_lapses_total", others));
        }
    }

    @Test
    void serversThatAreKilledAreMissedByNobody() throws Exception {
        try (NatsServers servers = NatsServers.three(folder)) {
            List<String> targets = List.of(SOUND + "?rate=0.75", SOUND + "?rate=1.25");
            List<Whole> wholes = new ArrayList<>();
            for (String target : targets) {
                wholes.add(alone(target));
            }
            startNodes(servers);
            for (int i = 0; i < targets.size(); i++) {
                List<CompletableFuture<Answer>> answers = begin(targets.get(i));
                int victim = i == 0 ? 0 : servers.leader("-clips");
                servers.kill(victim);
                for (CompletableFuture<Answer> answer : answers) {
                    assertTrue(answer.join().whole());
                    assertArrayEquals(wholes.get(i).body(), answer.join().body());
                }
                servers.restart(victim);
                for (Node node : nodes) {
                    node.await("lectern_cluster_joined", 1);
                }
            }
            System.out.printf(
                    "Servers killed: three nodes made %d clips, found %d, took over %d, were away %d times.%n",
                    sum("lectern_clips_made_total", nodes), sum("lectern_clips_found_total", nodes),
                    sum("lectern_cluster_lapses_total", nodes), sum("lectern_cluster_absences_total", nodes));
        }
    }

    @Test
    void whatIsMadeWhileAllServersAreDownIsFoundLater() throws Exception {
        try (NatsServers servers = NatsServers.three(folder)) {
            startNodes(servers);
            for (int i = 0; i < NODES; i++) {
                servers.kill(i);
            }
            Answer made = nodes.getFirst().ask(SOUND).begun(readers).join();
            assertTrue(made.whole());
            servers.restartAll();
            for (Node node : nodes) {
                node.await("lectern_cluster_joined", 1);
                node.await("lectern_cluster_blobs_waiting", 0);
            }
            Answer found = nodes.getLast().ask(SOUND).begun(readers).join();
            assertArrayEquals(made.body(), found.body());
            assertEquals(0, nodes.getLast().figure("lectern_clips_made_total"));
        }
    }
}
