package lectern.speech.words.english;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.table.BundledTable;

/** Short texts of signs, digits and letters that are said in one way only, whatever their parts mean elsewhere. */
public final class SetPhrases {
    private static final Map<String, String> SAID = BundledTable.read("speech/words/set-phrases.tsv").map();

    private SetPhrases() {}

    public static List<Rule> rules() {
        return List.of(
                // "6 mo.–5 yrs." has no minus.
                PatternRule.of("range", "(?<=\\d ?\\p{Ll}{1,4}\\.)[-–](?=\\d)", (match, line) -> Optional.of(" to ")),
                PatternRule.of("sign", "\\([-−–]\\)", (match, line) -> Optional.of(" minus ")),
                // "60 → 40 mg": from one amount to another.
                PatternRule.of("range", "(?<=[\\d%\\p{Ll}]) ?(?:[→⇒➔➜]|-{1,2}>) ?(?=[£$€]?\\d)",
                        (match, line) -> Optional.of(" to ")),
                // "Up to 5 mg" would be a limit.
                PatternRule.of("sign", " ?(?<arrow>[↑⬆⇧⇑↗↓⬇⇩⇓↘]) ?(?=(?:to|by|from) \\d[\\d.,/]* ?"
                        + "(?:(?:mg|mcg|micrograms?|µg|g|kg|ml|mL|units?|IU|tablets?|capsules?|drops?|puffs?|mmol)\\b|%))",
                        (match, line) -> Optional.of("↑⬆⇧⇑↗".contains(match.group("arrow"))
                                ? " increased "
                                : " reduced ")),
                PatternRule.of("sign", "\\+ ?/ ?[-−–] ?(?!ve)", (match, line) -> Optional.of(" plus or minus ")),
                PatternRule.of("set-phrase",
                        "(?<![\\p{L}\\d/.])" + AnyOf.pattern(SAID.keySet()) + "(?![\\p{L}\\d/])",
                        (match, line) -> Optional.ofNullable(SAID.get(match.group()))));
    }
}
