package lectern.cluster.blob;

import io.nats.client.JetStreamApiException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import lectern.store.Blob;
import lectern.store.Digest;

/**
 * A blob in a bucket: its head, which is written last, is its seal, with its bytes if they fit; otherwise they are in
 * parts that are numbered from 1. So a blob that has a head is whole, unless it has been damaged since, and that shows.
 */
final class Parcel {
    /** A mark, the length of the blob, and a SHA-256 of its key and its bytes. */
    private static final int SEAL = Long.BYTES + Long.BYTES + 32;
    /** "Lectern1". */
    private static final long MARK = 0x4c65_6374_6572_6e31L;

    /** It is not what was sent. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1;

        DamagedException(Digest key) {
            super(key + " is not what was sent");
        }
    }

    private Parcel() {}

    /** A digest that is to be updated with all bytes of the blob. */
    private static MessageDigest begin(Digest key) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(HexFormat.of().parseHex(key.hex()));
        return sha256;
    }

    private static byte[] seal(long length, MessageDigest sha256) {
        return ByteBuffer.allocate(SEAL).putLong(MARK).putLong(length).put(sha256.digest()).array();
    }

    /** The length that a head tells, if it is one. */
    static OptionalLong length(byte[] head) {
        ByteBuffer read = ByteBuffer.wrap(head);
        return head.length >= SEAL && read.getLong() == MARK ? OptionalLong.of(read.getLong()) : OptionalLong.empty();
    }

    /** @return false if it was there already */
    static boolean send(Digest key, Blob blob, Bucket bucket) throws IOException, JetStreamApiException {
        MessageDigest sha256 = begin(key);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        boolean parted = blob.length() > Bucket.PART;
        if (parted && bucket.findSurely(key, 0).isPresent()) {
            return false;
        }
        for (int part = 0; (long) part * Bucket.PART < blob.length(); part++) {
            long from = (long) part * Bucket.PART;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(Bucket.PART);
            blob.copy(from, Math.min(Bucket.PART, blob.length() - from), bytes);
            sha256.update(bytes.toByteArray());
            if (parted) {
                bucket.put(key, part + 1, bytes.toByteArray());
            } else {
                bytes.writeTo(head);
            }
        }
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(seal(blob.length(), sha256));
        head.writeTo(sealed);
        return bucket.putHead(key, sealed.toByteArray(), 0);
    }

    /**
     * Writes a blob's bytes.
     *
     * @throws DamagedException if they are not what was sent: what was written is worth nothing
     */
    static void open(Digest key, byte[] head, Bucket bucket, OutputStream out)
            throws IOException, JetStreamApiException {
        OptionalLong length = length(head);
        if (length.isEmpty() || length.getAsLong() < 0) {
            throw new DamagedException(key);
        }
        MessageDigest sha256 = begin(key);
        if (length.getAsLong() <= Bucket.PART) {
            check(head.length - SEAL == length.getAsLong(), key);
            sha256.update(head, SEAL, head.length - SEAL);
            out.write(head, SEAL, head.length - SEAL);
        } else {
            copy(key, length.getAsLong(), bucket, sha256, out);
        }
        check(Arrays.equals(seal(length.getAsLong(), sha256), Arrays.copyOf(head, SEAL)), key);
    }

    private static void copy(Digest key, long length, Bucket bucket, MessageDigest sha256, OutputStream out)
            throws IOException, JetStreamApiException {
        int part = 1;
        for (long from = 0; from < length; from += Bucket.PART) {
            Optional<Bucket.Entry> near = bucket.find(key, part);
            Optional<Bucket.Entry> found = near.isPresent() ? near : bucket.findSurely(key, part);
            check(found.isPresent() && found.get().bytes().length == Math.min(Bucket.PART, length - from), key);
            sha256.update(found.orElseThrow().bytes());
            out.write(found.orElseThrow().bytes());
            part++;
        }
    }

    private static void check(boolean sound, Digest key) throws DamagedException {
        if (!sound) {
            throw new DamagedException(key);
        }
    }
}
