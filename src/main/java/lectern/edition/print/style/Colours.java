package lectern.edition.print.style;

import java.util.Locale;

/**
 * What a print is printed with and on: the ink of letters, bars and rules, and the ground of the whole page. Those with
 * a dark ground are for screens; on paper they would take a lot of toner. Every pair has a contrast of 7:1 at the least
 * (WCAG 2.2, 1.4.6).
 */
public enum Colours {
    BLACK_ON_WHITE(0x000000, 0xFFFFFF), BLACK_ON_CREAM(0x000000, 0xFFF7E0), BLACK_ON_YELLOW(0x000000, 0xFFEE58),
    WHITE_ON_BLACK(0xFFFFFF, 0x000000), YELLOW_ON_BLACK(0xFFEE32, 0x000000);

    private final int ink;
    private final int ground;

    Colours(int ink, int ground) {
        this.ink = ink;
        this.ground = ground;
    }

    /** Red, green and blue in eight bits each. */
    public int ink() {
        return ink;
    }

    /** Red, green and blue in eight bits each. */
    public int ground() {
        return ground;
    }

    public boolean isDark() {
        return luminance(ground) < luminance(ink);
    }

    /** Is between 1 and 21 (WCAG 2.2, contrast ratio). */
    public double contrast() {
        double one = luminance(ink) + 0.05;
        double other = luminance(ground) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    /** Relative luminance (WCAG 2.2). */
    public static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int colour) {
        double part = (colour & 255) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** Its name in an address. */
    public String choice() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
