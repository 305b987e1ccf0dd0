package lectern.speech.words.english;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.quantity.Raised;
import lectern.speech.words.rule.Letters;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.OmissionRule;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** Formulas, and characters above and below the line. */
public final class Chemistry {
    private static final String LOW = "[₀₁₂₃₄₅₆₇₈₉]";
    private static final String HIGH = "[⁰¹²³⁴⁵⁶⁷⁸⁹]";
    private static final Pattern PART = Pattern.compile("[A-Z][a-z]?|[₀-₉]+|[⁰¹²³⁴-⁹]+|[⁺⁻]|[()]");

    private Chemistry() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("isotope",
                        "(?<![\\p{L}\\d])(" + HIGH + "{1,3}[ᵐ]?)([A-Z][a-z]?)(?![\\p{L}])",
                        (match, line) -> Optional
                                .of(Letters.spell(match.group(2).toUpperCase(Locale.ROOT)) + " "
                                        + Numbers.cardinal(digits(match.group(1)), line.dialect())
                                        + (match.group(1).endsWith("ᵐ") ? " M" : ""))),
                PatternRule.of("isotope",
                        "(?<![\\p{L}\\d])(?<element>" + Vocabulary.anyOf("element-with-isotopes")
                                + ")-?(?<mass>\\d{2,3})(?<meta>m)?(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(Letters.spell(match.group("element").toUpperCase(Locale.ROOT))
                                + " " + Numbers.cardinal(match.group("mass"), line.dialect())
                                + (match.group("meta") == null ? "" : " M"))),
                PatternRule.of("formula",
                        "(?<![\\p{L}\\d])(?=[A-Za-z()₀-₉]{0,40}[₀-₉⁺⁻])(?:[A-Z][a-z]?" + LOW + "*|\\((?:[A-Z][a-z]?"
                                + LOW
                                + "*)+\\)"
                                + LOW + "*)+(?:" + HIGH + "*[⁺⁻])?(?![\\p{L}\\d])",
                        Chemistry::formula),
                PatternRule.of("formula", "(?<![\\p{L}\\d])[A-Z][a-z]?" + HIGH + "+[⁺⁻]",
                        Chemistry::formula),
                PatternRule.of("power",
                        "(?:(?<![\\p{L}])|(?<=[=+−] ?[a-z]|π))(mm|cm|m|km|[a-zα-ω]|[A-Z](?=[²³] ?[=<>≤≥≈])|(?<=(?<![\\d.,])\\d{1,2})|(?<=[+−-] ?[a-z\\d]{1,3}\\)))([²³⁴⁵⁶⁷⁸⁹]|⁻?"
                                + HIGH
                                + "{1,2}|ⁿ)(?![\\p{L}\\d⁰-⁹])",
                        Chemistry::power),
                // "weight ÷ height²": behind another word, and without a sum, it marks a note.
                PatternRule.of("power",
                        "(?<=(?:[=÷×]|=[^=.;]{1,40}[/*·]) ?\\(?(?:your )?" + Vocabulary.anyOf("squared-in-sum")
                                + ")([²³])(?![\\p{L}\\d⁰-⁹])",
                        (match, line) -> Optional.of(match.group().equals("²") ? " squared" : " cubed")),
                PatternRule.of("power", "(?<=[)\\]])([²³])(?![\\p{L}\\d⁰-⁹])",
                        (match, line) -> Raised.isPower(match.start(), match.end(), line)
                                ? Optional.of(match.group().equals("²") ? " squared" : " cubed")
                                : Optional.empty()),
                // Who quotes writes "it give[s] hope" and "it is [a] start": these are words.
                OmissionRule.of("reference",
                        " ?\\[(?:\\d{1,3}|[b-rt-wyz]|(?<![a-z]\\[)s|(?<! \\[)a|a(?!\\] \\p{Ll}))(?: ?[,–-] ?\\d{1,3}){0,9}\\](?=[\\s.,;:?!)\\]\\[]|$)"
                                + "|[¹²³⁴-⁹⁰](?:[¹²³⁴-⁹⁰]|[,⁻˒–-](?=[¹²³⁴-⁹⁰])){0,9}|[ᵃ-ᶻ](?![\\p{L}])|[†‡§¶](?![ \\p{L}]?\\d)"),
                PatternRule.of("subscript", "[₀₁₂₃₄₅₆₇₈₉₊₋]+",
                        (match, line) -> Optional.of(signs(match.group(), line))));
    }

    private static Optional<String> formula(MatchResult match, Line line) {
        StringBuilder words = new StringBuilder();
        Matcher part = PART.matcher(match.group());
        while (part.find()) {
            String text = part.group();
            String said = switch (text) {
                case "⁺" -> "plus";
                case "⁻" -> "minus";
                case "(", ")" -> "";
                default -> Character.isLetter(text.charAt(0)) && text.charAt(0) < 128
                        ? Letters.spell(text.toUpperCase(Locale.ROOT))
                        : Numbers.cardinal(digits(text), line.dialect());
            };
            words.append(words.isEmpty() || said.isEmpty() ? "" : " ").append(said);
        }
        return Optional.of(words.toString());
    }

    private static Optional<String> power(MatchResult match, Line line) {
        String base = match.group(1);
        String exponent = match.group(2);
        base = base.length() == 1 && base.charAt(0) > 127 ? Symbols.greek(base) : base;
        boolean length = List.of("mm", "cm", "m", "km").contains(base);
        String metres = switch (base) {
            case "mm" -> "millimetres";
            case "cm" -> "centimetres";
            case "m" -> "metres";
            case "km" -> "kilometres";
            default -> base;
        };
        if (length && exponent.equals("²")) {
            return Optional.of("square " + metres);
        }
        if (length && exponent.equals("³")) {
            return Optional.of("cubic " + metres);
        }
        String raised = switch (exponent) {
            case "²" -> "squared";
            case "³" -> "cubed";
            case "ⁿ" -> "to the power of n";
            default -> "to the power of " + (exponent.startsWith("⁻") ? "minus " : "")
                    + Numbers.cardinal(digits(exponent), line.dialect());
        };
        return base.isEmpty() && Character.isLetter(line.at(match.start() - 2))
                ? Optional.empty()
                : Optional.of(base.isEmpty() ? " " + raised : base + " " + raised);
    }

    private static String signs(String written, Line line) {
        String digits = digits(written);
        return (digits.isEmpty() ? "" : Numbers.cardinal(digits, line.dialect()))
                + (written.contains("₊") ? " plus" : "") + (written.contains("₋") ? " minus" : "");
    }

    private static String digits(String written) {
        return Raised.plain(written).replaceAll("\\D", "");
    }
}
