package lectern.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The last bytes of a stored file: a mark, the length of the blob before them, and a SHA-256 of the blob's key and of its
 * {@link Checksums}. A file that was cut short, damaged or put under another name does not fit its seal. The bytes
 * themselves go into the checksums alone: a digest of them all would take ten times as long, and finds no damage that a
 * disk does and they miss.
 */
final class Seal {
    /** How many bytes of a file are not the blob's. */
    static final int LENGTH = Long.BYTES + Long.BYTES + 32;
    /** "Lectern2", to be raised when the format changes: older files are then made again. */
    private static final long MARK = 0x4c65_6374_6572_6e32L;

    private Seal() {}

    static byte[] of(Digest key, long length, Checksums checksums) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(HexFormat.of().parseHex(key.hex()));
        sha256.update(checksums.bytes());
        return ByteBuffer.allocate(LENGTH).putLong(MARK).putLong(length).put(sha256.digest()).array();
    }

    /** Whether it was sealed in the way of an earlier program: that is no damage, and made again all the same. */
    static boolean isOlder(FileChannel file) throws IOException {
        ByteBuffer mark = ByteBuffer.allocate(Long.BYTES);
        long at = file.size() - LENGTH;
        if (at < 0 || !fill(mark, file, at)) {
            return false;
        }
        long found = mark.getLong();
        return found != MARK && found >>> Byte.SIZE == MARK >>> Byte.SIZE;
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
        Checksums.Builder builder = new Checksums.Builder();
        ByteBuffer buffer = ByteBuffer.allocate(Checksums.BLOCK);
        for (long position = 0; position < length; position += buffer.limit()) {
            buffer.clear().limit((int) Math.min(Checksums.BLOCK, length - position));
            if (!fill(buffer, file, position)) {
                return Optional.empty();
            }
            builder.update(buffer.array(), 0, buffer.limit());
        }
        Checksums checksums = builder.build();
        ByteBuffer seal = ByteBuffer.allocate(LENGTH);
        return fill(seal, file, length) && seal.equals(ByteBuffer.wrap(of(key, length, checksums)))
                ? Optional.of(checksums)
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
