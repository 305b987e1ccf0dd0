package lectern.edition.print.style;

/**
 * The horizontal room that a block may fill. Indents are taken from the side where lines begin, so that a layout is
 * mirrored for right-to-left text without knowing it.
 *
 * @param left        points from the paper's left edge
 * @param rightToLeft whether lines begin at the right
 */
public record Frame(double left, double width, boolean rightToLeft) {

    public double right() {
        return left + width;
    }

    public Frame indented(double points) {
        return new Frame(rightToLeft ? left : left + points, width - points, rightToLeft);
    }

    /** The part that an indent leaves free. */
    public Frame start(double points) {
        return new Frame(rightToLeft ? right() - points : left, points, rightToLeft);
    }

    public Frame end(double points) {
        return new Frame(rightToLeft ? left : right() - points, points, rightToLeft);
    }

    public Frame directed(boolean toLeft) {
        return new Frame(left, width, toLeft);
    }

    /** Where something of this width stands if it begins where lines begin. */
    public double place(double wide) {
        return rightToLeft ? right() - wide : left;
    }
}
