package lectern.web.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What a client reads. Tells a client that went away, which is nobody's fault, from a maker that failed.
 */
public final class ClientStream extends FilterOutputStream {

    /** The client is gone. */
    public static final class GoneException extends IOException {
        private static final long serialVersionUID = 1;

        GoneException(IOException cause) {
            super("the client went away", cause);
        }
    }

    ClientStream(OutputStream out) {
        super(out);
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
}
