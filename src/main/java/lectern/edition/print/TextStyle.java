package lectern.edition.print;

/**
 * How a run of text looks and what it is.
 *
 * @param shift 1 for a superscript, -1 for a subscript: never smaller than the text around it
 */
record TextStyle(Tag tag, boolean bold, int shift) {

    static TextStyle plain(Tag tag) {
        return new TextStyle(tag, false, 0);
    }

    static TextStyle bold(Tag tag) {
        return new TextStyle(tag, true, 0);
    }

    TextStyle heavy() {
        return new TextStyle(tag, true, shift);
    }

    TextStyle tagged(Tag other) {
        return new TextStyle(other, bold, shift);
    }

    TextStyle shifted(int by) {
        return new TextStyle(tag, bold, by);
    }
}
