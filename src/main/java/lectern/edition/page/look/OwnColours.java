package lectern.edition.page.look;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.document.colour.Colour;

/**
 * The two colours that a reader sees best: of the letters, and of the ground. They are taken as they are, as long as the
 * letters can be seen at all; the other colours of a page follow from them, and none is ever lost on the ground. Written as
 * {@code 00ff00-000000}, letters first.
 *
 * <p>A page's policy allows no styles within it, so each pair is a small style sheet of its own.
 */
public record OwnColours(Colour text, Colour ground) {
    /** What letters need (WCAG 2.2, 1.4.6). */
    public static final double EASY = 7;
    /** What lines and rings need (WCAG 2.2, 1.4.11 and 2.4.13). */
    private static final double SEEN = 3;
    private static final Colour RING_ON_LIGHT = Colour.of("a3005c");
    private static final Colour RING_ON_DARK = Colour.of("ffb3dc");
    private static final Pattern WRITTEN = Pattern.compile("(?<text>[0-9a-f]{6})-(?<ground>[0-9a-f]{6})");
    private static final Pattern PICKED = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern FILE = Pattern.compile("/assets/[0-9a-f]+/(?<colours>[0-9a-f-]+)\\.css");

    /** @return empty unless it is written exactly so: one pair has one name */
    public static Optional<OwnColours> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new OwnColours(Colour.of(matcher.group("text")), Colour.of(matcher.group("ground"))))
                : Optional.empty();
    }

    /** Those of two fields of a form, each {@code #rrggbb} as browsers send it. */
    static Optional<OwnColours> picked(String text, String ground) {
        return PICKED.matcher(text).matches() && PICKED.matcher(ground).matches()
                ? Optional.of(new OwnColours(Colour.of(text.substring(1)), Colour.of(ground.substring(1))))
                : Optional.empty();
    }

    /** Those whose style sheet is at an address. */
    static Optional<Assets.Asset> find(String address) {
        Matcher matcher = FILE.matcher(address);
        return matcher.matches()
                ? parse(matcher.group("colours")).map(OwnColours::asset).filter(each -> each.address().equals(address))
                : Optional.empty();
    }

    String written() {
        return text.hex() + "-" + ground.hex();
    }

    public double contrast() {
        return text.contrast(ground);
    }

    public Assets.Asset asset() {
        return Assets.Asset.of(written() + ".css", "text/css; charset=utf-8", css().getBytes(StandardCharsets.UTF_8));
    }

    private String css() {
        Colour letters = text.seenOn(ground, SEEN);
        Colour link = text.seenOn(ground, EASY);
        Colour line = text.seenOn(ground, SEEN);
        Colour ring = RING_ON_LIGHT.seenOn(ground, SEEN, RING_ON_DARK);
        return """
                [data-colours="own"] {
                  color-scheme: %s;
                  --text: #%s; --quiet: #%s;
                  --ground: #%s; --sheet: #%s; --raised: #%s; --edge: #%s; --warn: #%s; --link-ground: #%s;
                  --grave: #%s; --grave-ground: #%s; --heed: #%s; --good: #%s;
                  --link: #%s; --line: #%s; --focus: #%s;
                }
                """.formatted(ground.contrast(Colour.WHITE) > ground.contrast(Colour.BLACK) ? "dark" : "light",
                letters.hex(), letters.hex(), ground.hex(), ground.hex(), ground.hex(), line.hex(), ground.hex(),
                ground.hex(), link.hex(),
                ground.hex(), link.hex(), link.hex(), link.hex(),
                line.hex(),
                ring.hex());
    }
}
