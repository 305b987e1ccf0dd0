package lectern.edition.page.look;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import lectern.document.SiteDescription;
import lectern.edition.CoverGround;
import lectern.store.Digest;

/**
 * What pages are dressed with and what their scripts are, each at an address that changes when any of them does: browsers
 * may keep them for ever, and one may name another as its neighbour. A new one is a file beside this class and a line in
 * {@link #MEDIA_TYPES}. Immutable.
 */
public final class Assets {
    /** The service worker's, which must keep its address for ever, and stand at the root to see all pages. */
    private static final String WORKER = "worker.js";
    private static final String STYLE = "lectern.css";
    /** The style sheet's parts: how text looks, what stands around it, and the player. */
    private static final List<String> STYLES = List.of("text.css", "frame.css", "player.css");
    private static final String PLAYER = "player.js";
    private static final String ICON = "icon.svg";
    private static final String MANIFEST = "lectern.webmanifest";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String KEEPER = "keep.js";
    private static final String WORDS = "words.js";
    /** A copy that is kept names it, and pages that are files; no page of the server's does. */
    private static final String LOOK = "look.js";
    /** Takes a reader's preferences where there is no server to take them. */
    private static final String CHOOSER = "choosing.js";
    /** What pages and the worker share. */
    private static final String KEPT_NAMES = "kept-names.js";
    /** The player stands first, then all that it needs. */
    private static final List<String> PLAYERS = List.of(PLAYER, "asking.js", "beginning.js", "captions.js",
            "controls.js", "going-on.js", KEPT_NAMES, "keys.js", "line.js", "listening.js", "media-keys.js",
            "memory.js",
            "one-at-a-time.js", "places.js", "sleep.js", "sound.js", "text.js", "times.js");
    /** What leads back to where somebody stopped, then all that it needs. */
    private static final List<String> RETURNING = List.of("returning.js", KEPT_NAMES, "memory.js", "places.js",
            "times.js");
    private static final List<String> KEEPERS = List.of(KEEPER, "asking.js", KEPT_NAMES, "memory.js", "shelf.js",
            "times.js");
    /** What looks for words where there is no server to do it, then all that it needs. */
    private static final List<String> FINDERS = List.of("finding.js", "cutting.js", "findings.js", "index.js",
            KEPT_NAMES,
            "line.js", "times.js");
    private static final Map<String, String> MEDIA_TYPES = mediaTypes();
    private static final int DIGEST_LENGTH = 16;

    private final Map<String, Asset> named = new LinkedHashMap<>();
    private final WebFonts fonts;
    private volatile HouseStyle house;
    /** Who got a page just before something changed still asks for what it names. */
    private volatile HouseStyle before;

    /**
     * @param address from the server's root
     * @param zipped  the same bytes, compressed with gzip
     */
    public record Asset(String name, String mediaType, String address, byte[] bytes, byte[] zipped) {

        /** One that stands by itself: its address has its own digest. */
        static Asset of(String name, String mediaType, byte[] bytes) {
            return at(Digest.of(out -> out.write(bytes)).hex().substring(0, DIGEST_LENGTH), name, mediaType, bytes);
        }

        private static Asset at(String digest, String name, String mediaType, byte[] bytes) {
            return new Asset(name, mediaType, "/assets/" + digest + "/" + name, bytes, zip(bytes));
        }
    }

    /** @param rules stand at the end of the style sheet: how choices look that other packages offer */
    public Assets(String rules) {
        this(rules, Path.of("fonts"));
    }

    /**
     * @param rules stand at the end of the style sheet: how choices look that other packages offer
     * @param fonts the folder that a publisher's typeface is in; may be missing
     */
    public Assets(String rules, Path fonts) {
        this.fonts = new WebFonts(fonts);
        Map<String, byte[]> files = new TreeMap<>();
        MEDIA_TYPES.keySet().stream().filter(name -> !name.equals(STYLE)).forEach(name -> files.put(name, read(name)));
        files.put(STYLE, style(rules));
        files.put(WORKER, worker(files));
        String digest = Digest.of(out -> {
            for (byte[] file : files.values()) {
                out.write(file);
            }
        }).hex().substring(0, DIGEST_LENGTH);
        files.forEach(
                (name, bytes) -> named.put(name, Asset.at(digest, name, requireNonNull(MEDIA_TYPES.get(name)), bytes)));
        house = HouseStyle.of(SiteDescription.NOTHING, this.fonts, get(MANIFEST));
        before = house;
    }

