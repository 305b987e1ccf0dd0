package lectern.speech.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short texts of signs, digits and letters that are said in one way only, whatever their parts mean elsewhere. */
final class SetPhrases {
    private static final Map<String, String> SAID = DataFile.map("set-phrases.tsv");

    private SetPhrases() {}

    static List<Rule> rules() {
        return List.of(
                // "6 mo.–5 yrs." has no minus.
                PatternRule.of("range", "(?<=\\d ?\\p{Ll}{1,4}\\.)[-–](?=\\d)", (match, line) -> Optional.of(" to ")),
                PatternRule.of("sign", "\\([-−–]\\)", (match, line) -> Optional.of(" minus ")),
                // "60 → 40 mg": from one amount to another.
                PatternRule.of("range", "(?<=[\\d%\\p{Ll}]) ?(?:[→⇒➔➜]|-{1,2}>) ?(?=[£$€]?\\d)",
                        (match, line) -> Optional.of(" to ")),
                PatternRule.of("sign", "\\+ ?/ ?[-−–] ?(?!ve)", (match, line) -> Optional.of(" plus or minus ")),
                PatternRule.of("set-phrase",
                        "(?<![\\p{L}\\d/.])" + AnyOf.pattern(SAID.keySet()) + "(?![\\p{L}\\d/])",
                        (match, line) -> Optional.ofNullable(SAID.get(match.group()))));
    }
}
