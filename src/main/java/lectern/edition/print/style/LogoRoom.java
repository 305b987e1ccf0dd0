package lectern.edition.print.style;

import lectern.document.Image;

/**
 * How large a publisher's logo stands above a title on paper, in points: no taller than two lines, nor than an inch, and no
 * wider than half of the text.
 */
public record LogoRoom(double widest, double highest) {
    private static final double LINES = 2;
    private static final double TALLEST = 72;
    private static final double WIDEST = 0.5;

    /** @param textWidth that it stands in */
    public static LogoRoom of(PrintStyle style, double textWidth) {
        return new LogoRoom(textWidth * WIDEST, Math.min(LINES * style.lineHeight(), TALLEST));
    }

    /** By how much a picture is enlarged that fills it. */
    public double scale(Image image) {
        return Math.min(widest / image.width(), highest / image.height());
    }
}
