package lectern.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * The line of one node to a server of NATS, which a test makes slow or cuts while other nodes have their own. Every byte takes
 * as long as it is told, in each direction, however many there are. Safe for many threads.
 */
public final class Line implements AutoCloseable {
    private final ServerSocket door;
    private final URI server;
    private final Duration delay;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private record Bytes(byte[] bytes, long due) {
        /** Behind the last. */
        static final Bytes END = new Bytes(new byte[0], 0);
    }

    private Line(URI server, Duration delay) throws IOException {
        this.server = server;
        this.delay = delay;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::answer);
    }

    /** @param delay of every byte */
    public static Line to(NatsServers servers, Duration delay) throws IOException {
        return new Line(servers.uris().getFirst(), delay);
    }

    /** Where the node finds its server. */
    public URI address() {
        return URI.create("nats://127.0.0.1:" + door.getLocalPort());
    }

    /** Both ends learn at once that nobody is there. */
    public void cut() {
        cut = true;
        ends.forEach(Line::end);
    }

    public void mend() {
        cut = false;
    }

    private void answer() {
        try {
            while (true) {
                Socket node = door.accept();
                if (cut) {
                    node.close();
                } else {
                    Socket far = new Socket(server.getHost(), server.getPort());
                    carry(node, far);
                    carry(far, node);
                }
            }
        } catch (IOException closed) {
            // This is how it ends.
        }
    }

    private void carry(Socket from, Socket to) throws IOException {
        BlockingQueue<Bytes> line = new LinkedBlockingQueue<>();
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        ends.add(from);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    line.add(new Bytes(Arrays.copyOf(buffer, read), System.nanoTime() + delay.toNanos()));
                }
            } catch (IOException cutOff) {
                // The other end is told.
            }
            line.add(Bytes.END);
        });
        Thread.ofPlatform().daemon().start(() -> {
            try {
                for (Bytes next = line.take(); next != Bytes.END; next = line.take()) {
                    for (long left = next.due - System.nanoTime(); left > 0; left = next.due - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    out.write(next.bytes);
                }
            } catch (IOException cutOff) {
                // The other end is told.
            } catch (InterruptedException impossible) {
                Thread.currentThread().interrupt();
            }
            end(to);
            end(from);
            ends.remove(from);
        });
    }

    private static void end(Socket end) {
        try {
            end.close();
        } catch (IOException failure) {
            // It is no use any more.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
