package lectern.edition.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Fills lines with pieces, one after another. Lines end at spaces only. A word that is longer than a line is cut
 * behind its separators, or else behind the last letter that fits, with a soft hyphen that is seen but not read.
 */
final class LineBreaker {
    private static final String SEPARATORS = "/.-@_,:;?&=\u2013\u2014\u00a0";
    static final String HYPHEN = "\u00ad";

    /** @param width without a space at the end */
    record Filled(List<Piece> pieces, double width) {}

    private final double width;
    private final double size;
    private final Set<String> cut;
    private final List<Filled> lines = new ArrayList<>();
    private List<Piece> line = new ArrayList<>();
    private double used;

    private LineBreaker(double width, double size, Set<String> cut) {
        this.width = width;
        this.size = size;
        this.cut = cut;
    }

    /** @param cut takes the words that were longer than a line */
    static List<Filled> lines(List<Piece> pieces, double width, double size, Set<String> cut) {
        LineBreaker breaker = new LineBreaker(width, size, cut);
        int at = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            switch (piece.kind()) {
                case SPACE -> {
                    breaker.space(piece);
                    at++;
                }
                case BREAK -> {
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
    static double widest(List<Piece> pieces) {
        double widest = 0;
        double word = 0;
        for (Piece piece : pieces) {
            word = piece.isLetters() ? word + piece.width() : 0;
            widest = Math.max(widest, word);
        }
        return widest;
    }

    /** The width of it all if no line had to end. */
    static double unbroken(List<Piece> pieces) {
        double widest = 0;
        double sum = 0;
        for (Piece piece : pieces) {
            sum = piece.kind() == Piece.Kind.BREAK ? 0 : sum + piece.width();
            widest = Math.max(widest, sum);
        }
        return widest;
    }

    private void space(Piece space) {
        if (!line.isEmpty() && line.getLast().isLetters()) {
            line.add(space);
        }
    }

    private void word(List<Piece> word) {
        double wide = 0;
        for (Piece piece : word) {
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

    private void take(List<Piece> word, double wide) {
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

    private void divide(List<Piece> word) {
        StringBuilder whole = new StringBuilder();
        word.forEach(piece -> whole.append(piece.text()));
        cut.add(whole.toString());
        for (Piece piece : word) {
            int from = 0;
            for (int to = divided(piece, from); to >= 0; to = divided(piece, from)) {
                from = to;
            }
            Piece rest = from == 0 ? piece : with(piece, piece.text().substring(from));
            take(List.of(rest), rest.width());
        }
    }

    /**
     * Puts on the line what fits of a piece from here on, ends the line, and tells where the rest begins; negative if
     * all of it fits and nothing was done. Looks no further than the line goes, for a word may be as long as a book.
     */
    private int divided(Piece piece, int from) {
        String text = piece.text();
        double hyphen = piece.face().width(HYPHEN, size);
        double sum = used;
        int separated = from;
        int fitting = from;
        int i = from;
        while (i < text.length()) {
            int next = i + Character.charCount(text.codePointAt(i));
            sum += piece.face().width(text.substring(i, next), size);
            if (sum > width) {
                break;
            }
            boolean carries = next < text.length()
                    && Character.getType(text.codePointAt(next)) == Character.NON_SPACING_MARK;
            if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
                separated = next;
            }
            if (sum + hyphen <= width && !carries) {
                fitting = next;
            }
            i = next;
        }
        if (i == text.length()) {
            return -1;
        }
        if (separated > from) {
            return split(piece, from, separated, false);
        }
        if (fitting > from) {
            return split(piece, from, fitting, true);
        }
        if (line.isEmpty()) {
            // Not even one letter and a hyphen fit, which no size and paper on offer come to: better over the edge than lost.
            return split(piece, from, from + Character.charCount(text.codePointAt(from)), false);
        }
        end();
        return from;
    }

    private int split(Piece piece, int from, int to, boolean hyphened) {
        String head = piece.text().substring(from, to);
        Piece first = with(piece, hyphened ? head + HYPHEN : head);
        take(List.of(first), first.width());
        end();
        return to;
    }

    private Piece with(Piece piece, String text) {
        return new Piece(piece.kind(), text, piece.level(), piece.style(), piece.face(),
                piece.face().width(text, size));
    }
}
