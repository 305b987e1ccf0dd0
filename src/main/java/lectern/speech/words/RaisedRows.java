package lectern.speech.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands above or below the line, and what is measured per something, as a language's table has them. */
final class RaisedRows {
    private static final String HIGH = "[⁰¹²³⁴⁵⁶⁷⁸⁹]";
    private static final String LOW = "[₀₁₂₃₄₅₆₇₈₉]";

    private RaisedRows() {}

    static List<Rule> rules(LanguageTable table) {
        Map<String, String> charges = table.said("charge");
        String times = table.said("mark").get("N×N");
        String power = table.text("power").orElseThrow();
        List<Rule> rules = new ArrayList<>(List.of(
                PatternRule.of("charge-as-word", "(" + HIGH + "?)([⁺⁻])(?!" + HIGH + ")", (match, line) -> Optional.of(
                        OtherLanguage.apart(" " + (Raised.plain(match.group(1)) + " "
                                + charges.get(match.group(2).equals("⁺") ? "+" : "−")).strip(), match, line))),
                PatternRule.of("power-as-words", " ?× ?(?=\\d{1,9}⁻?" + HIGH + ")",
                        (match, line) -> Optional.of(OtherLanguage.apart(" " + times + " ", match, line))),
                PatternRule.of("power-as-words",
                        "(?<![\\p{L}\\d.,])(\\d{1,9}|[a-zα-ω])(⁻?)(" + HIGH + "{1,3})",
                        (match, line) -> Optional.of(power.replaceFirst("N", match.group(1)).replaceFirst("N",
                                (match.group(2).isEmpty() ? "" : charges.get("−") + " ")
                                        + Raised.plain(match.group(3))))),
                PatternRule.of("lowered-as-number", LOW + "+",
                        (match, line) -> Optional.of(Raised.plain(match.group()))),
                OmissionRule.of("reference", "(?<=\\p{L}|[.,;:!?)»”。，]) ?" + HIGH + "(?:" + HIGH + "|[,–-](?=" + HIGH
                        + ")){0,9}|(?<=\\p{L}|[.,;:!?)»”。，]) ?\\[\\d{1,3}(?: ?[,–-] ?\\d{1,3}){0,9}\\]")));
        rules.add(per(table));
        return rules;
    }

    /** A single letter is a unit only behind a number. */
    private static Rule per(LanguageTable table) {
        Map<String, String> units = table.said("unit");
        String each = table.text("per").orElseThrow();
        Map<String, String> phrases = table.said("per-word");
        String space = Character.isIdeographic(each.charAt(0)) ? "" : " ";
        List<String> words = new ArrayList<>(table.words("denominator"));
        words.addAll(units.keySet());
        Map<Boolean, List<String>> single = words.stream().collect(Collectors.partitioningBy(word -> word.length() == 1
                && !Character.isIdeographic(word.charAt(0))));
        return PatternRule.of("per-as-word",
                "(?<=[\\p{L}\\d⁰¹²³⁴-⁹½¼¾]) ?/ ?(?:(" + AnyOf.pattern(single.get(false)) + ")|(?<=[\\d⁰¹²³⁴-⁹] ?/ ?)("
                        + AnyOf.pattern(single.get(true)) + "))" + OtherLanguage.NO_UNIT_AFTER
                        + "(?![\\p{L}&&[^\\p{IsHan}]])",
                (match, line) -> {
                    String unit = match.group(1) == null ? match.group(2) : match.group(1);
                    String said = units.containsKey(unit)
                            ? each + space + OtherLanguage.form(units, unit, true)
                            : phrases.getOrDefault(unit, each + space + unit);
                    return Optional.of(OtherLanguage.apart(space + said, match, line));
                });
    }
}
