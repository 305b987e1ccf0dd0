package lectern.cluster;

import io.nats.client.support.Encoding;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;

/** A key as {@code nsc} makes them, of an operator, an account or a user, that says by signed words what is allowed. */
final class NatsKey {
    private static final int SEED = 18 << 3;

    /** The letter that its names begin with, in base 32. */
    enum Kind {
        OPERATOR(14), ACCOUNT(0), USER(20);

        private final int prefix;

        Kind(int letter) {
            prefix = letter << 3;
        }
    }

    private final Kind kind;
    private final KeyPair pair;

    private NatsKey(Kind kind, KeyPair pair) {
        this.kind = kind;
        this.pair = pair;
    }

    static NatsKey of(Kind kind) throws GeneralSecurityException {
        return new NatsKey(kind, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    String publicName() {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] bytes = new byte[33];
        bytes[0] = (byte) kind.prefix;
        System.arraycopy(encoded, encoded.length - 32, bytes, 1, 32);
        return checked(bytes);
    }

    String seed() {
        byte[] bytes = new byte[34];
        bytes[0] = (byte) (SEED | kind.prefix >> 5);
        bytes[1] = (byte) (kind.prefix << 3);
        System.arraycopy(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), 0, bytes, 2, 32);
        return checked(bytes);
    }

    private static String checked(byte[] bytes) {
        int checksum = 0;
        for (byte each : bytes) {
            checksum ^= (each & 0xff) << 8;
            for (int bit = 0; bit < 8; bit++) {
                checksum = (checksum << 1 ^ (checksum >> 15 & 1) * 0x1021) & 0xffff;
            }
        }
        byte[] whole = Arrays.copyOf(bytes, bytes.length + 2);
        whole[bytes.length] = (byte) checksum;
        whole[bytes.length + 1] = (byte) (checksum >> 8);
        return new String(Encoding.base32Encode(whole));
    }

    /** What it says of another, or of itself, as a JWT. */
    String say(NatsKey subject, String claims) throws GeneralSecurityException {
        String body = base64("{\"typ\":\"JWT\",\"alg\":\"ed25519-nkey\"}") + "."
                + base64("{\"jti\":\"1\",\"iat\":1,\"iss\":\"%s\",\"sub\":\"%s\",\"name\":\"test\",%s}".formatted(
                        publicName(),
                        subject.publicName(), claims));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
