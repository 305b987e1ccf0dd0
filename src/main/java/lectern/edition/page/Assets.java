package lectern.edition.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lectern.store.Digest;

/**
 * What pages are dressed with, each with an address that changes when it does, so that browsers may keep it for ever.
 * A new one is a file beside this class and a line in {@link #MEDIA_TYPES}. Immutable.
 */
public final class Assets {
    private static final String STYLE = "lectern.css";
    private static final Map<String, String> MEDIA_TYPES = Map.of(STYLE, "text/css; charset=utf-8");
    private static final int DIGEST_LENGTH = 16;

    private final Map<String, Asset> named = new LinkedHashMap<>();

    /**
     * @param digest the first 16 letters of its SHA-256
     */
    public record Asset(String name, String mediaType, String digest, byte[] bytes) {

        static Asset of(String name, String mediaType, byte[] bytes) {
            return new Asset(name, mediaType, Digest.of(out -> out.write(bytes)).hex().substring(0, DIGEST_LENGTH),
                    bytes);
        }

        /** From the server's root. */
        public String address() {
            return "/assets/" + digest + "/" + name;
        }
    }

    public Assets() {
        MEDIA_TYPES.forEach((name, mediaType) -> {
            named.put(name, Asset.of(name, mediaType, read(name)));
        });
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new UncheckedIOException(name + " cannot be read from the jar", cause);
        }
    }

    public Collection<Asset> all() {
        return named.values();
    }

    /** What is served at an address. */
    public Optional<Asset> find(String address) {
        return named.values().stream().filter(each -> each.address().equals(address)).findFirst()
                .or(() -> OwnColours.find(address));
    }

    /** The style sheet of all pages. */
    Asset style() {
        return get(STYLE);
    }

    /** For a page that must stand alone. */
    String styleText() {
        return new String(style().bytes(), StandardCharsets.UTF_8);
    }

    private Asset get(String name) {
        return Optional.ofNullable(named.get(name)).orElseThrow();
    }
}
