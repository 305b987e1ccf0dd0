package lectern.speech.words;

import java.util.List;
import java.util.Locale;

/**
 * Settles the words of a text. Safe for many threads.
 *
 * <p>The pieces that come out cover the text without a gap, so a person can see of each run of characters whether it
 * is said as it stands, how else, and by which rule. Their words hold only letters, apostrophes, spaces and the marks
 * of a plain sentence: nothing that an engine would drop.
 */
public final class Wording {
    private final Lexicon lexicon;
    private final Rule lexiconRule;

    /**
     * @param lexicon what it says goes before the rules
     */
    public Wording(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.lexiconRule = lexicon.rule();
    }

    /** Changes whenever the same text may get other words. */
    public String fingerprint() {
        return Rules.REVISION + lexicon.fingerprint();
    }

    /** The characters that rules see and that positions count: composed, and without invisible ones. */
    public static String clean(String text) {
        return Characters.clean(text);
    }

    /**
     * @param text     cleaned
     * @param settled  runs of it that the author settled, without overlap
     * @param language decides between the Englishes
     */
    public List<Piece> pieces(String text, List<Piece> settled, Locale language) {
        Line line = new Line(text, Dialect.of(language));
        for (Piece piece : settled) {
            if (piece.leftOut()) {
                line.leaveOut(piece.start(), piece.end(), piece.rule());
            } else {
                line.say(piece.start(), piece.end(), piece.said(), piece.rule());
            }
        }
        Rules.BEFORE_LEXICON.forEach(rule -> rule.apply(line));
        lexiconRule.apply(line);
        Rules.AFTER_LEXICON.forEach(rule -> rule.apply(line));
        return line.pieces();
    }

    /** The words of some pieces, as an engine gets them. */
    public static String words(List<Piece> pieces) {
        return Words.join(pieces);
    }

    /** How many words are in a text that is ready to be said. */
    public static int count(String words) {
        return Words.count(words);
    }
}
