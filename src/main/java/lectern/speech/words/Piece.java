package lectern.speech.words;

/**
 * A run of written text and how it is said.
 *
 * @param start   where it begins in the cleaned text
 * @param end     where it ends
 * @param written as it stands there
 * @param said    the words; empty where it is not said
 * @param rule    the name of the rule that settled it; empty where the text is said as it stands
 * @param leftOut whether it is text that a reader sees and a listener does not hear
 */
public record Piece(int start, int end, String written, String said, String rule, boolean leftOut) {

    public boolean isChanged() {
        return !rule.isEmpty();
    }

    Piece shifted(int by) {
        return new Piece(start + by, end + by, written, said, rule, leftOut);
    }
}
