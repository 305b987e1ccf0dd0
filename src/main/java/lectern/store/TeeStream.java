package lectern.store;

import java.io.IOException;
import java.io.OutputStream;

/** Writes everything to the store and to those who read along; only the latter are in a hurry. */
final class TeeStream extends OutputStream {
    private final OutputStream kept;
    private final OutputStream readAlong;

    TeeStream(OutputStream kept, OutputStream readAlong) {
        this.kept = kept;
        this.readAlong = readAlong;
    }

    @Override
    public void write(int b) throws IOException {
        kept.write(b);
        readAlong.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        kept.write(bytes, offset, count);
        readAlong.write(bytes, offset, count);
    }

    @Override
    public void flush() throws IOException {
        readAlong.flush();
    }
}
