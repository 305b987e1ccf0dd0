package lectern.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.cluster.NatsServers;

/**
 * One, two and three nodes as processes on the same cores, over three servers of NATS, beside a server alone: more nodes
 * cannot be faster here, so what is seen is what it costs them to be several.
 */
final class Together {
    private static final String PUBLICATION = "together";
    private static final int SECTIONS = 24;
    /** So many sections come first and are not measured. */
    private static final int WARM_UP = 8;
    private static final int READERS = 4;
    private static final int ROUNDS = 200;
    private static final int SERVERS = 3;
    private static final int MEBIBYTE = 1 << 20;
    private static final Pattern MONITOR = Pattern.compile("monitor on (127\\.0\\.0\\.1:\\d+)");

    private final Path folder;
    private final String launcher;

    /** @param folder for what the measurement leaves behind */
    Together(Path folder, String launcher) {
        this.folder = folder;
        this.launcher = launcher;
    }

    /** Alone, without all other measurements. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("lectern-together-");
        try {
            new Together(folder, arguments[0]).measure(new Figures());
        } finally {
            Bench.delete(folder);
        }
    }

    void measure(Figures figures) throws IOException, InterruptedException, ExecutionException {
        Text.write(folder.resolve("content").resolve(PUBLICATION), "Together", SECTIONS, 3);
        double alone = run(0, List.of(), figures);
        for (int nodes = 1; nodes <= SERVERS; nodes++) {
            try (NatsServers servers = NatsServers.start(nats(nodes), SERVERS, """
                    jetstream { store_dir: "STORE", max_file: 4G, max_mem: 256M }
                    http: "127.0.0.1:-1"
                    """)) {
                double together = run(nodes, List.of("--cluster", servers.addresses(), "--cluster-quota", "1g"),
                        figures);
                figures.show("  of the rate of a server alone", "%.2f", together / alone);
            }
        }
    }

    private Path nats(int nodes) {
        return folder.resolve("nats-of-" + nodes);
    }

    /**
     * @param nodes 0 for a server alone
     * @return sections each second
     */
    private double run(int nodes, List<String> cluster, Figures figures)
            throws IOException, InterruptedException, ExecutionException {
        List<Server> servers = new ArrayList<>();
        String who = nodes == 0 ? "A server alone" : nodes == 1 ? "One node" : nodes + " nodes";
        try {
            for (int i = 0; i < Math.max(1, nodes); i++) {
                List<String> program = new ArrayList<>(List.of(launcher, "serve", "--on-demand", "--port", "0",
                        "--cache", folder.resolve("cache-" + nodes + "-" + i).toString()));
                program.addAll(cluster);
                if (i == 0) {
                    program.addAll(List.of("--content", folder.resolve("content").toString()));
                }
                if (i == 0 && nodes > 0) {
                    program.add("--publish");
                }
                servers.add(Server.start(program));
            }
            for (int i = 0; i < WARM_UP; i++) {
                Server server = servers.get(i % servers.size());
                awaitPage(server);
                Heard.listen(server, path(i));
            }
            Traffic before = traffic(nodes);
            Duration cpu = cpu(servers);
            Duration nats = natsCpu();
            long start = System.nanoTime();
            double seconds = all(servers, figures, who);
            double time = (System.nanoTime() - start) / 1e9;
            int count = SECTIONS - WARM_UP;
            figures.show("  sections each second, for " + READERS + " readers", "%.2f", count / time);
            figures.show("  seconds of processor for each minute of speech", "%.2f",
                    cpu(servers).minus(cpu).toMillis() / 1e3 * 60 / seconds);
            if (nodes > 0) {
                figures.show("  … and of the servers of NATS", "%.2f",
                        natsCpu().minus(nats).toMillis() / 1e3 * 60 / seconds);
                Traffic after = traffic(nodes);
                figures.show("  MiB for each section between nodes and NATS", "%.1f",
                        (double) (after.ofNodes - before.ofNodes) / count / MEBIBYTE);
                figures.show("  … and among the servers of NATS", "%.1f",
                        (double) (after.ofServers - before.ofServers) / count / MEBIBYTE);
            }
            again(servers, figures);
            double most = 0;
            for (Server server : servers) {
                most = Math.max(most, server.peakMebibytes());
            }
            figures.show("  most memory of a node", "%.0f MiB", most);
            return count / time;
        } finally {
            servers.forEach(Server::close);
        }
    }

