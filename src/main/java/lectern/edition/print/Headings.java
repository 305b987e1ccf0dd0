package lectern.edition.print;

/** Sees to it that no level of heading is skipped on the way down. */
final class Headings {
    private int last;

    int next(int wanted) {
        last = Math.min(wanted, last + 1);
        return last;
    }
}
