package lectern.store;

import java.io.IOException;
import java.io.OutputStream;

/** A small blob that lives in no store. */
final class MemoryBlob implements Blob {
    private final byte[] bytes;

    MemoryBlob(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public void copy(long from, long count, OutputStream out) throws IOException {
        Blob.check(from, count, bytes.length);
        out.write(bytes, (int) from, (int) count);
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
