package lectern.document.colour;

import java.util.List;

/**
 * A publisher's own colour, as links and buttons have it: mixed with black or white as far as it takes to be read on
 * every ground of the light and of the dark pages, and as it is where it can be.
 *
 * @param given   as the publisher wrote it
 * @param onLight the same or a darker one
 * @param onDark  the same or a lighter one
 */
public record Accent(Colour given, Colour onLight, Colour onDark) {
    /** What letters need (WCAG 2.2, 1.4.6). */
    public static final double READ = 7;
    /** Those of the style sheet's light pages that links stand on. */
    public static final List<Colour> LIGHT = List.of("fdfbf6", "ffffff", "f3efe6", "fff0c2", "fdeceb").stream()
            .map(Colour::of)
            .toList();
    /** Those of its dark ones. */
    public static final List<Colour> DARK = List.of("12181d", "1a2229", "1d272f", "0b1a22", "3a2c05", "421513").stream()
            .map(Colour::of)
            .toList();
    /** A colour moves to black or white by so many steps. */
    private static final int STEPS = 64;

    public static Accent of(Colour given) {
        return new Accent(given, read(given, LIGHT, Colour.BLACK), read(given, DARK, Colour.WHITE));
    }

    /** Whether pages in the light have another colour than the publisher's. */
    public boolean isDarkened() {
        return !onLight.equals(given);
    }

    private static Colour read(Colour given, List<Colour> grounds, Colour end) {
        for (int step = 0; step < STEPS; step++) {
            Colour mixed = given.mixed(end, (double) step / STEPS);
            if (grounds.stream().allMatch(ground -> mixed.contrast(ground) >= READ)) {
                return mixed;
            }
        }
        return end;
    }
}
