package lectern.cluster;

import io.nats.client.AuthHandler;
import io.nats.client.Options;
import io.nats.client.support.Encoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a node shows to the servers, from a file: either what {@code nsc} writes ({@code .creds}: a token of the user and the
 * seed that it signs with), or one line, {@code name:password} or a token. Read anew for every connection, so that it can
 * be changed while nodes run.
 *
 * <p>The library of NATS would sign by Bouncy Castle, which is ten times as large as itself; the JDK has Ed25519 too.
 */
final class Credentials implements AuthHandler {
    /** A file that is larger than this is none of these. */
    private static final long MOST_BYTES = 64 << 10;
    private static final String WHAT_IT_IS = ": it must hold what nsc writes, or one line, name:password or a token";
    /** A seed is two bytes that tell whose it is, 32 of the key, and two of a checksum. */
    private static final int KEY_START = 2;
    private static final int KEY_END = 34;
    private static final int SEED_LENGTH = 36;

    private final char[] token;
    private final PrivateKey key;

    private Credentials(String token, PrivateKey key) {
        this.token = token.toCharArray();
        this.key = key;
    }

    /** @throws ClusterException if the file cannot be read, or is none */
    static void show(Path file, Options.Builder options) throws ClusterException {
        List<String> lines = read(file);
        // The two parts of a .creds stand between lines of hyphens, among remarks.
        List<Integer> starts = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("-----BEGIN")).boxed().toList();
        if (starts.size() == 2 && starts.getLast() + 1 < lines.size()) {
            options.authHandler(signing(file, lines.get(starts.getFirst() + 1), lines.get(starts.getLast() + 1)));
        } else if (lines.size() == 1) {
            String line = lines.getFirst();
            int colon = line.indexOf(':');
            if (colon < 0) {
                options.token(line.toCharArray());
            } else {
                options.userInfo(line.substring(0, colon).toCharArray(), line.substring(colon + 1).toCharArray());
            }
        } else {
            throw new ClusterException(file + " holds no credentials" + WHAT_IT_IS);
        }
    }

    private static List<String> read(Path file) throws ClusterException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ClusterException(file + " is too large for credentials" + WHAT_IT_IS);
            }
            return Files.readString(file, StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty()).toList();
        } catch (ClusterException wrong) {
            throw wrong;
        } catch (IOException unreadable) {
            throw new ClusterException("the file of --cluster-credentials cannot be read: " + file, unreadable);
        }
    }

    private static Credentials signing(Path file, String token, String seed) throws ClusterException {
        try {
            byte[] bytes = Encoding.base32Decode(seed.toCharArray());
            if (bytes.length != SEED_LENGTH) {
                throw new IllegalArgumentException("a seed has " + SEED_LENGTH + " bytes");
            }
            return new Credentials(token, KeyFactory.getInstance("Ed25519").generatePrivate(new EdECPrivateKeySpec(
                    NamedParameterSpec.ED25519, Arrays.copyOfRange(bytes, KEY_START, KEY_END))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | GeneralSecurityException wrong) {
            throw new ClusterException(file + " holds no seed to sign with" + WHAT_IT_IS, wrong);
        }
    }

    @Override
    public byte[] sign(byte[] nonce) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(nonce);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK since 15 signs with Ed25519", impossible);
        }
    }

    /** Nothing: who it is says the token. */
    @Override
    public char[] getID() {
        return new char[0];
    }

    @Override
    public char[] getJWT() {
        return token.clone();
    }
}
