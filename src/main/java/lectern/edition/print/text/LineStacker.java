package lectern.edition.print.text;

import java.util.List;
import java.util.Set;
import lectern.edition.print.font.Face;
import lectern.edition.print.style.Frame;

/** Sets a paragraph as strips, one a line, so that no page begins or ends with a single line of it. */
public final class LineStacker {
    /** A shifted letter may reach this much further, in sizes. */
    private static final double ROOM_FOR_SHIFT = 0.2;

    private final Shaper shaper;
    private final Set<String> cut;

    /** @param cut takes the words that were longer than a line */
    public LineStacker(Shaper shaper, Set<String> cut) {
        this.shaper = shaper;
        this.cut = cut;
    }

    /**
     * @param spacing from baseline to baseline, in sizes
     * @param tie     of its end to what follows; unless it has none, its lines hold together too
     */
    public void stack(Prose prose, Frame frame, double size, double spacing, Tie tie, Galley galley) {
        List<ShapedPiece> pieces = shaper.shape(prose, size, frame.rightToLeft());
        List<LineBreaker.Filled> lines = LineBreaker.lines(pieces, frame.width(), size, cut);
        int last = lines.size() - 1;
        for (int i = 0; i <= last; i++) {
            LineBreaker.Filled line = lines.get(i);
            boolean firm = i < last && (i == 0 || i == last - 1);
            Tie inside = firm ? Tie.FIRM : tie == Tie.NONE ? Tie.NONE : Tie.LOOSE;
            double raised = shifts(line.pieces(), 1) ? ROOM_FOR_SHIFT * size : 0;
            double lowered = shifts(line.pieces(), -1) ? ROOM_FOR_SHIFT * size : 0;
            double baseline = raised + baseline(line.pieces().getFirst().face(), size, spacing);
            galley.add(spacing * size + raised + lowered, i == last ? tie : inside,
                    List.of(LineSetter.set(line.pieces(), frame.place(line.width()), baseline, size)));
        }
    }

    /** Where the baseline runs in a line's height: the letters stand in its middle. */
    public static double baseline(Face face, double size, double spacing) {
        return size * (spacing + face.ascent() - face.descent()) / 2;
    }

    private static boolean shifts(List<ShapedPiece> line, int direction) {
        for (ShapedPiece piece : line) {
            if (piece.style().shift() == direction) {
                return true;
            }
        }
        return false;
    }

    /** The pieces of a paragraph, to be measured. */
    public List<ShapedPiece> shape(Prose prose, double size) {
        return shape(prose, size, false);
    }

    public List<ShapedPiece> shape(Prose prose, double size, boolean rightToLeft) {
        return shaper.shape(prose, size, rightToLeft);
    }
}
