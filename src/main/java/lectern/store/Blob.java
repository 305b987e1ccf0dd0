package lectern.store;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Finished bytes, open for reading: they stay readable until this is closed, even when the store evicts them. Safe
 * for several threads; but an interrupt of one of them while it copies may close the blob.
 */
public interface Blob extends Closeable {

    /** A blob that is in no store. */
    static Blob of(byte[] bytes) {
        return new MemoryBlob(bytes);
    }

    long length();

    /**
     * Copies {@code count} bytes, starting at {@code from}.
     *
     * @throws IllegalArgumentException if that is not inside the blob
     */
    void copy(long from, long count, OutputStream out) throws IOException;

    /** All of it, in memory: for small blobs. */
    default byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(length()));
        copy(0, length(), bytes);
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException if {@code count} bytes at {@code from} are not inside {@code length} */
    static void check(long from, long count, long length) {
        if (from < 0 || count < 0 || from > length - count) {
            throw new IllegalArgumentException("from is " + from + " and count is " + count
                    + ": they must lie inside the " + length + " bytes");
        }
    }
}