    private static byte[] style(String rules) {
        String parts = STYLES.stream().map(part -> new String(read(part), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        return (parts + CoverGround.css() + rules).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> mediaTypes() {
        Map<String, String> types = new TreeMap<>(Map.of(STYLE, "text/css; charset=utf-8", ICON, "image/svg+xml",
                MANIFEST, "application/manifest+json", WORKER, SCRIPT, LOOK, SCRIPT, WORDS, SCRIPT, CHOOSER, SCRIPT));
        Stream.of(PLAYERS, RETURNING, KEEPERS, FINDERS).flatMap(List::stream).forEach(name -> types.put(name, SCRIPT));
        return types;
    }

    /** Old browsers give a worker no modules, so what it shares with pages stands before its own script. */
    private static byte[] worker(Map<String, byte[]> files) {
        return Stream.of(KEPT_NAMES, WORKER).map(files::get).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(script -> script.replace("export const ", "const ")).collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
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

    /** What is served at an address. */
    public Optional<Asset> find(String address) {
        return named.values().stream().filter(each -> each.address().equals(address)).findFirst()
                .or(() -> OwnColours.find(address)).or(() -> house.find(address)).or(() -> before.find(address));
    }

    /** Whether an asset is a publisher's picture. */
    public static boolean isPicture(Asset asset) {
        return asset.name().startsWith(HouseStyle.LOGO);
    }

    /** What this site's pages are dressed with beside what all are. */
    HouseStyle of(SiteDescription site) {
        HouseStyle known = house;
        if (known.site() == site) {
            return known;
        }
        HouseStyle now = HouseStyle.of(site, fonts, get(MANIFEST));
        if (!known.site().equals(site)) {
            before = known;
        }
        house = now;
        return now;
    }

    /** Stands for these pages in a browser's tab and among a phone's programs. */
    public Asset icon() {
        return get(ICON);
    }

    /** Says how these pages become one of a phone's programs. */
    public Asset manifest() {
        return get(MANIFEST);
    }

    /** The script of a page with sound. */
    public Asset player() {
        return get(PLAYER);
    }

    /** All scripts of such a page: named there, they need not wait for each other. */
    public List<Asset> players() {
        return PLAYERS.stream().map(this::get).toList();
    }

    /** The script that leads back to where somebody stopped, then all that it needs. */
    public List<Asset> returning() {
        return RETURNING.stream().map(this::get).toList();
    }

    /** The script that explains words where they stand. */
    public Asset words() {
        return get(WORDS);
    }

    /** The script that keeps publications on a reader's device. */
    public Asset keeper() {
        return get(KEEPER);
    }

    public List<Asset> keepers() {
        return KEEPERS.stream().map(this::get).toList();
    }

    /** The script that looks for words in files, then all that it needs. */
    public List<Asset> finders() {
        return FINDERS.stream().map(this::get).toList();
    }

    /** The script that takes preferences. */
    public Asset chooser() {
        return get(CHOOSER);
    }

    /** The script that makes a page look as its reader has chosen. */
    public Asset look() {
        return get(LOOK);
    }

    /** All that pages of a site name: what is theirs anyway, and what is its publisher's. */
    public List<Asset> all(SiteDescription site) {
        return Stream.concat(named.values().stream(), of(site).all()).toList();
    }

    /** What answers from there, served at the root. */
    public Asset worker() {
        return get(WORKER);
    }

    /** The style sheet of all pages. */
    public Asset style() {
        return get(STYLE);
    }

    /** A page that must stand alone holds this in itself. */
    public String styleText() {
        return new String(style().bytes(), StandardCharsets.UTF_8);
    }

    private Asset get(String name) {
        return Optional.ofNullable(named.get(name)).orElseThrow();
    }
}
