package lectern.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.eclipse.jetty.ee10.servlet.HttpOutput;

/**
 * What a client reads, as bytes or as buffers, which leave without being copied into the heap. Tells a client that went
 * away, which is nobody's fault, from a maker that failed.
 */
public final class ClientStream extends OutputStream implements WritableByteChannel {
    private final HttpOutput out;

    /** The client is gone. */
    public static final class GoneException extends IOException {
        private static final long serialVersionUID = 1;

        GoneException(IOException cause) {
            super("the client went away", cause);
        }
    }

    ClientStream(HttpOutput out) {
        this.out = out;
    }

    /** Returns when the whole buffer has left: it can be used again. */
    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int count = bytes.remaining();
        try {
            out.write(bytes);
        } catch (IOException gone) {
            throw new GoneException(gone);
        }
        return count;
    }

    @Override
    public boolean isOpen() {
        return !out.isClosed();
    }

    @Override
    public void write(int value) throws IOException {
        try {
            out.write(value);
        } catch (IOException gone) {
            throw new GoneException(gone);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException gone) {
            throw new GoneException(gone);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException gone) {
            throw new GoneException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException gone) {
            throw new GoneException(gone);
        }
    }
}
