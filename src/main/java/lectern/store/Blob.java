package lectern.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Finished bytes, open for reading: they stay readable until this is closed, even when the store evicts them. Safe
 * for several threads.
 */
public interface Blob extends Closeable {

    long length();

    /**
     * Copies {@code count} bytes, starting at {@code from}.
     *
     * @throws IllegalArgumentException if that is not inside the blob
     */
    void copy(long from, long count, OutputStream out) throws IOException;

    /** All of it, in memory: for small blobs. */
    default byte[] bytes() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream(Math.toIntExact(length()));
        copy(0, length(), bytes);
        return bytes.toByteArray();
    }
}
