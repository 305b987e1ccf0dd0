package lectern.content.notes;

import java.util.List;
import java.util.Locale;

/** The mark by which a text speaks of a note: a number, a letter or a sign, by itself or in brackets. */
public final class NoteMark {

    private static final int LONGEST = 8;
    private static final int LONGEST_SHORT = 3;
    private static final String SIGNS = "*\u2020\u2021\u00a7";
    private static final List<List<String>> ROMAN = List.of(
            List.of("", "c", "cc", "ccc"),
            List.of("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"),
            List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"));

    private NoteMark() {}

    /**
     * Whether it is no more than a number, a letter or a sign. Two entries of a glossary lead to each other as well, and
     * their names are to be read.
     */
    public static boolean is(String text) {
        String label = label(text);
        return isFigure(label) || label.length() == 1 && Character.isLetter(label.charAt(0))
                || !label.isEmpty() && isRoman(label);
    }

    /** Whether it is a number or a sign, without brackets. */
    public static boolean isFigure(String label) {
        return !label.isEmpty() && label.length() <= LONGEST_SHORT && (label.chars().allMatch(Character::isDigit)
                || label.chars().allMatch(c -> SIGNS.indexOf(c) >= 0));
    }

    /** The mark without its brackets; empty if it is too long for one. */
    static String label(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return "";
        }
        int from = "[(".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        int to = text.length();
        while (to > from && "]).".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Up to 399, as "mix" is a word. */
    private static boolean isRoman(String label) {
        String small = label.toLowerCase(Locale.ROOT);
        if (!label.equals(small) && !label.equals(label.toUpperCase(Locale.ROOT))) {
            return false;
        }
        int at = 0;
        for (List<String> figures : ROMAN) {
            int longest = 0;
            for (String figure : figures) {
                longest = small.startsWith(figure, at) ? Math.max(longest, figure.length()) : longest;
            }
            at += longest;
        }
        return at == small.length();
    }
}
