package lectern.speech.script;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import lectern.speech.words.language.OtherLanguage;
import lectern.speech.words.rule.Vocabulary;

/**
 * What is raised in a formula. The rules see raised digits behind a word and must take them for the mark of a note; here
 * it is known that they are none, and an index of body mass without its square would be another sum.
 */
final class Powers {
    /** No ordinal, degree or star, and no charge, whose sign comes last or which is written in Roman numerals. */
    private static final Pattern EXPONENT = Pattern
            .compile("(?!(?:st|nd|rd|th|o|[IVX]{1,4})$)[-−–]?[\\p{L}\\d](?:[\\p{L}\\d ÷×+−/.,-]{0,40}[\\p{L}\\d])?");
    /** "2ᵉ", "1re" */
    private static final Pattern FRENCH_ORDINAL = Pattern.compile("e|er|re|ère|es|nde?");
    /** What the rules know: powers of ten, squares and cubes of lengths, and units behind a stroke: "m/s". */
    private static final Pattern KNOWN = Pattern.compile("(?s).*(?:(?<![\\d.,])10|(?<!\\p{L})[ckm]?m|\\p{L} ?/ ?"
            + Vocabulary.anyOf("squared") + ")");
    private static final Pattern BASE = Pattern.compile("(?s).*[\\p{L}\\d)\\]}|][₀-₉]{0,3}");
    private static final int SIGHT = 8;

    private Powers() {}

    /** @param before what it is raised behind */
    static boolean isPower(CharSequence before, String exponent) {
        CharSequence near = before.subSequence(Math.max(0, before.length() - SIGHT), before.length());
        boolean ordinal = !near.isEmpty() && Character.isDigit(near.charAt(near.length() - 1))
                && FRENCH_ORDINAL.matcher(exponent).matches();
        return !ordinal && EXPONENT.matcher(exponent).matches() && BASE.matcher(near).matches()
                && !KNOWN.matcher(near).matches();
    }

    /** Nothing in a language that nobody wrote words down for. */
    static Optional<String> say(String exponent, Locale language, UnaryOperator<String> words) {
        if (!Verbalizer.isEnglish(language)) {
            return OtherLanguage.of(language).power(exponent).map(said -> " " + said.strip() + " ");
        }
        return Optional.of(switch (exponent) {
            case "2" -> " squared ";
            case "3" -> " cubed ";
            default -> " to the power of " + words.apply(exponent.replaceFirst("^[-–]", "−")) + " ";
        });
    }
}
