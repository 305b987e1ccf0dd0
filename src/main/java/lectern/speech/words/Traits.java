package lectern.speech.words;

/** What kinds of characters a text holds, so that a rule that needs one of them is not asked in vain. */
final class Traits {
    static final int NONE = 0;
    static final int DIGIT = 1;
    /** A capital letter where an ordinary word has none. */
    static final int CAPITAL = 2;
    /** Anything but letters, digits, spaces, apostrophes and the marks of a plain sentence. */
    static final int SIGN = 4;
    static final int NOT_ASCII = 8;
    /** A dot with something after it, or an abbreviation's last one. */
    static final int DOT = 16;

    static final int SLASH = 32;

    private Traits() {}

    static int of(String text) {
        int traits = NONE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c == ' ') {
                continue;
            }
            if (c >= 'A' && c <= 'Z') {
                char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
                boolean inside = i > 0 && (Character.isLetterOrDigit(text.charAt(i - 1)) || text.charAt(i - 1) == '-');
                traits |= next >= 'a' && next <= 'z' && !inside ? NONE : CAPITAL;
            } else if (c >= '0' && c <= '9') {
                traits |= DIGIT;
            } else if (c == '/') {
                traits |= SLASH | SIGN;
            } else if (c == '.') {
                traits |= DOT;
            } else if (c > 127) {
                traits |= NOT_ASCII | SIGN | (Character.getType(c) == Character.OTHER_NUMBER ? DIGIT : NONE);
            } else if (",;:?!'".indexOf(c) < 0) {
                traits |= SIGN;
            }
        }
        return traits;
    }
}
