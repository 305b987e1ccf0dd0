package lectern.store;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of some bytes, or of what they will be made from: a SHA-256 in hexadecimal.
 */
public record Digest(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Digest {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("hex is " + hex + ": a SHA-256 is 64 hexadecimal digits");
        }
    }

    /** A text as a digest, if it is one. */
    public static Optional<Digest> find(String hex) {
        return HEX.matcher(hex).matches() ? Optional.of(new Digest(hex)) : Optional.empty();
    }

    /** Writes what is to be digested. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param content writes to memory only: it must not fail */
    public static Digest of(Content content) {
        MessageDigest sha256 = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            content.writeTo(out);
        } catch (IOException impossible) {
            throw new IllegalStateException("a digest is computed in memory", impossible);
        }
        return of(sha256);
    }

    /** The digest of all that went into a computation, which is finished by this. */
    public static Digest of(MessageDigest sha256) {
        return new Digest(HexFormat.of().formatHex(sha256.digest()));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
