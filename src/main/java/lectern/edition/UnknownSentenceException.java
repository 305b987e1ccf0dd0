package lectern.edition;

/**
 * A reader asked to begin at a sentence that is not in the section; a bookmark may be older than the text. The
 * section itself is there.
 */
public final class UnknownSentenceException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Recipe whole;

    UnknownSentenceException(Recipe whole) {
        super("there is no such sentence in " + whole.place().address());
        this.whole = whole;
    }

    /** What can be had: the same from its beginning. */
    public Recipe whole() {
        return whole;
    }
}
