package lectern.edition.print.style;

/**
 * How a run of text looks and what it is.
 *
 * @param shift 1 for a superscript, -1 for a subscript: never smaller than the text around it
 */
public record TextStyle(Tag tag, boolean bold, int shift) {

    public static TextStyle plain(Tag tag) {
        return new TextStyle(tag, false, 0);
    }

    public static TextStyle bold(Tag tag) {
        return new TextStyle(tag, true, 0);
    }

    public TextStyle heavy() {
        return new TextStyle(tag, true, shift);
    }

    public TextStyle tagged(Tag other) {
        return new TextStyle(other, bold, shift);
    }

    public TextStyle shifted(int by) {
        return new TextStyle(tag, bold, by);
    }
}
