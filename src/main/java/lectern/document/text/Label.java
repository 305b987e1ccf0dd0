package lectern.document.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that name what follows them in the same line, in every form: "Dose: 5 mg". Who wrote them may have ended them
 * already, as a question is: "With food? yes" has no colon.
 */
public final class Label {
    /**
     * Signs that lead to what follows, of all scripts, perhaps within quotation marks. A dash is none: "Rh – 5" would be
     * another value.
     */
    private static final Pattern ENDED = Pattern.compile(
            "([?!:;…‽⁇⁈⁉\u037e؟؛⸮？！：；→]|\\.\\.\\.)[\\p{Cf}\\p{Z}\\s\"“”„'‘’«»‹›]*$");

    private Label() {}

    /** Whether words end with a sign that leads to what follows. */
    public static boolean isEnded(String words) {
        return ENDED.matcher(words).find();
    }

    /** What stands directly behind words that name what follows: a colon, as the language sets it, if they need one. */
    public static String end(String words, Locale language) {
        return isEnded(words) ? "" : language.getLanguage().equals("fr") ? "\u00a0:" : ":";
    }

    /** Words with their end, and without a space behind. */
    public static String of(String words, Locale language) {
        return words + end(words, language);
    }

    /** What stands between two names of the same thing. */
    public static String between(String before) {
        return isEnded(before) ? " " : ", ";
    }
}
