package lectern.cluster;

import io.nats.client.support.Encoding;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The key of a user of NATS, an NKey: what its servers send is signed with it, and never shown to them. Safe for many threads.
 *
 * <p>The library of NATS would sign by Bouncy Castle, which is ten times as large as itself; the JDK has Ed25519 too.
 */
final class UserKey {
    /** What tools of NATS write of any private key; the second letter tells whose it is. */
    private static final Pattern SEED = Pattern.compile("S[A-Z][A-Z2-7]{56}");
    private static final Pattern LIKE_SEED = Pattern.compile("(?i)(?<![A-Z0-9])S[A-Z][A-Z0-9]{40,}");
    private static final int KIND_OF_USERS = 20 << 3;
    private static final int KEY_LENGTH = 32;
    /** A seed is two bytes that tell whose it is, those of the key, and two of a checksum. */
    private static final int KEY_START = 2;
    private static final int KEY_END = KEY_START + KEY_LENGTH;
    private static final int CHECKSUM_POLYNOMIAL = 0x1021;

    private final KeyPair pair;

    private UserKey(KeyPair pair) {
        this.pair = pair;
    }

    /** Whether it may be meant as a private key, with a slip in it or something beside it: then it must not be shown to anybody. */
    static boolean isLikeSeed(String written) {
        return LIKE_SEED.matcher(written).find();
    }

    static boolean isSeed(String written) {
        return SEED.matcher(written).matches();
    }

    /** @throws IllegalArgumentException if that is none of a user, or damaged */
    static UserKey ofSeed(String written) {
        if (!isSeed(written) || written.charAt(1) != 'U') {
            throw new IllegalArgumentException("a user's seed is SU and 56 letters and digits");
        }
        byte[] bytes = Encoding.base32Decode(written.toCharArray());
        int told = Byte.toUnsignedInt(bytes[KEY_END]) | Byte.toUnsignedInt(bytes[KEY_END + 1]) << Byte.SIZE;
        if (told != checksum(bytes, KEY_END)) {
            throw new IllegalArgumentException("the seed's checksum is wrong");
        }
        return new UserKey(pair(Arrays.copyOfRange(bytes, KEY_START, KEY_END)));
    }

    /** The JDK works out no public key for a private one, but makes both of what it is given as chance. */
    private static KeyPair pair(byte[] key) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(key));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw lacking(impossible);
        }
    }

    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] key;

        Given(byte[] key) {
            this.key = key.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(key, 0, bytes, 0, bytes.length);
        }
    }

    /** What the servers know it by: {@code U…}. */
    String publicName() {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] bytes = new byte[1 + KEY_LENGTH + 2];
        bytes[0] = (byte) KIND_OF_USERS;
        System.arraycopy(encoded, encoded.length - KEY_LENGTH, bytes, 1, KEY_LENGTH);
        int checksum = checksum(bytes, 1 + KEY_LENGTH);
        bytes[1 + KEY_LENGTH] = (byte) checksum;
        bytes[2 + KEY_LENGTH] = (byte) (checksum >> Byte.SIZE);
        return new String(Encoding.base32Encode(bytes));
    }

    byte[] sign(byte[] nonce) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(nonce);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw lacking(impossible);
        }
    }

    private static IllegalStateException lacking(GeneralSecurityException cause) {
        return new IllegalStateException("every JDK since 15 has Ed25519", cause);
    }

    /** CRC-16/XMODEM. */
    private static int checksum(byte[] bytes, int end) {
        int checksum = 0;
        for (int i = 0; i < end; i++) {
            checksum ^= Byte.toUnsignedInt(bytes[i]) << Byte.SIZE;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                checksum = checksum << 1 ^ ((checksum & 0x8000) == 0 ? 0 : CHECKSUM_POLYNOMIAL);
            }
            checksum &= 0xffff;
        }
        return checksum;
    }
}
