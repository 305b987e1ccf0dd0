package lectern.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import lectern.cluster.Cluster;
import lectern.cluster.Membership;
import lectern.cluster.NatsServers;
import lectern.cluster.queue.Task;
import lectern.cluster.queue.WorkQueue;
import lectern.cluster.snapshot.Equipment;
import lectern.cluster.snapshot.SharedContent;
import lectern.store.Digest;

/** What nodes do over three servers of NATS on the same cores, each of which keeps everything. */
final class Nodes {
    private static final int PUBLICATIONS = 2_000;
    private static final int ORDERS = 10_000;
    private static final Digest BUILD = Digest.of(out -> out.write(1));

    private final Path folder;

    Nodes(Path folder) {
        this.folder = folder;
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lectern-nodes-");
        try {
            new Nodes(folder).measure(new Figures());
        } finally {
            Bench.delete(folder);
        }
    }

    void measure(Figures figures) throws IOException, InterruptedException {
        try (NatsServers servers = NatsServers.three(folder.resolve("servers"))) {
            content(servers, figures);
            orders(servers, figures);
        }
    }

    private static Cluster node(NatsServers servers) {
        return new Cluster(new Membership(servers.uris(), Optional.empty(), "bench", BUILD));
    }

    private void content(NatsServers servers, Figures figures) throws IOException, InterruptedException {
        Path content = folder.resolve("shelf");
        for (int i = 0; i < PUBLICATIONS; i++) {
            Path leaflet = Files.createDirectories(content.resolve("leaflet-" + i));
            Files.writeString(leaflet.resolve("publication.yaml"), "title: Leaflet " + i + "\n");
            Files.writeString(leaflet.resolve("1.md"), "# Leaflet " + i + "\n\n" + "It has some words. ".repeat(300));
            Files.write(leaflet.resolve("picture.png"), (i + "x".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
        }
        Equipment equipment = new Equipment(BUILD, Instant.EPOCH);
        Semaphore swapped = new Semaphore(0);
        try (Cluster two = node(servers);
                SharedContent follower = new SharedContent(two, folder.resolve("two"), equipment, Optional.empty(),
                        Clock.systemUTC());
                Cluster one = node(servers)) {
            follower.start(swapped::release, Thread.ofPlatform().daemon().factory());
            two.start();
            long start = System.nanoTime();
            try (SharedContent publisher = new SharedContent(one, folder.resolve("one"), equipment,
                    Optional.of(new SharedContent.Publisher(content, _ -> new TreeMap<>())), Clock.systemUTC())) {
                figures.show("%,d leaflets of three files, 56 KB each: copied from the publisher's folder"
                        .formatted(PUBLICATIONS), "%.1f s", seconds(start));
                start = System.nanoTime();
                publisher.start(() -> {}, Thread.ofPlatform().daemon().factory());
                one.start();
                swapped.acquire();
                figures.show("… on three servers and on another node", "%.1f s", seconds(start));
                Files.writeString(content.resolve("leaflet-7/1.md"), "# Leaflet 7\n\nNow it has others.\n");
                start = System.nanoTime();
                publisher.folderChanged();
                swapped.acquire();
                figures.show("One of them changed: on another node after", "%.0f ms", seconds(start) * 1e3);
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void orders(NatsServers servers, Figures figures) throws IOException, InterruptedException {
        Map<Digest, String> orders = new LinkedHashMap<>();
        for (int i = 0; i < ORDERS; i++) {
            String order = "leaflet-" + i + "\nhow-to-take-it\nrate=1\nvoice=kevin";
            orders.put(Digest.of(out -> out.write(order.getBytes(StandardCharsets.UTF_8))), order);
        }
        try (Cluster one = node(servers)) {
            WorkQueue queue = new WorkQueue(one);
            one.start();
            long start = System.nanoTime();
            queue.add(orders);
            figures.show("Sections ordered by a node, each second", "%,.0f", ORDERS / seconds(start));
            start = System.nanoTime();
            queue.add(orders);
            figures.show("… that another node ordered before", "%,.0f", ORDERS / seconds(start));
            start = System.nanoTime();
            int taken = 0;
            for (Optional<Task> task = queue.next(Duration.ofSeconds(1)); task.isPresent()
                    && taken < ORDERS / 10; task = queue
                            .next(Duration.ofSeconds(1))) {
                task.get().done();
                taken++;
            }
            figures.show("Orders taken and done by one node, one after another, each second", "%,.0f",
                    taken / seconds(start));
        }
    }
}
