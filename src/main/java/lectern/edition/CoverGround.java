package lectern.edition;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A dark ground that white stands out from, by 7 to 1 and more, and the colour of a bar that stands out from both: a
 * publication without a picture of its own is known by it, on its page as in a podcast app.
 *
 * @param colour as {@code 0xRRGGBB}
 * @param bar    as {@code 0xRRGGBB}
 */
public record CoverGround(int colour, int bar) {
    public static final List<CoverGround> ALL = List.of(new CoverGround(0x0B3D91, 0xFFD166),
            new CoverGround(0x5B1A66, 0xFFC2E2), new CoverGround(0x0F4C3A, 0xB8F2C9),
            new CoverGround(0x7A1F1F, 0xFFD9A0),
            new CoverGround(0x1F2937, 0x7FD1FF), new CoverGround(0x4A3000, 0xFFDD80),
            new CoverGround(0x14425C, 0xA6E3FF),
            new CoverGround(0x3B2A80, 0xD8CCFF));

    /** @param id of a publication, which so keeps its colours whatever its title becomes */
    public static CoverGround of(String id) {
        return ALL.get(Math.floorMod(id.hashCode(), ALL.size()));
    }

    /** The name of its rule in the style sheet of pages. */
    public String style() {
        return "ground-" + ALL.indexOf(this);
    }

    /** The rules of all. */
    public static String css() {
        return ALL.stream().map(each -> String.format(Locale.ROOT,
                ".%s { background: #%06x; color: #%06x; }\n", each.style(), each.colour(), each.bar()))
                .collect(Collectors.joining());
    }
}
