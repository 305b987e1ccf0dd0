package lectern.edition.feed;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * What directories know a podcast by, wherever they found it: {@code podcast:guid} of the podcast namespace, a UUID of
 * version 5 (RFC 9562) over the feed's address without its scheme and without slashes at its end.
 */
final class FeedIdentity {
    private static final UUID NAMESPACE = UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

    private FeedIdentity() {}

    static UUID of(URI feed) {
        byte[] name = withoutSlashes(feed.toASCIIString().replaceFirst("^[a-z]+://", ""))
                .getBytes(StandardCharsets.UTF_8);
        ByteBuffer hashed = ByteBuffer.allocate(16 + name.length).putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits()).put(name);
        ByteBuffer hash = ByteBuffer.wrap(sha1(hashed.array()));
        return new UUID(hash.getLong() & ~0xF000L | 0x5000L, hash.getLong() & ~(3L << 62) | 2L << 62);
    }

    private static String withoutSlashes(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
