package lectern.content.inline;

/**
 * The words beside a place in a text, without the brackets and quotation marks that open before them. Only so much of a
 * word is looked at that hostile text costs no time.
 *
 * @param start of the sentence: what stands before it is not looked at
 */
record NearbyWords(String text, int start) {

    static final int LONGEST = 40;
    private static final String OPENERS = "([{\"'“‘„‚«‹¿¡*";
    private static final String CLOSERS = ")]}\"'”’“‘»›*";

    /** Whether it may stand behind a word and before a space. */
    static boolean isCloser(char sign) {
        return CLOSERS.indexOf(sign) >= 0;
    }

    /** The word that ends there; "" at the beginning, or behind a space. */
    String before(int end) {
        int from = end;
        while (from > start && end - from < LONGEST && !Characters.isBlank(text.charAt(from - 1))) {
            from--;
        }
        while (from < end - 1 && OPENERS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(from, end);
    }

    /** The last word before that place, with spaces between. */
    String lastBefore(int place) {
        int last = place;
        while (last > start && Characters.isBlank(text.charAt(last - 1))) {
            last--;
        }
        return last == start ? "" : before(last);
    }

    /** The letters that begin there. */
    String after(int begin) {
        int from = begin;
        while (from < text.length() && OPENERS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < text.length() && to - from < LONGEST && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }
}
