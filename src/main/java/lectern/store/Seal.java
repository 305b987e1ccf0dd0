package lectern.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The last bytes of a stored file: a mark, the length of the blob before them, and a SHA-256 of the blob's key and
 * bytes. A file that was cut short, damaged or put under another name does not fit its seal.
 */
final class Seal {
    /** How many bytes of a file are not the blob's. */
    static final int LENGTH = Long.BYTES + Long.BYTES + 32;
    /** "Lectern1", to be raised when the format changes: older files are then made again. */
    private static final long MARK = 0x4c65_6374_6572_6e31L;
    private static final int BUFFER = 1 << 16;

    private Seal() {}

    /** A digest that is to be updated with all bytes of the blob, and then given to {@link #of}. */
    static MessageDigest begin(Digest key) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(HexFormat.of().parseHex(key.hex()));
        return sha256;
    }

    static byte[] of(long length, MessageDigest sha256) {
        return ByteBuffer.allocate(LENGTH).putLong(MARK).putLong(length).put(sha256.digest()).array();
    }

    /**
     * Reads the whole file.
     *
     * @return its checksums, if it fits its seal
     */
    static Optional<Checksums> check(Digest key, FileChannel file) throws IOException {
        long length = file.size() - LENGTH;
        if (length < 0) {
            return Optional.empty();
        }
        MessageDigest sha256 = begin(key);
        Checksums.Builder checksums = new Checksums.Builder();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long position = 0; position < length; position += buffer.limit()) {
            buffer.clear().limit((int) Math.min(BUFFER, length - position));
            if (!fill(buffer, file, position)) {
                return Optional.empty();
            }
            checksums.update(buffer.array(), 0, buffer.limit());
            sha256.update(buffer);
        }
        ByteBuffer seal = ByteBuffer.allocate(LENGTH);
        return fill(seal, file, length) && seal.equals(ByteBuffer.wrap(of(length, sha256)))
                ? Optional.of(checksums.build())
                : Optional.empty();
    }

    /** @return false if the file ended */
    private static boolean fill(ByteBuffer buffer, FileChannel file, long position) throws IOException {
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                return false;
            }
        }
        buffer.flip();
        return true;
    }
}
