package lectern.edition.print.style;

import java.util.List;
import lectern.edition.print.font.Typeface;

/**
 * How a print looks. All lengths in points.
 * <p>
 * The numbers follow the large-print guidelines of UKAAF (G003), the American Council of the Blind and the Australian
 * Disability Clearinghouse (ADCET): 16 point at the least and nothing smaller on the page, margins of an inch, lines
 * of at most six inches (or as many letters), one and a half lines of spacing.
 *
 * @param size     of the body text, and of all that is smaller elsewhere: labels, notes, page numbers
 * @param spacing  from baseline to baseline, in sizes
 * @param typeface the name of the typeface that goes first
 * @param form     what there is beside the text
 * @param sections where each of them begins
 * @param footLines of the number and the name at every page's foot
 */
public record PrintStyle(int size, double spacing, Paper paper, Colours colours, String typeface, Form form,
        SectionStart sections, int footLines) {

    /** The sizes a reader may choose. */
    public static final List<Integer> SIZES = List.of(16, 18, 20, 22, 24, 28, 32, 36);

    /** The spacings a reader may choose. */
    public static final List<Double> SPACINGS = List.of(1.25, 1.5, 2.0);

    /** Whatever the size: the guidelines' own six inches. */
    private static final double WIDEST_LINE = 6 * 72;
    /**
     * Counts sizes: some 43 letters, as six inches hold of 18 point, the size that the guidelines have in mind. Of 36 point
     * six inches hold 20, so that a sentence takes a page: there a line may be as long in letters, not in inches.
     */
    private static final double LONGEST_LINE = 24;
    private static final double[] HEADINGS = {1.6, 1.3, 1.1};
    /** Headings are short: lines as loose as the body's would fall apart. */
    public static final double HEADING_SPACING = 1.25;
    /** Counts sizes: from the text to the margin below two lines at the foot. */
    private static final double TWO_LINES = 2.5;
    /** All paper but A5 has it. */
    public static final double MARGIN = Paper.A4.margin();

    public PrintStyle {
        if (!SIZES.contains(size)) {
            throw new IllegalArgumentException("size is " + size + ": it must be one of " + SIZES);
        }
        if (!SPACINGS.contains(spacing)) {
            throw new IllegalArgumentException("spacing is " + spacing + ": it must be one of " + SPACINGS);
        }
    }

    /** The foot has one line. */
    public PrintStyle(int size, double spacing, Paper paper, Colours colours, String typeface, Form form,
            SectionStart sections) {
        this(size, spacing, paper, colours, typeface, form, sections, 1);
    }

    /** Sections follow on. */
    public PrintStyle(int size, double spacing, Paper paper, Colours colours, String typeface, Form form) {
        this(size, spacing, paper, colours, typeface, form, SectionStart.FOLLOW);
    }

    public PrintStyle(int size, double spacing, Paper paper, Colours colours, String typeface) {
        this(size, spacing, paper, colours, typeface, Form.PLAIN);
    }

    /** Black on white in DejaVu Sans. */
    public PrintStyle(int size, double spacing, Paper paper) {
        this(size, spacing, paper, Colours.BLACK_ON_WHITE, Typeface.DEJAVU);
    }

    /** 18 point on A4. */
    public static final PrintStyle USUAL = new PrintStyle(18, 1.5, Paper.A4);

    public double margin() {
        return paper.margin();
    }

    public double textWidth() {
        return Math.min(Math.max(WIDEST_LINE, LONGEST_LINE * size), paper.width() - 2 * margin());
    }

    /** The height for text between the margins, above the running line. */
    public double textHeight() {
        return paper.height() - 2 * margin() - Math.max(1.5 * lineHeight(), footLines > 1 ? TWO_LINES * size : 0);
    }

    /** From one line of the foot to the next: they are as tight as those of headings. */
    public double footLineHeight() {
        return size * HEADING_SPACING;
    }

    /** The same with other room at every page's foot. */
    public PrintStyle withFootLines(int lines) {
        return new PrintStyle(size, spacing, paper, colours, typeface, form, sections, lines);
    }

    public double lineHeight() {
        return size * spacing;
    }

    /** The whole text area of a page, as a frame for blocks. */
    public Frame frame(boolean rightToLeft) {
        double left = rightToLeft ? paper.width() - inset() - textWidth() : inset();
        return new Frame(left, textWidth(), rightToLeft);
    }

    /** Lines begin at the margin; on paper much wider than a line they stand in the middle. */
    private double inset() {
        double spare = paper.width() - 2 * margin() - textWidth();
        return spare > margin() ? margin() + spare / 2 : margin();
    }

    /** @param level from 1; deep headings look alike, and never smaller than the body */
    public double headingSize(int level) {
        return size * (level <= HEADINGS.length ? HEADINGS[level - 1] : 1);
    }
}
