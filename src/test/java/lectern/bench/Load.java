package lectern.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How often a second the server sends something it has already made: connections that are kept and ask again as soon
 * as they have their answer. Server and clients share the machine's cores.
 */
final class Load {
    private static final int CONNECTIONS = 16;
    private static final Duration TIME = Duration.ofSeconds(4);

    private Load() {}

    static double requestsPerSecond(URI address) throws IOException, InterruptedException {
        run(address, TIME.dividedBy(2));
        return run(address, TIME);
    }

    private static double run(URI address, Duration time) throws IOException, InterruptedException {
        AtomicLong answers = new AtomicLong();
        AtomicReference<IOException> failure = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(CONNECTIONS);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    ask(address, end, answers);
                } catch (IOException failed) {
                    failure.set(failed);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        if (failure.get() != null) {
            throw failure.get();
        }
        return answers.get() * 1e9 / (System.nanoTime() - start);
    }

    private static void ask(URI address, long end, AtomicLong answers) throws IOException {
        byte[] request = ("GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] buffer = new byte[1 << 16];
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
            while (System.nanoTime() < end) {
                out.write(request);
                long length = head(in);
                while (length > 0) {
                    int read = in.read(buffer, 0, (int) Math.min(buffer.length, length));
                    if (read < 0) {
                        throw new IOException("the answer ended early");
                    }
                    length -= read;
                }
                answers.incrementAndGet();
            }
        }
    }

    /** Reads the answer's head and gives its Content-Length. */
    @SuppressWarnings("deprecation") // readLine: a head is ASCII
    private static long head(DataInputStream in) throws IOException {
        String status = in.readLine();
        if (status == null || !status.contains(" 200")) {
            throw new IOException("answered " + status);
        }
        long length = -1;
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(line.substring(15).strip());
            }
        }
        if (length < 0) {
            throw new IOException("no Content-Length: the answer has not been made yet");
        }
        return length;
    }
}
