package lectern.edition.print.style;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Pictures in the colours of a print. Only what is drawn in greys on a light ground is drawn again, its black as ink
 * and its white as ground: there the shades mean nothing but lines. Colours mean something, and a photograph with
 * light and dark exchanged shows nobody anything: those stay as they are.
 */
public final class Tint {
    /** So far apart, the parts of a grey are no colour to an eye. */
    private static final int GREY = 24;
    private static final int DARK = 64;
    private static final int LIGHT = 192;
    /** So much of a line drawing is ink or ground; the rest is the soft edge of its lines. */
    private static final double CLEAR = 0.92;

    private final Colours colours;

    public Tint(Colours colours) {
        this.colours = colours;
    }

    /** Whether there is nothing to change. */
    public boolean isNone() {
        return colours == Colours.BLACK_ON_WHITE;
    }

    public boolean isDark() {
        return colours.isDark();
    }

    public static boolean isGrey(Color colour) {
        return spread(colour.getRGB()) <= GREY;
    }

    private static int spread(int colour) {
        int red = colour >> 16 & 255;
        int green = colour >> 8 & 255;
        int blue = colour & 255;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    private static int level(int colour) {
        return Math.round(0.2126f * (colour >> 16 & 255) + 0.7152f * (colour >> 8 & 255) + 0.0722f * (colour & 255));
    }

    /** A grey between ink and ground, as red, green and blue in eight bits each. */
    public int of(int grey) {
        int level = level(grey);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int ink = colours.ink() >> shift & 255;
            int ground = colours.ground() >> shift & 255;
            mixed |= Math.round(ink + (ground - ink) * level / 255f) << shift;
        }
        return mixed;
    }

    /** The same drawing in these colours; empty if it is no drawing of dark lines on a light ground. */
    public Optional<BufferedImage> of(BufferedImage dots) {
        long dark = 0;
        long light = 0;
        BufferedImage tinted = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                int colour = onWhite(dots.getRGB(x, y));
                if (spread(colour) > GREY) {
                    return Optional.empty();
                }
                int level = level(colour);
                dark += level < DARK ? 1 : 0;
                light += level > LIGHT ? 1 : 0;
                tinted.setRGB(x, y, of(colour));
            }
        }
        double all = (double) dots.getWidth() * dots.getHeight();
        return dark + light >= CLEAR * all && light > dark ? Optional.of(tinted) : Optional.empty();
    }

    private static int onWhite(int colour) {
        int alpha = colour >>> 24;
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed |= ((colour >> shift & 255) * alpha + 255 * (255 - alpha)) / 255 << shift;
        }
        return mixed;
    }
}
