package lectern.speech.words.quantity;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.words.rule.Line;

/**
 * Raised and lowered characters. Markup such as {@code <sup>} becomes the characters that Unicode has for it, so that
 * the rules know one form only.
 */
public final class Raised {
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵃᵇᶜᵈᵉ";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋";
    private static final String LEVEL = "0123456789+−nabcde";
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final String COMMAS = ",–-";

    /** A sign of a sum, and what is in brackets behind it, perhaps with its name: "÷ height (m)". */
    private static final Pattern FACTOR = Pattern.compile(
            "(?s).*(?:[=÷×√∙·]|=[^=]{1,80}[/+−]) ?(?:\\p{L}{1,20}+ ?+){0,4}[(\\[](?<inside>(?:[^()\\[\\]]|\\([^()\\[\\]]*\\)){1,80}+)[)\\]]");
    private static final Pattern SUM_AFTER = Pattern.compile(" ?[=÷×∙·]");
    /** A remark, perhaps on a dose, and no factor. */
    private static final Pattern REMARK = Pattern.compile("\\d ?[\\p{L}µ]|(?U)\\b(?:max|oral|such|for|or)");

    private Raised() {}

    /**
     * Whether raised digits behind brackets are a power of what is in them, and mark no note: what is in them is part of
     * a sum.
     */
    public static boolean isPower(int start, int end, Line line) {
        Matcher factor = FACTOR.matcher(line.before(start));
        return factor.matches() && !REMARK.matcher(factor.group("inside")).find()
                || SUM_AFTER.matcher(line.after(end)).lookingAt();
    }

    /** Raised where each of the characters can be, else as it is: "st" in 1st. */
    public static String above(String text) {
        return text.equalsIgnoreCase("tm") ? "™" : ORDINALS.contains(text) ? text : shifted(text, ABOVE);
    }

    public static String below(String text) {
        return shifted(text, BELOW);
    }

    /** Whether raised text marks a note, as a letter or a star does, and has no sound. */
    public static boolean isMark(CharSequence before, String raised, boolean english) {
        String near = before.subSequence(Math.max(0, before.length() - Line.SIGHT), before.length()).toString();
        return new RaisedMarks(english).isMark(near, raised.strip());
    }

    /** The same characters on the line; others stay as they are. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int above = ABOVE.indexOf(c);
            int below = BELOW.indexOf(c);
            plain.append(above >= 0 ? LEVEL.charAt(above) : below >= 0 ? LEVEL.charAt(below) : c);
        }
        return plain.toString();
    }

    private static String shifted(String text, String target) {
        StringBuilder shifted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = i == text.length() - 1 || i == 0;
            int at = LEVEL.indexOf(sign && (c == '-' || c == '–') ? '−' : c);
            if (at >= 0 && at < target.length()) {
                shifted.append(target.charAt(at));
            } else if (COMMAS.indexOf(c) >= 0 && i > 0 && i < text.length() - 1) {
                shifted.append(c);
            } else {
                return text;
            }
        }
        return shifted.toString();
    }
}
