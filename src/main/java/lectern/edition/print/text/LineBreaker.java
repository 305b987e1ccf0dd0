package lectern.edition.print.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills lines with pieces, one after another. Lines end at spaces only. A word that is longer than a line is cut
 * behind its separators, or else in front of the last syllable or behind the last letter that fits, with a soft hyphen that
 * is seen but not read.
 */
public final class LineBreaker {
    /** @param width without a space at the end */
    record Filled(List<ShapedPiece> pieces, double width) {}

    private final double width;
    private final double size;
    private final Set<String> cut;
    private final List<Filled> lines = new ArrayList<>();
    private List<ShapedPiece> line = new ArrayList<>();
    private double used;

    private LineBreaker(double width, double size, Set<String> cut) {
        this.width = width;
        this.size = size;
        this.cut = cut;
    }

    /** @param cut takes the words that were longer than a line */
    static List<Filled> lines(List<ShapedPiece> pieces, double width, double size, Set<String> cut) {
        LineBreaker breaker = new LineBreaker(width, size, cut);
        int at = 0;
        while (at < pieces.size()) {
            ShapedPiece piece = pieces.get(at);
            switch (piece.kind()) {
                case SPACE -> {
                    breaker.space(piece);
                    at++;
                }
                case BREAK -> {
                    // Or the words of two lines would be one to who does not see the lines.
                    breaker.space(piece);
                    breaker.end();
                    at++;
                }
                case LETTERS -> {
                    int stop = at + 1;
                    while (stop < pieces.size() && pieces.get(stop).isLetters()) {
                        stop++;
                    }
                    breaker.word(pieces.subList(at, stop));
                    at = stop;
                }
            }
        }
        breaker.end();
        return breaker.lines;
    }

    /** The widest word's width. */
    public static double widest(List<ShapedPiece> pieces) {
        double widest = 0;
        double word = 0;
        for (ShapedPiece piece : pieces) {
            word = piece.isLetters() ? word + piece.width() : 0;
            widest = Math.max(widest, word);
        }
        return widest;
    }

    /** The width of it all if no line had to end. */
    public static double unbroken(List<ShapedPiece> pieces) {
        double widest = 0;
        double sum = 0;
        for (ShapedPiece piece : pieces) {
            sum = piece.kind() == ShapedPiece.Kind.BREAK ? 0 : sum + piece.width();
            widest = Math.max(widest, sum);
        }
        return widest;
    }

    private void space(ShapedPiece space) {
        if (!line.isEmpty() && line.getLast().isLetters()) {
            line.add(space);
        }
    }

    private void word(List<ShapedPiece> word) {
        double wide = 0;
        for (ShapedPiece piece : word) {
            wide += piece.width();
        }
        double before = pendingSpace();
        if (used + before + wide <= width) {
            take(word, before + wide);
            return;
        }
        end();
        if (wide <= width) {
            take(word, wide);
        } else {
            divide(word);
        }
    }

    private double pendingSpace() {
        return line.isEmpty() || line.getLast().isLetters() ? 0 : line.getLast().width();
    }

    private void take(List<ShapedPiece> word, double wide) {
        line.addAll(word);
        used += wide;
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.add(new Filled(line, used));
            line = new ArrayList<>();
            used = 0;
        }
    }

    private void divide(List<ShapedPiece> word) {
        WordDivider divider = new WordDivider(word, width, size);
        if (divider.hasLetters()) {
            cut.add(word.stream().map(ShapedPiece::text).collect(Collectors.joining()));
        }
        Iterator<List<ShapedPiece>> parts = divider.parts().iterator();
        while (parts.hasNext()) {
            List<ShapedPiece> part = parts.next();
            take(part, part.stream().mapToDouble(ShapedPiece::width).sum());
            if (parts.hasNext()) {
                end();
            }
        }
    }
}
