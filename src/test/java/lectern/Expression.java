package lectern;

import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression of the program.
 *
 * @param place where it stands
 * @param use   what it is asked
 * @param next  the next place from one on where it is tried at all, or -1
 */
record Expression(String place, Pattern pattern, Use use, BiFunction<String, Integer, Integer> next) {

    enum Use {
        /** Whether it fits a whole text, or its beginning. */
        FIT,
        /** Where it fits. */
        FIND,
        /** Whether it fits at places that were found before. */
        TRY
    }

    Expression(String place, Pattern pattern, Use use) {
        this(place, pattern, use, (_, from) -> from);
    }

    /** Does with a text all that the program might. */
    void look(CharSequence text) {
        Matcher matcher = pattern.matcher(text);
        switch (use) {
            case FIT -> {
                matcher.matches();
                matcher.lookingAt();
            }
            case FIND -> {
                while (matcher.find()) {
                    // On to the next.
                }
                matcher.matches();
            }
            case TRY -> {
                matcher.useTransparentBounds(true).useAnchoringBounds(false);
                String whole = text.toString();
                for (int at = next.apply(whole, 0); at >= 0; at = next.apply(whole, at)) {
                    matcher.region(at, text.length());
                    at = matcher.lookingAt() ? Math.max(at + 1, matcher.end()) : at + 1;
                }
            }
        }
    }
}
