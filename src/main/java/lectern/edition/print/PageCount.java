package lectern.edition.print;

/**
 * How much paper a print takes.
 *
 * @param pages printed sides
 */
public record PageCount(int pages) {

    /** Counts sheets of paper, printed on both sides. */
    public int sheets() {
        return (pages + 1) / 2;
    }
}
