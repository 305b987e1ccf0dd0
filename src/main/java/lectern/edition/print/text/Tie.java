package lectern.edition.print.text;

/** How much a strip wants the next one on its page, weakest first. */
public enum Tie {
    NONE,
    /** Looks better: a short remark, the lines of a heading. */
    LOOSE,
    /** A heading with what is below it. */
    CLOSE,
    /** The first two and the last two lines of a paragraph, a table's header with its first row. */
    FIRM;

    Tie or(Tie other) {
        return compareTo(other) < 0 ? other : this;
    }
}
