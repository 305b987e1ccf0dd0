package lectern.edition.print;

import java.util.Locale;

/** The sheets a print can be laid out for. Widths and heights in points. */
public enum Paper {
    A4(595.28, 841.89), LETTER(612, 792);

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** Its name in an address. */
    public String choice() {
        return name().toLowerCase(Locale.ROOT);
    }
}
