package lectern.app.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Tells how much has been written so far, after each write. */
public final class CountingStream extends FilterOutputStream {
    private final LongConsumer listener;
    private long written;

    public CountingStream(OutputStream out, LongConsumer listener) {
        super(out);
        this.listener = listener;
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        tell(1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        tell(length);
    }

    private void tell(int count) {
        written += count;
        listener.accept(written);
    }
}
