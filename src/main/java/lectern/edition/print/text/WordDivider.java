package lectern.edition.print.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Divides a word that is longer than a line: behind a sign, else with a hyphen, unless it is an address. For one word, on one thread.
 */
final class WordDivider {
    private static final String SEPARATORS = "/.-@_,:;?&=\u2013\u2014\u00a0";
    static final String HYPHEN = "\u00ad";
    private static final int SIGNS_AT_AN_END = 3;
    /** How an address of the web or of mail begins, in brackets or not. */
    private static final Pattern ADDRESS = Pattern.compile("[(\\[<{\"'“„«‘‚]{0,3}+(?:[a-z]{2,8}://|www\\.|mailto:"
            + "|[\\p{L}\\p{N}][\\p{L}\\p{N}.+_-]{0,80}+@|(?:[a-z0-9-]{1,63}+\\.){1,6}+(?:[a-z]{2,12}/"
            + "|(?:org|com|net|gov|edu|info|eu|uk|ie|au|nz|de|at|ch|fr|es)\\b)).*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final int BEGINNING = 400;

    private final List<ShapedPiece> word;
    private final double width;
    private final double size;
    private final Place last;
    /** Somebody types it, and would type a hyphen of ours. */
    private final boolean isAddress;

    /** @param width of a line */
    WordDivider(List<ShapedPiece> word, double width, double size) {
        this.word = word;
        this.width = width;
        this.size = size;
        this.last = lastWord(word);
        this.isAddress = ADDRESS.matcher(beginning(word)).matches();
    }

    private static String beginning(List<ShapedPiece> word) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < word.size() && text.length() < BEGINNING; i++) {
            text.append(word.get(i).text(), 0, Math.min(BEGINNING, word.get(i).text().length()));
        }
        return text.toString();
    }

    /** Whether it says anything: a line to write on does not. */
    boolean hasLetters() {
        return last.piece() >= 0;
    }

    /** A part for each line. */
    List<List<ShapedPiece>> parts() {
        List<List<ShapedPiece>> parts = new ArrayList<>();
        Place from = new Place(0, 0);
        for (Optional<Cut> next = next(from); next.isPresent(); next = next(from)) {
            parts.add(part(from, next.get().place(), next.get().hyphened()));
            from = next.get().place();
        }
        parts.add(part(from, new Place(word.size() - 1, word.getLast().text().length()), false));
        return parts;
    }

    /** A place in a word: a piece and how many of its characters are before. */
    private record Place(int piece, int offset) {}

    private record Cut(Place place, boolean hyphened) {}

    /** The last place that was found for each kind of cut. */
    private static final class Cuts {
        private Optional<Cut> separated = Optional.empty();
        private Optional<Cut> joint = Optional.empty();
        private Optional<Cut> syllable = Optional.empty();
        private Optional<Cut> hyphened = Optional.empty();
        private Optional<Cut> fitting = Optional.empty();

        Optional<Cut> best() {
            return Stream.of(separated, joint, syllable, hyphened, fitting).flatMap(Optional::stream).findFirst();
        }
    }

    /**
     * Where a line ends that begins here; empty if all the rest fits. Looks hardly further than the line goes, for a
     * word may be as long as a book.
     */
    private Optional<Cut> next(Place from) {
        Cuts cuts = new Cuts();
        double sum = 0;
        for (int each = from.piece(); each < word.size(); each++) {
            ShapedPiece piece = word.get(each);
            String text = piece.text();
            double hyphen = piece.face().width(HYPHEN, size);
            for (int i = each == from.piece() ? from.offset() : 0; i < text.length();) {
                int next = i + Character.charCount(text.codePointAt(i));
                sum += piece.face().width(text.substring(i, next), size);
                if (sum > width) {
                    boolean ruled = cuts.fitting.isPresent() && isRule(cuts.fitting.get().place());
                    Optional<Cut> best = ruled ? cuts.fitting : cuts.best();
                    return Optional.of(best.orElseGet(() -> new Cut(first(from), false)));
                }
                Place place = new Place(each, next);
                if (SEPARATORS.indexOf(text.charAt(i)) >= 0 && saysMore(place)) {
                    cuts.separated = Optional.of(new Cut(place, false));
                }
                if (!isMark(text, next)) {
                    if (!isAddress && sum + hyphen <= width && saysMore(place)) {
                        hyphen(place, sum, cuts);
                    }
                    // A line to write on, of dots or underscores, says nothing and goes to the margin.
                    cuts.fitting = Optional.of(new Cut(place, false));
                }
                i = next;
            }
        }
        return Optional.empty();
    }

    /** A syllable is worth a shorter line, and where two words meet a line of half the width. */
    private void hyphen(Place place, double sum, Cuts cuts) {
        String text = word.get(place.piece()).text();
        Optional<Cut> cut = Optional.of(new Cut(place, true));
        cuts.hyphened = cut;
        if (Syllables.beginsAt(text, place.offset())) {
            cuts.syllable = cut;
            cuts.joint = sum > width / 2 && Syllables.isJoint(text, place.offset()) ? cut : cuts.joint;
        }
    }

    /**
     * Divides behind one letter. Not even it and a hyphen fit, which no size and paper on offer come to: better over the
     * edge than lost.
     */
    private Place first(Place from) {
        boolean atEnd = from.offset() == word.get(from.piece()).text().length();
        Place start = atEnd ? new Place(from.piece() + 1, 0) : from;
        int letter = word.get(start.piece()).text().codePointAt(start.offset());
        return new Place(start.piece(), start.offset() + Character.charCount(letter));
    }

    private static boolean isMark(String text, int at) {
        return at < text.length() && Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK;
    }

    /** Where the last letter or digit of a word is; before its beginning if it has none. */
    private static Place lastWord(List<ShapedPiece> word) {
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
    private boolean saysMore(Place place) {
        return place.piece() < last.piece() || place.piece() == last.piece() && place.offset() <= last.offset();
    }

    /** Whether what follows is a line to write on: signs only, and more than end a sentence. */
    private boolean isRule(Place place) {
        int signs = word.get(place.piece()).text().length() - place.offset();
        for (int each = place.piece() + 1; each < word.size() && signs <= SIGNS_AT_AN_END; each++) {
            signs += word.get(each).text().length();
        }
        return signs > SIGNS_AT_AN_END && !saysMore(place);
    }

    private List<ShapedPiece> part(Place from, Place to, boolean hyphened) {
        List<ShapedPiece> part = new ArrayList<>();
        for (int each = from.piece(); each <= to.piece(); each++) {
            ShapedPiece piece = word.get(each);
            int start = each == from.piece() ? from.offset() : 0;
            int stop = each == to.piece() ? to.offset() : piece.text().length();
            if (start < stop) {
                String text = piece.text().substring(start, stop);
                part.add(with(piece, hyphened && each == to.piece() ? text + HYPHEN : text));
            }
        }
        return part;
    }

    private ShapedPiece with(ShapedPiece piece, String text) {
        return new ShapedPiece(piece.kind(), text, piece.level(), piece.style(), piece.face(),
                piece.face().width(text, size));
    }
}
