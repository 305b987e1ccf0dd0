package lectern.document.colour;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** A colour on a screen. */
public record Colour(int red, int green, int blue) {
    public static final Colour BLACK = new Colour(0, 0, 0);
    public static final Colour WHITE = new Colour(255, 255, 255);

    /** @param hex six hexadecimal digits */
    public static Colour of(String hex) {
        int rgb = HexFormat.fromHexDigits(hex);
        return new Colour(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    public String hex() {
        return HexFormat.of().formatHex(new byte[]{(byte) red, (byte) green, (byte) blue});
    }

    /** @param share of the other: from 0, this one, to 1, the other */
    Colour mixed(Colour other, double share) {
        return new Colour(mixed(red, other.red, share), mixed(green, other.green, share),
                mixed(blue, other.blue, share));
    }

    private static int mixed(int one, int two, double share) {
        return (int) Math.round(one + (two - one) * share);
    }

    /** The ratio goes from 1 to 21 (WCAG 2.2, "contrast ratio"). */
    public double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** This one if it can be seen on a ground, else the first of others that can, else black or white. */
    public Colour seenOn(Colour ground, double contrast, Colour... others) {
        if (contrast(ground) >= contrast) {
            return this;
        }
        for (Colour other : others) {
            if (other.contrast(ground) >= contrast) {
                return other;
            }
        }
        return List.of(BLACK, WHITE).stream().max(Comparator.comparingDouble(ground::contrast)).orElseThrow();
    }

    /** WCAG 2.2, "relative luminance". */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
