package lectern.edition.print;

import java.util.List;

/**
 * How a print looks. All lengths in points.
 * <p>
 * The numbers follow the large-print guidelines of UKAAF (G003), the American Council of the Blind and the Australian
 * Disability Clearinghouse (ADCET): 16 point at the least and nothing smaller on the page, margins of an inch, lines
 * of at most six inches, one and a half lines of spacing.
 *
 * @param size    of the body text, and of all that is smaller elsewhere: labels, notes, page numbers
 * @param spacing from baseline to baseline, in sizes
 */
public record PrintStyle(int size, double spacing, Paper paper) {

    /** The sizes a reader may choose. */
    public static final List<Integer> SIZES = List.of(16, 18, 20, 22, 24, 28, 32, 36);

    static final double MARGIN = 25 * 72 / 25.4;
    private static final double WIDEST_LINE = 6 * 72;
    private static final double[] HEADINGS = {1.6, 1.3, 1.1};
    /** Headings are short: lines as loose as the body's would fall apart. */
    static final double HEADING_SPACING = 1.25;

    public PrintStyle {
        if (!SIZES.contains(size)) {
            throw new IllegalArgumentException("size is " + size + ": it must be one of " + SIZES);
        }
        if (spacing < HEADING_SPACING || spacing > 3) {
            throw new IllegalArgumentException("spacing is " + spacing + ": it must be from 1.25 to 3");
        }
    }

    /** 18 point on A4. */
    public static final PrintStyle USUAL = new PrintStyle(18, 1.5, Paper.A4);

    double textWidth() {
        return Math.min(WIDEST_LINE, paper.width() - 2 * MARGIN);
    }

    /** The height for text between the margins, above the running line. */
    double textHeight() {
        return paper.height() - 2 * MARGIN - 1.5 * lineHeight();
    }

    double lineHeight() {
        return size * spacing;
    }

    /** The whole text area of a page, as a frame for blocks. */
    Frame frame(boolean rightToLeft) {
        double left = rightToLeft ? paper.width() - MARGIN - textWidth() : MARGIN;
        return new Frame(left, textWidth(), rightToLeft);
    }

    /** @param level from 1; deep headings look alike, and never smaller than the body */
    double headingSize(int level) {
        return size * (level <= HEADINGS.length ? HEADINGS[level - 1] : 1);
    }
}
