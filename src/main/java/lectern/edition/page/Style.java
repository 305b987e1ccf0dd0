package lectern.edition.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import lectern.store.Digest;

/**
 * The style sheet of all pages, with an address that changes when it does, so that browsers may keep it for ever.
 * Immutable.
 */
public final class Style {
    private static final String RESOURCE = "lectern.css";
    private static final int DIGEST_LENGTH = 16;

    private final byte[] css;
    private final String digest;

    public Style() {
        try (InputStream in = Style.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar");
            }
            css = in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(RESOURCE + " cannot be read from the jar", cause);
        }
        digest = Digest.of(out -> out.write(css)).hex().substring(0, DIGEST_LENGTH);
    }

    /** What is served at the {@link #address}. */
    public byte[] css() {
        return css.clone();
    }

    /** The first 16 letters of its SHA-256. */
    public String digest() {
        return digest;
    }

    /** Its address from the server's root. */
    public String address() {
        return "/assets/" + digest + "/" + RESOURCE;
    }

    /** For a page that must stand alone. */
    String text() {
        return new String(css, StandardCharsets.UTF_8);
    }
}
