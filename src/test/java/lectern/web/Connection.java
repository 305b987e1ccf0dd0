package lectern.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A client that says and hears every byte itself, since the polite ones hide what is tested here. */
public final class Connection implements AutoCloseable {
    private static final int LIMIT_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private String method = "";

    public Connection(URI server) throws IOException {
        this(new Socket(server.getHost(), server.getPort()));
    }

    /** @param from one of this machine's addresses */
    Connection(URI server, InetAddress from) throws IOException {
        this(new Socket(server.getHost(), server.getPort(), from, 0));
    }

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(LIMIT_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** One request on a connection of its own. */
    public static Answer ask(URI server, String method, String target, String... headers) throws IOException {
        try (Connection connection = new Connection(server)) {
            return connection.send(method, target, headers).receive();
        }
    }

    public Connection send(String method, String target, String... headers) throws IOException {
        this.method = method;
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: test\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return sendRaw(request.append("\r\n").toString());
    }

    Connection sendRaw(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Nothing more will be said; what is answered can still be heard. */
    Connection endRequest() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Everything that comes until the connection is closed. */
    String receiveAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketException reset) {
            return all.toString(ISO_8859_1);
        }
        return all.toString(ISO_8859_1);
    }

    /** The whole answer, or what there is of it before the connection is cut. */
    public Answer receive() throws IOException {
        return receiveRest(receiveHead());
    }

    /** What follows a head. */
    public Answer receiveRest(Answer head) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean whole = method.equals("HEAD") || head.status() == 304 || receiveBody(head, body);
        return new Answer(head.status(), head.headers(), body.toByteArray(), whole);
    }

    public Answer receiveHead() throws IOException {
        String status = line();
        if (!status.matches("HTTP/1\\.1 \\d{3} .*")) {
            throw new IOException("this is no status line: " + status);
        }
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(status.substring(9, 12)), headers, new byte[0], false);
    }

    private boolean receiveBody(Answer head, ByteArrayOutputStream body) throws IOException {
        try {
            if (head.find("Transfer-Encoding").filter("chunked"::equals).isPresent()) {
                for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
                    body.write(chunk);
                }
                return true;
            }
            Optional<Integer> length = head.find("Content-Length").map(Integer::parseInt);
            for (int octet = 0; octet >= 0 && body.size() < length.orElse(Integer.MAX_VALUE);) {
                octet = in.read();
                if (octet >= 0) {
                    body.write(octet);
                }
            }
            return length.isEmpty() || body.size() == length.get();
        } catch (EOFException | SocketException cut) {
            return false;
        }
    }

    /** The next chunk; the last is empty. */
    byte[] chunk() throws IOException {
        String length = line();
        // Jetty sends the line end that belongs to a chunk only with the next one.
        byte[] chunk = in.readNBytes(Integer.parseInt(length.isEmpty() ? line() : length, 16));
        if (chunk.length == 0) {
            line();
        }
        return chunk;
    }

    /** Whether the server closes the connection, sooner or later, without another byte. */
    public boolean isClosedByServer() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Whether what is left, however long it is, ends with a close and not with a reset. */
    boolean isEndedInOrder() throws IOException {
        try {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketException reset) {
            return false;
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = octet(); octet != '\n'; octet = octet()) {
            line.write(octet);
        }
        return line.toString(ISO_8859_1).strip();
    }

    private int octet() throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException("the server has closed the connection");
        }
        return octet;
    }

    /** Hangs up, whether or not everything has come. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
