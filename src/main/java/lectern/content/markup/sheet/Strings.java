package lectern.content.markup.sheet;

/** Keeps the marks of a style sheet that stand in its strings from being taken for the sheet's own. */
final class Strings {

    private static final String MARKS = "{};:,> ";
    /** These are the first of the characters that no string has a use for. */
    private static final char FIRST = '\ufdd0';

    private Strings() {}

    /** Gives what stands in the place of a character of a string. */
    static char safe(char c) {
        int mark = MARKS.indexOf(c);
        return mark < 0 ? c : (char) (FIRST + mark);
    }

    /** What was written. */
    static String restored(String text) {
        StringBuilder restored = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int mark = text.charAt(i) - FIRST;
            restored.append(mark >= 0 && mark < MARKS.length() ? MARKS.charAt(mark) : text.charAt(i));
        }
        return restored.toString();
    }
}
