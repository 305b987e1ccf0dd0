package lectern.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import lectern.store.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is sent, in both its codings. It is named by its bytes, for it is made in less time than it takes to say
 * what it is made of. Immutable; safe for many threads.
 */
final class Representation {
    /** In fewer bytes there is nothing to gain. */
    private static final int SMALL = 500;

    private final byte[] plain;
    private final String name;
    /** Compressed when the first reader wants it so; two at once do the same work twice. */
    private volatile byte @Nullable [] zipped;

    Representation(byte[] plain) {
        this.plain = plain;
        this.name = Digest.of(out -> out.write(plain)).hex();
    }

    byte[] plain() {
        return plain;
    }

    /** Compressed; empty where that would gain nothing. */
    Optional<byte[]> zipped() throws IOException {
        byte[] known = zipped;
        if (known == null && plain.length > SMALL) {
            known = zip(plain);
            zipped = known;
        }
        return Optional.ofNullable(known);
    }

    /** How many it takes in all. */
    int bytes() {
        byte[] known = zipped;
        return plain.length + (known == null ? 0 : known.length);
    }

    /** Strong, and another one for each coding. */
    String etag(boolean zipped) {
        return "\"" + name + (zipped ? "-gz\"" : "\"");
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
