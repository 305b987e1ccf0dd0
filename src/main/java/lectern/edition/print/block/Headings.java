package lectern.edition.print.block;

/** Sees to it that no level of heading is skipped on the way down. */
public final class Headings {
    private int last;

    public int next(int wanted) {
        last = Math.min(wanted, last + 1);
        return last;
    }
}
