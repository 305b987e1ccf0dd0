package lectern.edition.print.font;

import com.ibm.icu.lang.UCharacter;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Places the marks of one letter where text runs to the left: over or under its middle, clear of it and of each other.
 * Fonts say it better in a table of their own, which FontBox does not read; without it every mark would stand at the
 * letter's left edge, through whatever is as tall.
 */
public final class Diacritics {
    /** So much is free between a letter and a mark, and between two marks, in thousandths of the size. */
    private static final double CLEAR = 40;

    private final Face face;
    private final Optional<Rectangle2D> letter;
    private double top;
    private double foot;

    /** Counts from a letter's left edge, in thousandths of the size. */
    public record Shift(double right, double up) {
        static final Shift NONE = new Shift(0, 0);
    }

    /** @param letter that marks are placed on */
    public Diacritics(Face face, int letter) {
        this.face = face;
        this.letter = face.box(letter);
        this.top = this.letter.map(Rectangle2D::getMaxY).orElse(0.0);
        this.foot = this.letter.map(Rectangle2D::getMinY).orElse(0.0);
    }

    public static boolean isMark(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    public Shift place(int mark) {
        Optional<Rectangle2D> box = face.box(mark);
        if (letter.isEmpty() || box.isEmpty()) {
            return Shift.NONE;
        }
        double right = letter.get().getCenterX() - box.get().getCenterX();
        return switch (UCharacter.getCombiningClass(mark)) {
            // Hebrew points at a letter's corners, where they tell one letter from another, or inside: at their height.
            case 24 -> new Shift(letter.get().getMaxX() - box.get().getMaxX(), 0);
            case 19, 25 -> new Shift(letter.get().getMinX() - box.get().getMinX(), 0);
            case 21, 22, 23, 26 -> new Shift(right, 0);
            case 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 29, 32, 220 -> {
                double up = Math.min(0, foot - CLEAR - box.get().getMaxY());
                foot = box.get().getMinY() + up;
                yield new Shift(right, up);
            }
            default -> {
                double up = Math.max(0, top + CLEAR - box.get().getMinY());
                top = box.get().getMaxY() + up;
                yield new Shift(right, up);
            }
        };
    }
}
