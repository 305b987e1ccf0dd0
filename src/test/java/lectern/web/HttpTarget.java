package lectern.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import lectern.TemporaryFolder;

/** Whatever comes over the wire, it is answered or the connection is closed, and never by a fault of ours. */
public final class HttpTarget {
    private static final int LIMIT_MILLIS = 10_000;
    private static final TestSite SITE = open();

    private HttpTarget() {}

    private static TestSite open() {
        try {
            return new TestSite(TemporaryFolder.untilTheEnd());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        byte[] answer;
        try (Socket socket = new Socket(SITE.address().getHost(), SITE.address().getPort())) {
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(input);
            socket.shutdownOutput();
            answer = readAll(socket.getInputStream());
        }
        String head = new String(answer, 0, Math.min(answer.length, 12), StandardCharsets.ISO_8859_1);
        if (answer.length > 0 && (!head.startsWith("HTTP/1.") || head.startsWith("500", 9))) {
            throw new AssertionError(new String(answer, StandardCharsets.ISO_8859_1));
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketException reset) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }
}
