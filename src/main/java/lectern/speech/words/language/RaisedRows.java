package lectern.speech.words.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.speech.words.quantity.Raised;
import lectern.speech.words.rule.OmissionRule;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** What stands above or below the line, as a language's table has them. */
final class RaisedRows {
    private static final String HIGH = "[⁰¹²³⁴⁵⁶⁷⁸⁹]";
    private static final String LOW = "[₀₁₂₃₄₅₆₇₈₉]";

    private RaisedRows() {}

    static List<Rule> rules(LanguageTable table) {
        Map<String, String> charges = table.said("charge");
        String times = table.said("mark").get("N×N");
        String power = table.required("power");
        return List.of(
                PatternRule.of("charge-as-word", "(" + HIGH + "?)([⁺⁻])(?!" + HIGH + ")", (match, line) -> Optional.of(
                        OtherLanguage.apart(" " + (Raised.plain(match.group(1)) + " "
                                + charges.get(match.group(2).equals("⁺") ? "+" : "−")).strip(), match, line))),
                PatternRule.of("power-as-words", " ?× ?(?=\\d{1,9}⁻?" + HIGH + ")",
                        (match, line) -> Optional.of(OtherLanguage.apart(" " + times + " ", match, line))),
                PatternRule.of("power-as-words",
                        "(?:(?<![\\p{L}\\d.,])|(?<=[=+−] ?[a-z]|π))(?<base>\\d{1,9}|[a-zα-ω]|[A-Z](?=[²³] ?[=<>≤≥≈]))(?<minus>⁻?)(?<exponent>"
                                + HIGH + "{1,3})",
                        (match, line) -> Optional.of(power.replaceFirst("N", match.group("base")).replaceFirst("N",
                                (match.group("minus").isEmpty() ? "" : charges.get("−") + " ")
                                        + Raised.plain(match.group("exponent"))))),
                PatternRule.of("power-as-words", "(?<=[)\\]])([²³])(?![\\p{L}\\d⁰-⁹])",
                        (match, line) -> Raised.isPower(match.start(), match.end(), line)
                                ? Optional.of(power.replaceFirst("N", "").replaceFirst("N",
                                        Raised.plain(match.group())))
                                : Optional.empty()),
                PatternRule.of("lowered-as-number", LOW + "+",
                        (match, line) -> Optional.of(Raised.plain(match.group()))),
                OmissionRule.of("reference", "(?<=\\p{L}|[.,;:!?)»”。，]) ?" + HIGH + "(?:" + HIGH + "|[,–-](?=" + HIGH
                        + ")){0,9}|(?<=\\p{L}|[.,;:!?)»”。，]) ?\\[\\d{1,3}(?: ?[,–-] ?\\d{1,3}){0,9}\\]"));
    }
}
