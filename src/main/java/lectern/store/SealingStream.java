package lectern.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Writes a blob, counts and digests it on the way, and at last writes its seal. */
final class SealingStream extends OutputStream {
    private static final int BUFFER = 1 << 14;

    private final OutputStream out;
    private final MessageDigest sha256;
    private final Checksums.Builder checksums = new Checksums.Builder();
    private final byte[] one = new byte[1];
    private long length;

    SealingStream(Digest key, OutputStream file) {
        this.out = new BufferedOutputStream(file, BUFFER);
        this.sha256 = Seal.begin(key);
    }

    @Override
    public void write(int b) throws IOException {
        one[0] = (byte) b;
        write(one, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        sha256.update(bytes, offset, count);
        checksums.update(bytes, offset, count);
        length += count;
    }

    /** @return the length of the blob */
    long seal() throws IOException {
        out.write(Seal.of(length, sha256));
        out.flush();
        return length;
    }

    /** Of all that was written, once it is sealed. */
    Checksums checksums() {
        return checksums.build();
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
