package lectern.edition.print.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fills lines with pieces, one after another. Lines end at spaces only. A word that is longer than a line is cut
 * behind its separators, or else behind the last letter that fits, with a soft hyphen that is seen but not read.
 */
public final class LineBreaker {
    private static final String SEPARATORS = "/.-@_,:;?&=\u2013\u2014\u00a0";
    static final String HYPHEN = "\u00ad";
    private static final int SIGNS_AT_AN_END = 3;

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
    public static double widest(List<Piece> pieces) {
        double widest = 0;
        double word = 0;
        for (Piece piece : pieces) {
            word = piece.isLetters() ? word + piece.width() : 0;
            widest = Math.max(widest, word);
        }
        return widest;
    }

    /** The width of it all if no line had to end. */
    public static double unbroken(List<Piece> pieces) {
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
        Place from = new Place(0, 0);
        Place last = lastWord(word);
        if (last.piece() >= 0) {
            cut.add(whole.toString());
        }
        for (Optional<Cut> next = next(word, from, last); next.isPresent(); next = next(word, from, last)) {
            part(word, from, next.get().place(), next.get().hyphened());
            end();
            from = next.get().place();
        }
        part(word, from, new Place(word.size() - 1, word.getLast().text().length()), false);
    }

    /** A place in a word: a piece and how many of its characters are before. */
    private record Place(int piece, int offset) {}

    private record Cut(Place place, boolean hyphened) {}

    /**
     * Where a line ends that begins here; empty if all the rest fits. Looks hardly further than the line goes, for a
     * word may be as long as a book.
     */
    private Optional<Cut> next(List<Piece> word, Place from, Place last) {
        Optional<Cut> separated = Optional.empty();
        Optional<Cut> hyphened = Optional.empty();
        Optional<Cut> fitting = Optional.empty();
        double sum = 0;
        for (int each = from.piece(); each < word.size(); each++) {
            Piece piece = word.get(each);
            String text = piece.text();
            double hyphen = piece.face().width(HYPHEN, size);
            for (int i = each == from.piece() ? from.offset() : 0; i < text.length();) {
                int next = i + Character.charCount(text.codePointAt(i));
                sum += piece.face().width(text.substring(i, next), size);
                if (sum > width) {
                    boolean ruled = fitting.isPresent() && isRule(word, fitting.get().place(), last);
                    Stream<Optional<Cut>> best = ruled ? Stream.of(fitting) : Stream.of(separated, hyphened, fitting);
                    return Optional.of(best.flatMap(Optional::stream).findFirst()
                            .orElseGet(() -> new Cut(first(word, from), false)));
                }
                Place place = new Place(each, next);
                if (SEPARATORS.indexOf(text.charAt(i)) >= 0 && saysMore(place, last)) {
                    separated = Optional.of(new Cut(place, false));
                }
                if (!isMark(text, next)) {
                    if (sum + hyphen <= width && saysMore(place, last)) {
                        hyphened = Optional.of(new Cut(place, true));
                    }
                    // A line to write on, of dots or underscores, says nothing and goes to the margin.
                    fitting = Optional.of(new Cut(place, false));
                }
                i = next;
            }
        }
        return Optional.empty();
    }

    /**
     * Behind one letter. Not even it and a hyphen fit, which no size and paper on offer come to: better over the edge
     * than lost.
     */
    private static Place first(List<Piece> word, Place from) {
        boolean atEnd = from.offset() == word.get(from.piece()).text().length();
        Place start = atEnd ? new Place(from.piece() + 1, 0) : from;
        int letter = word.get(start.piece()).text().codePointAt(start.offset());
        return new Place(start.piece(), start.offset() + Character.charCount(letter));
    }

    private static boolean isMark(String text, int at) {
        return at < text.length() && Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK;
    }

    /** Where the last letter or digit of a word is; before its beginning if it has none. */
    private static Place lastWord(List<Piece> word) {
        for (int each = word.size() - 1; each >= 0; each--) {
            String text = word.get(each).text();
            for (int i = text.length(); i > 0; i = text.offsetByCodePoints(i, -1)) {
                if (Character.isLetterOrDigit(text.codePointBefore(i))) {
                    return new Place(each, text.offsetByCodePoints(i, -1));
                }
            }
        }
        return new Place(-1, 0);
    }

    /** Whether a letter or a digit follows: a stop or a bracket is not to begin a line. */
    private static boolean saysMore(Place place, Place last) {
        return place.piece() < last.piece() || place.piece() == last.piece() && place.offset() <= last.offset();
    }

    /** Whether what follows is a line to write on: signs only, and more than end a sentence. */
    private static boolean isRule(List<Piece> word, Place place, Place last) {
        int signs = word.get(place.piece()).text().length() - place.offset();
        for (int each = place.piece() + 1; each < word.size() && signs <= SIGNS_AT_AN_END; each++) {
            signs += word.get(each).text().length();
        }
        return signs > SIGNS_AT_AN_END && !saysMore(place, last);
    }

    private void part(List<Piece> word, Place from, Place to, boolean hyphened) {
        for (int each = from.piece(); each <= to.piece(); each++) {
            Piece piece = word.get(each);
            int start = each == from.piece() ? from.offset() : 0;
            int stop = each == to.piece() ? to.offset() : piece.text().length();
            if (start < stop) {
                String text = piece.text().substring(start, stop);
                Piece part = with(piece, hyphened && each == to.piece() ? text + HYPHEN : text);
                take(List.of(part), part.width());
            }
        }
    }

    private Piece with(Piece piece, String text) {
        return new Piece(piece.kind(), text, piece.level(), piece.style(), piece.face(),
                piece.face().width(text, size));
    }
}
