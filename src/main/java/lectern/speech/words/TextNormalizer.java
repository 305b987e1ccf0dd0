package lectern.speech.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lectern.speech.words.number.Dialect;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Said;
import lectern.speech.words.rule.TextCleaner;
import lectern.speech.words.rule.Verbalization;

/**
 * Settles the words of a text. Safe for many threads.
 *
 * <p>The pieces that come out cover the text without a gap, so a person can see of each run of characters whether it
 * is said as it stands, how else, and by which rule. Their words hold only letters, apostrophes, spaces and the marks
 * of a plain sentence: nothing that an engine would drop.
 */
public final class TextNormalizer {
    /** Some patterns need time by the square of the length: no sentence that people write is so long. */
    private static final int MOST_CHARACTERS = 1_000;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z' -]+");

    private final Rule lexiconRule;

    /**
     * @param lexicon what it says goes before the rules
     */
    public TextNormalizer(Lexicon lexicon) {
        this.lexiconRule = lexicon.rule();
    }

    /** The characters that rules see and that positions count: composed, and without invisible ones. */
    public static String clean(String text) {
        return TextCleaner.clean(text);
    }

    /**
     * @param text     cleaned
     * @param settled  runs of it that the author settled, without overlap
     * @param language decides between the Englishes
     */
    public List<Verbalization> pieces(String text, List<Verbalization> settled, Locale language) {
        List<Verbalization> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from, settled);
            for (Verbalization piece : settle(text.substring(from, to), shift(settled, from, to, -from), language)) {
                pieces.add(piece.shifted(from));
            }
            from = to;
        }
        return pieces;
    }

    private List<Verbalization> settle(String text, List<Verbalization> settled, Locale language) {
        Line line = new Line(text, Dialect.of(language));
        line.levelMarks();
        for (Verbalization piece : settled) {
            if (piece.leftOut()) {
                line.leaveOutMark(piece.start(), piece.end(), piece.rule());
            } else {
                line.say(piece.start(), piece.end(), new Said(piece.said(), piece.transcribed()), piece.rule());
            }
        }
        Rules.BEFORE_LEXICON.forEach(rule -> rule.apply(line));
        lexiconRule.apply(line);
        Rules.AFTER_LEXICON.forEach(rule -> rule.apply(line));
        return line.pieces();
    }

    /** The whole text, or a space not too far on that is outside of what is settled. */
    private static int end(String text, int from, List<Verbalization> settled) {
        if (text.length() - from <= MOST_CHARACTERS) {
            return text.length();
        }
        int to = from + MOST_CHARACTERS;
        int space = text.lastIndexOf(' ', to);
        to = space > from + MOST_CHARACTERS / 2 ? space : to - (Character.isLowSurrogate(text.charAt(to)) ? 1 : 0);
        for (Verbalization piece : settled) {
            if (piece.start() < to && to < piece.end()) {
                to = piece.end();
            }
        }
        return to;
    }

    private static List<Verbalization> shift(List<Verbalization> pieces, int from, int to, int by) {
        return pieces.isEmpty()
                ? pieces
                : pieces.stream().filter(piece -> piece.start() >= from && piece.end() <= to)
                        .map(piece -> piece.shifted(by)).toList();
    }

    /** The words of some pieces, as an engine gets them. */
    public static String words(List<Verbalization> pieces) {
        return said(pieces).words();
    }

    /** The words of some pieces with the sounds that are settled. */
    public static Said said(List<Verbalization> pieces) {
        return WordJoiner.join(pieces);
    }

    /** What stands for a lexicon's word where only letters may: itself, or what the rules make of it. */
    static String spelled(String written) {
        return PLAIN.matcher(written).matches()
                ? written
                : words(new TextNormalizer(Lexicon.EMPTY).pieces(clean(written), List.of(), Locale.ENGLISH));
    }

    /** How many words are in a text that is ready to be said. */
    public static int count(String words) {
        return WordJoiner.count(words);
    }
}
