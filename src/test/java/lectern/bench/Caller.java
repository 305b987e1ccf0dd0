package lectern.bench;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Somebody who asks once, on a connection of their own and from an address of their own among those of the loopback
 * network: many of them are a crowd, and not one person who asks for much.
 *
 * @param checksum of the body
 * @param nanos    from the connection to the last byte
 */
record Caller(int status, boolean comesAgain, long bytes, long checksum, long nanos) {
    private static final int ADDRESSES = 200;

    /** A connection with its request sent; without chunks, which HTTP/1.0 does not know. */
    static Socket connect(URI address, int number, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.bind(new InetSocketAddress("127.0.1." + (1 + number % ADDRESSES), 0));
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream().write(("GET " + address.getRawPath() + " HTTP/1.0\r\nHost: " + address.getAuthority()
                + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    static Caller ask(URI address, int number) throws IOException {
        long start = System.nanoTime();
        try (Socket socket = connect(address, number, 1 << 16);
                DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 14))) {
            String status = line(in);
            boolean comesAgain = false;
            for (String field = line(in); !field.isEmpty(); field = line(in)) {
                comesAgain |= field.regionMatches(true, 0, "retry-after:", 0, 12);
            }
            CRC32 checksum = new CRC32();
            byte[] buffer = new byte[1 << 14];
            long bytes = 0;
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                checksum.update(buffer, 0, count);
                bytes += count;
            }
            return new Caller(Integer.parseInt(status.split(" ")[1]), comesAgain, bytes, checksum.getValue(),
                    System.nanoTime() - start);
        }
    }

    @SuppressWarnings("deprecation") // readLine: a head is ASCII
    private static String line(DataInputStream in) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new EOFException("the connection ended before the answer's head did");
        }
        return line;
    }
}