    /** All sections that nobody has asked for, by so many readers at once, who ask each node in turn: gives seconds of speech. */
    private static double all(List<Server> servers, Figures figures, String who)
            throws InterruptedException, ExecutionException {
        List<Future<Heard>> heard = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (int i = WARM_UP; i < SECTIONS; i++) {
                Server server = servers.get(i % servers.size());
                String path = path(i);
                heard.add(readers.submit(() -> Heard.listen(server, path)));
            }
        }
        double seconds = 0;
        double[] first = new double[heard.size()];
        for (int i = 0; i < first.length; i++) {
            seconds += heard.get(i).get().seconds();
            first[i] = Figures.millis(heard.get(i).get().untilSpeech());
        }
        figures.show(who + ": first speech of a section never made, p50", "%.0f ms", Figures.median(first));
        return seconds;
    }

    /** What was made before, asked for where it was made, and then on the next node. */
    private static void again(List<Server> servers, Figures figures) throws IOException {
        double[] known = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            int section = WARM_UP + i % (SECTIONS - WARM_UP);
            known[i] = Figures.millis(Caller.ask(servers.get(section % servers.size()).at(path(section)), i).nanos());
        }
        figures.show("  a recording made before, p50, to its last byte", "%.1f ms", Figures.median(known));
        if (servers.size() > 1) {
            double[] others = new double[SECTIONS - WARM_UP];
            for (int i = 0; i < others.length; i++) {
                int section = WARM_UP + i;
                others[i] = Figures.millis(
                        Heard.listen(servers.get((section + 1) % servers.size()), path(section)).untilSpeech());
            }
            figures.show("  first speech of one that another node made, p50", "%.1f ms", Figures.median(others));
        }
    }

    private static String path(int section) {
        return "/" + PUBLICATION + "/chapter-" + (section + 1) + ".mp3";
    }

    /** A node that follows has nothing to serve until it has taken what is published. */
    private static void awaitPage(Server server) throws IOException, InterruptedException {
        for (int i = 0; Caller.ask(server.at("/" + PUBLICATION), i).status() != 200; i++) {
            Thread.sleep(50);
        }
    }

    private static Duration cpu(List<Server> servers) {
        return servers.stream().map(Server::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration natsCpu() {
        return ProcessHandle.current().children()
                .filter(each -> each.info().command().orElse("").endsWith("nats-server"))
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Bytes that have gone either way. */
    private record Traffic(long ofNodes, long ofServers) {}

    /** As the servers' own monitors count it: of the connections of their clients, and of their routes. */
    private Traffic traffic(int nodes) throws IOException {
        long ofNodes = 0;
        long ofServers = 0;
        for (int i = 0; nodes > 0 && i < SERVERS; i++) {
            Matcher monitor = MONITOR.matcher(Files.readString(nats(nodes).resolve("nats-" + i + "/log")));
            if (!monitor.find()) {
                throw new IOException("server " + i + " does not say where its monitor is");
            }
            String address = "http://" + monitor.group(1);
            for (JsonNode each : json(address + "/connz").path("connections")) {
                ofNodes += each.path("in_bytes").asLong() + each.path("out_bytes").asLong();
            }
            // Each byte leaves one of them and arrives at another.
            for (JsonNode each : json(address + "/routez").path("routes")) {
                ofServers += each.path("out_bytes").asLong();
            }
        }
        return new Traffic(ofNodes, ofServers);
    }

    private static JsonNode json(String address) throws IOException {
        try (var in = URI.create(address).toURL().openStream()) {
            return new ObjectMapper().readTree(in);
        }
    }
}
