package lectern.speech.words.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import lectern.speech.words.number.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * A text while its words are being settled. Every rule reads the text as it is written, with all that stands around
 * it, and claims ranges; a range is claimed once. So the order of the rules is their rank, and none is fed another's
 * output.
 */
public final class Line {
    /** Rules that looked further would need seconds for a long text that was made to hurt them. */
    public static final int SIGHT = 40;

    /**
     * As British doses are written. In a row of factors and before a power the same point multiplies, as its likenesses
     * from mathematics always do.
     */
    private static final Pattern RAISED_POINT = Pattern.compile(
            "(?<=(?<![\\d.,·∙⋅])\\d{1,4})·(?=\\d{1,5}(?![\\d·∙⋅⁻⁰¹²³⁴⁵⁶⁷⁸⁹^]))");

    private final String written;
    private String text;
    private final Dialect dialect;
    private CharacterSet characters;
    private final boolean capitals;
    /** Each piece at every place that it claims. */
    private final @Nullable Verbalization[] claimed;

    /**
     * @param written cleaned, see {@link TextCleaner#clean}
     */
    public Line(String written, Dialect dialect) {
        this.written = written;
        this.text = TextCleaner.plain(written);
        this.dialect = dialect;
        this.characters = CharacterSet.of(text);
        this.capitals = TextCleaner.isMostlyCapitals(text);
        this.claimed = new Verbalization[written.length()];
    }

    /** What is written, as long as it is, with each space, apostrophe, hyphen and digit in its plain form. */
    public String text() {
        return text;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Those of the text. */
    CharacterSet characters() {
        return characters;
    }

    /** Whether it is set in capitals, so that capitals say nothing about a word. */
    public boolean isInCapitals() {
        return capitals;
    }

    /** Whether a digit is in it, or a character that holds one, such as ½. */
    public boolean hasNumber() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c > 127 && Character.getType(c) == Character.OTHER_NUMBER) {
                return true;
            }
        }
        return false;
    }

    public boolean isFree(int start, int end) {
        for (int i = start; i < end; i++) {
            if (claimed[i] != null) {
                return false;
            }
        }
        return true;
    }

    public void say(int start, int end, String said, String rule) {
        claim(new Verbalization(start, end, written.substring(start, end), said, rule, false));
    }

    public void say(int start, int end, Said said, String rule) {
        claim(new Verbalization(start, end, written.substring(start, end), said.words(), said.transcribed(), rule,
                false));
    }

    void leaveOut(int start, int end, String rule) {
        claim(new Verbalization(start, end, written.substring(start, end), "", rule, true));
    }

    /**
     * A point in the middle of a line's height, as in "3·5 mg", is any other decimal point to all rules, what is typed
     * for a dash between figures, as in "5--10 mg", a dash, the raised letters of an ordinal are letters, and units
     * among capitals are units.
     */
    public void levelMarks() {
        String level = text.indexOf('·') >= 0 ? RAISED_POINT.matcher(text).replaceAll(".") : text;
        level = TextCleaner.dashes(TextCleaner.level(level, capitals));
        if (!level.equals(text)) {
            text = level;
            characters = CharacterSet.of(text);
        }
    }

    /** A mark of a note: every other rule sees a dagger there, which belongs to no word, number or unit. */
    public void leaveOutMark(int start, int end, String rule) {
        leaveOut(start, end, rule);
        text = text.substring(0, start) + "†".repeat(end - start) + text.substring(end);
        characters = CharacterSet.of(text);
    }

    /** What stands before, as far as a rule may look back, without spaces at its end. */
    public String before(int position) {
        return text.substring(Math.max(0, position - SIGHT), position).stripTrailing();
    }

    /** What stands after, as far as a rule may look ahead. */
    public String after(int position) {
        return text.substring(position, Math.min(text.length(), position + SIGHT));
    }

    public char at(int position) {
        return position >= 0 && position < text.length() ? text.charAt(position) : ' ';
    }

    /** All pieces in order, without gaps: what no rule claimed is said as it stands. */
    public List<Verbalization> pieces() {
        List<Verbalization> all = new ArrayList<>();
        int end;
        for (int at = 0; at < claimed.length; at = end) {
            Verbalization piece = claimed[at];
            end = piece == null ? freeEnd(at) : piece.end();
            all.add(piece == null ? asWritten(at, end) : piece);
        }
        return all;
    }

    private int freeEnd(int start) {
        int end = start;
        while (end < claimed.length && claimed[end] == null) {
            end++;
        }
        return end;
    }

    private Verbalization asWritten(int start, int end) {
        return new Verbalization(start, end, written.substring(start, end), text.substring(start, end), "", false);
    }

    private void claim(Verbalization piece) {
        if (!isFree(piece.start(), piece.end())) {
            throw new IllegalArgumentException("piece is " + piece + ": some of it is already settled");
        }
        Arrays.fill(claimed, piece.start(), piece.end(), piece);
    }
}
