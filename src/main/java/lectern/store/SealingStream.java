package lectern.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a blob, counts and sums it up on the way, and at last writes its seal. */
final class SealingStream extends OutputStream {
    private static final int BUFFER = 1 << 14;

    private final OutputStream out;
    private final Digest key;
    private final Checksums.Builder summed = new Checksums.Builder();
    private final byte[] one = new byte[1];
    private long length;

    SealingStream(Digest key, OutputStream file) {
        this.out = new BufferedOutputStream(file, BUFFER);
        this.key = key;
    }

    @Override
    public void write(int b) throws IOException {
        one[0] = (byte) b;
        write(one, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        summed.update(bytes, offset, count);
        length += count;
    }

    /** @return the checksums of all that was written */
    Checksums seal() throws IOException {
        Checksums checksums = summed.build();
        out.write(Seal.of(key, length, checksums));
        out.flush();
        return checksums;
    }

    /** How many bytes the blob has. */
    long length() {
        return length;
    }

    /** Does nothing: nobody reads along. */
    @Override
    public void flush() {
        // See seal.
    }

    /** Does nothing: a work that closes what it was given has not been sealed yet. */
    @Override
    public void close() {
        // Whoever opened the file closes it.
    }
}
