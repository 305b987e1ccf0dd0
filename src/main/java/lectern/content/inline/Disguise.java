package lectern.content.inline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What UAX 29 sees no sentence end at, and a reader does. Each pattern looks at one character first: what stands before
 * it would else be looked at everywhere.
 */
enum Disguise {
    /** Words that begin with a figure, after which UAX 29 looks for a small letter: "rare. 5 in 100 people". */
    FIGURE("(?=[0-9])(?<=[.!?…][\"”’»)\\]]{0,2} )[0-9]", 'X'),
    /** Words with a capital inside: "walk. mRNA is". */
    CAMEL("(?=\\p{Ll}\\p{Lu})(?<=[.!?…][\"”’»)\\]]{0,2} )\\p{Ll}(?=\\p{Lu})", 'X'),
    /** The number of a footnote behind the stop: "works.1 It", "works.[2, 3] It". */
    FOOTNOTE(
            "(?=[\\[0-9¹²³⁰⁴-⁹])(?<=\\p{L}[.!?][\"”’»)]{0,2})\\[?[0-9¹²³⁰⁴-⁹]{1,3}(?:[,–-] ?[0-9]{1,3}){0,5}\\]?(?= +[\"“‘(]?\\p{Lu})",
            ')'),
    /** The space that French sets before its closing quotation mark. */
    QUOTE("(?=[ \u00A0\u202F])(?<=[.!?…])[ \u00A0\u202F](?=»(?:[\\p{Z},;:]|$))", ')'),
    /** A stop, if a new sentence follows. */
    ELLIPSIS("…", '.');

    /** What may stand between a stop and what these look for. */
    private static final String BETWEEN = "\"”’») ]";
    private static final int MOST_BETWEEN = 3;

    private final Pattern pattern;
    private final char mask;

    Disguise(String pattern, char mask) {
        this.pattern = Pattern.compile(pattern);
        this.mask = mask;
    }

    private String on(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(found -> String.valueOf(mask).repeat(found.end() - found.start()));
    }

    /** The text for ICU, as long as it was. */
    static String all(String text) {
        if (isPlain(text)) {
            return text;
        }
        String disguised = text;
        for (Disguise each : values()) {
            disguised = each.on(disguised);
        }
        return disguised;
    }

    /**
     * Whether each stop is an ordinary one: a capital follows it, or nothing. Then no pattern is looked for, which is what
     * most texts are spared.
     */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char stop = text.charAt(at);
            if (stop == '…' || (stop == '.' || stop == '!' || stop == '?') && !isPlainAfter(text, at + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainAfter(String text, int start) {
        int next = start;
        while (next < text.length() && next - start < MOST_BETWEEN && BETWEEN.indexOf(text.charAt(next)) >= 0) {
            if (text.charAt(next) == '»') {
                return false;
            }
            next++;
        }
        return next == text.length() || Character.isUpperCase(text.charAt(next));
    }
}
