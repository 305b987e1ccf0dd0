package lectern.content.inline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

/**
 * Names sentences so that a name stays while the sentence does, whatever is written before it: the kind of its block
 * and six letters of a hash of its words, {@code p-k3mzqa}. The same words again are {@code p-k3mzqa-2}, counted
 * through the publication. For one publication and one thread.
 */
public final class SentenceIds {

    /** Thirty-two letters and digits that are not mistaken for each other: no l, o, 0 or 1. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Names names = new Names(Set.of());

    /** @param block what the sentence stands in, such as {@code p}; letters only */
    String next(String block, String words) {
        return names.unique(block + "-" + letters(words));
    }

    public static String letters(String words) {
        byte[] hash = sha256(words.getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < 4; i++) {
            bits = bits << 8 | hash[i] & 0xff;
        }
        StringBuilder letters = new StringBuilder();
        for (int shift = 27; shift >= 2; shift -= 5) {
            letters.append(LETTERS.charAt((int) (bits >> shift & 31)));
        }
        return letters.toString();
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
