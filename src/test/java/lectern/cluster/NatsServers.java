package lectern.cluster;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.Nats;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.InstalledTools;

/**
 * Real servers of NATS on this machine, which are killed and started again as a test wants it. Each keeps its port and
 * what it has on disk. Used by one thread.
 */
public final class NatsServers implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final Pattern READY = Pattern.compile("Server is ready");
    private static final Pattern LED = Pattern.compile("JetStream cluster new metadata leader|"
            + "Self is new JetStream cluster metadata leader");

    private final Path folder;
    private final String settings;
    private final List<Integer> ports;
    private final List<Integer> routes;
    private final List<Running> running = new ArrayList<>();

    /** A server, and what it has said so far. */
    private record Running(Process process, CountDownLatch ready, CountDownLatch led) {}

    private NatsServers(Path folder, int count, String settings) {
        this.folder = folder;
        this.settings = settings;
        List<Integer> free = freePorts(count * 2);
        this.ports = free.subList(0, count);
        this.routes = free.subList(count, count * 2);
    }

    /** One server with JetStream. */
    public static NatsServers one(Path folder) throws IOException, InterruptedException {
        return start(folder, 1, "jetstream { store_dir: \"STORE\", max_file: 4G, max_mem: 256M }");
    }

    /** Three servers that hold everything three times where they are asked to. */
    public static NatsServers three(Path folder) throws IOException, InterruptedException {
        return start(folder, 3, "jetstream { store_dir: \"STORE\", max_file: 4G, max_mem: 256M }");
    }

    /**
     * Servers that answer.
     *
     * @param settings as in their configuration; STORE is where each keeps what it has
     */
    public static NatsServers start(Path folder, int count, String settings) throws IOException, InterruptedException {
        NatsServers servers = new NatsServers(folder, count, settings);
        try {
            for (int i = 0; i < count; i++) {
                servers.running.add(servers.launch(i));
            }
            for (int i = 0; i < count; i++) {
                servers.await(i);
            }
            return servers;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            servers.close();
            throw failure;
        }
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> open = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = open.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket each : open) {
                each.close();
            }
            return ports;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Running launch(int i) throws IOException {
        Path home = Files.createDirectories(folder.resolve("nats-" + i));
        String others = IntStream.range(0, routes.size()).filter(other -> other != i)
                .mapToObj(other -> "nats://127.0.0.1:" + routes.get(other)).collect(Collectors.joining(", "));
        String cluster = routes.size() == 1
                ? ""
                : "cluster { name: lectern, listen: \"127.0.0.1:" + routes.get(i) + "\", routes: [" + others + "] }\n";
        Path configuration = Files.writeString(home.resolve("nats.conf"),
                "server_name: n" + i + "\nlisten: \"127.0.0.1:" + ports.get(i) + "\"\n"
                        + settings.replace("STORE", home.resolve("store").toString()) + "\n" + cluster);
        Process process = new ProcessBuilder(InstalledTools.find("nats-server").orElseThrow().toString(), "-c",
                configuration.toString()).redirectErrorStream(true).start();
        Running server = new Running(process, new CountDownLatch(1), new CountDownLatch(1));
        // Not a virtual one: whoever reads from a process holds on to what carries it.
        Thread.ofPlatform().daemon().start(() -> listen(server, home.resolve("log")));
        return server;
    }

    private static void listen(Running server, Path log) {
        try (BufferedReader lines = server.process.inputReader(); var kept = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.write(line + "\n");
                kept.flush();
                if (READY.matcher(line).find()) {
                    server.ready.countDown();
                }
                if (LED.matcher(line).find()) {
                    server.led.countDown();
                }
            }
        } catch (IOException ended) {
            // Killed, as was wanted.
        }
    }

    private void await(int i) throws InterruptedException, IOException {
        Running server = running.get(i);
        boolean up = server.ready.await(STARTING.toSeconds(), TimeUnit.SECONDS)
                && (routes.size() == 1 || !settings.contains("jetstream")
                        || server.led.await(STARTING.toSeconds(), TimeUnit.SECONDS));
        if (!up) {
            throw new IOException(
                    "nats-server " + i + " did not start: " + Files.readString(folder.resolve("nats-" + i + "/log")));
        }
    }

    /** {@code nats://127.0.0.1:4222,nats://127.0.0.1:4223} */
    public String addresses() {
        return ports.stream().map(port -> "nats://127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    public List<URI> uris() {
        return Stream.of(addresses().split(",")).map(URI::create).toList();
    }

    /** {@code kill -9} */
    public void kill(int i) {
        running.get(i).process.destroyForcibly().onExit().join();
    }

    /** Starts one that was killed, and waits until it is back among the others. */
    public void restart(int i) throws IOException, InterruptedException {
        running.set(i, launch(i));
        await(i);
    }

    /** Starts all that were killed; none of several is ready before most of them are. */
    public void restartAll() throws IOException, InterruptedException {
        for (int i = 0; i < running.size(); i++) {
            running.set(i, launch(i));
        }
        for (int i = 0; i < running.size(); i++) {
            await(i);
        }
    }

    /** Which of several leads the first stream whose name ends so: what is written to it waits for that one. */
    public int leader(String ending) throws IOException, InterruptedException, JetStreamApiException {
        Connection connection = Nats.connect(addresses());
        try {
            JetStreamManagement streams = connection.jetStreamManagement();
            String stream = streams.getStreamNames().stream().filter(name -> name.endsWith(ending)).findFirst()
                    .orElseThrow();
            return Integer.parseInt(streams.getStreamInfo(stream).getClusterInfo().getLeader().substring(1));
        } finally {
            connection.close();
        }
    }

    /** Stops it in the midst of what it does, so that it is there and does not answer. */
    public void freeze(int i) throws IOException, InterruptedException {
        signal("-STOP", i);
        // The system stops its threads one by one, and one that still runs may answer.
        Path threads = Path.of("/proc", Long.toString(running.get(i).process.pid()), "task");
        while (Files.isDirectory(threads) && !isStopped(threads)) {
            Thread.onSpinWait();
        }
    }

    private static boolean isStopped(Path threads) throws IOException {
        try (Stream<Path> all = Files.list(threads)) {
            return all.map(each -> each.resolve("stat")).allMatch(NatsServers::isStoppedThread);
        }
    }

    /** Its state is the first letter behind its name, which stands in parentheses. */
    private static boolean isStoppedThread(Path stat) {
        try {
            String line = Files.readString(stat);
            return line.charAt(line.lastIndexOf(')') + 2) == 'T';
        } catch (IOException ended) {
            return true;
        }
    }

    /** Lets it go on. */
    public void thaw(int i) throws IOException, InterruptedException {
        signal("-CONT", i);
    }

    private void signal(String signal, int i) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(running.get(i).process.pid())).inheritIO().start().waitFor();
    }

    @Override
    public void close() {
        running.forEach(each -> each.process.destroyForcibly().onExit().join());
    }
}
