package lectern.content.inline;

/** What each character of a source means for the text: kept, white space, or nothing that is seen. */
public final class Characters {

    private Characters() {}

    /** White space that collapses; the no-break space does not. */
    public static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2029';
    }

    /** White space of any kind, as may not stand at a sentence's end. */
    static boolean isBlank(char c) {
        return isSpace(c) || c == '\u2028' || Character.isSpaceChar(c);
    }

    /**
     * Nothing that is seen, heard or needed to write: controls, soft hyphens and zero-width marks of line breaking.
     * The joiners U+200C and U+200D stay, because Persian, the scripts of India and emoji are spelt with them.
     */
    public static boolean isUnseen(char c) {
        return c != '\u0085' && !isSpace(c) && Character.isISOControl(c) || c == '\u00AD' || c == '\u200B'
                || c == '\u2060' || c == '\uFEFF' || c == Passage.PICTURE;
    }
}
