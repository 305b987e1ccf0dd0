package lectern.edition.print.style;

import java.util.Locale;

/**
 * The sheets a print can be laid out for. Widths and heights in points.
 * <p>
 * The guidelines ask for margins of 25 mm on A4 and Letter. A5 is A4 made smaller, and its margin with it: 25 mm would
 * take a third of its width from the letters. 18 mm are still wide enough for a thumb and for the holes of a binder.
 */
public enum Paper {
    A4("A4", 595.28, 841.89, 25), A3("A3", 841.89, 1190.55, 25), A5("A5", 419.53, 595.28, 18),
    LETTER("US Letter", 612, 792, 25);

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final String title;
    private final double width;
    private final double height;
    private final double margin;

    Paper(String title, double width, double height, double marginMillimetres) {
        this.title = title;
        this.width = width;
        this.height = height;
        this.margin = marginMillimetres * POINTS_PER_MILLIMETRE;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** Free at the least on every side, in points. */
    public double margin() {
        return margin;
    }

    /** Its name in an address. */
    public String choice() {
        return name().toLowerCase(Locale.ROOT);
    }
}
