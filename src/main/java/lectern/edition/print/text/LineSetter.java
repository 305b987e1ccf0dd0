package lectern.edition.print.text;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Gives the pieces of a line their places: in visual order across the page, in reading order in the list of runs. */
public final class LineSetter {
    private static final double RISE = 0.25;

    private LineSetter() {}

    /**
     * @param x        where the line's leftmost letter stands
     * @param baseline down from the top
     */
    public static Placed.Line set(List<ShapedPiece> pieces, double x, double baseline, double size) {
        double[] places = places(pieces, x);
        List<Placed.Run> runs = new ArrayList<>(2);
        int at = 0;
        while (at < pieces.size()) {
            int stop = at + 1;
            while (stop < pieces.size()
                    && joins(pieces.get(stop - 1), pieces.get(stop), places[stop - 1], places[stop])) {
                stop++;
            }
            runs.add(run(pieces.subList(at, stop), Math.min(places[at], places[stop - 1]), size));
            at = stop;
        }
        return new Placed.Line(baseline, runs);
    }

    private static double[] places(List<ShapedPiece> pieces, double x) {
        double[] places = new double[pieces.size()];
        int trailing = trailing(pieces);
        byte[] levels = new byte[trailing];
        boolean turned = false;
        for (int i = 0; i < trailing; i++) {
            levels[i] = (byte) pieces.get(i).level();
            turned |= levels[i] > 0;
        }
        double at = x;
        int[] order = turned ? Bidi.reorderVisual(levels) : new int[0];
        for (int i = 0; i < trailing; i++) {
            int piece = turned ? order[i] : i;
            places[piece] = at;
            at += pieces.get(piece).width();
        }
        // A space at the line's end is read, but takes no room.
        for (int i = trailing; i < places.length; i++) {
            places[i] = i == 0
                    ? x
                    : pieces.get(i - 1).level() % 2 == 1
                            ? places[i - 1] - pieces.get(i).width()
                            : places[i - 1] + pieces.get(i - 1).width();
        }
        return places;
    }

    private static int trailing(List<ShapedPiece> pieces) {
        int end = pieces.size();
        while (end > 0 && !pieces.get(end - 1).isLetters()) {
            end--;
        }
        return end;
    }

    private static boolean joins(ShapedPiece before, ShapedPiece after, double x, double next) {
        if (before.face() != after.face() || !before.style().equals(after.style()) || before.level() != after.level()) {
            return false;
        }
        double gap = before.level() % 2 == 1 ? next + after.width() - x : x + before.width() - next;
        return Math.abs(gap) < 0.01;
    }

    private static Placed.Run run(List<ShapedPiece> pieces, double x, double size) {
        ShapedPiece first = pieces.getFirst();
        StringBuilder text = new StringBuilder();
        double width = 0;
        for (ShapedPiece piece : pieces) {
            text.append(piece.text());
            width += piece.width();
        }
        boolean turned = first.level() % 2 == 1;
        double space = pieces.getLast().isLetters() || pieces.size() == 1 ? 0 : pieces.getLast().width();
        return new Placed.Run(turned ? x + space : x, width - space, text.toString(), turned,
                new Placed.Run.Font(first.face(), size),
                first.style().shift() * RISE * size, first.style().tag());
    }
}
