package lectern.speech.words.language;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Units, and what is measured per something, as a language's table has them. */
final class UnitRows {
    private static final String NO_UNIT_AFTER = "(?![\\p{IsLatin}\\p{IsArabic}\\p{IsGreek}\\d²³'’])";
    private static final Pattern ONE = Pattern.compile("(?s)(?:.*[^\\d.,٫])?1|(?:.*[^\\d ] ?)?[½¼¾⅓⅔⅛]"
            + "|(?:.*(?<![\\d./,]|\\d ))?(?:1/[2348]|2/3|3/4)");

    private final LanguageTable table;
    private final Map<String, String> units;
    private final String unit;

    private UnitRows(LanguageTable table) {
        this.table = table;
        this.units = table.said("unit");
        this.unit = AnyOf.pattern(units.keySet());
    }

    static List<Rule> rules(LanguageTable table) {
        UnitRows rows = new UnitRows(table);
        return List.of(rows.behindPer(), rows.units(), rows.per());
    }

    private Rule units() {
        NoQuantity noQuantity = NoQuantity.of(table);
        return PatternRule.of("unit-as-word", "(?<=[\\d½¼¾⅓⅔⅛] ?)" + unit + NO_UNIT_AFTER, (match, line) -> {
            if (noQuantity.isBefore(line, match.start())) {
                return Optional.empty();
            }
            boolean one = ONE.matcher(line.before(match.start())).matches();
            // A dot that ends the sentence, too, is still heard.
            String end = match.group().endsWith(".") && line.after(match.end()).isBlank() ? "." : "";
            return Optional.of(OtherLanguage.apart(form(match.group(), one) + end, match, line));
        });
    }

    /** "10 mg pro kg": one of it, whatever the number; a single letter is rather a word. */
    private Rule behindPer() {
        String each = table.required("per");
        List<String> longer = units.keySet().stream().filter(written -> written.length() > 1).toList();
        return PatternRule.of("unit-as-word",
                "(?<=" + each + " )(?<=\\d ?" + unit + " " + each + " )" + AnyOf.pattern(longer) + NO_UNIT_AFTER,
                (match, line) -> Optional.of(OtherLanguage.apart(form(match.group(), true), match, line)));
    }

    /** A single letter is a unit only behind a number or another unit. */
    private Rule per() {
        String each = table.required("per");
        Map<String, String> phrases = table.said("per-word");
        String space = Character.isIdeographic(each.charAt(0)) ? "" : " ";
        List<String> words = new ArrayList<>(table.words("denominator"));
        words.addAll(units.keySet());
        Map<Boolean, List<String>> single = words.stream().collect(Collectors.partitioningBy(word -> word.length() == 1
                && !Character.isIdeographic(word.charAt(0))));
        String measured = "(?<=(?:[\\d⁰¹²³⁴-⁹]|(?:[\\d⁰¹²³⁴-⁹/] ?|" + each + " )" + unit + ") ?/ ?)";
        return PatternRule.of("per-as-word",
                "(?<=[\\p{L}.\\d⁰¹²³⁴-⁹½¼¾]) ?/ ?(?:(" + AnyOf.pattern(requireNonNull(single.get(false))) + ")|"
                        + measured + "("
                        + AnyOf.pattern(requireNonNull(single.get(true))) + "))" + NO_UNIT_AFTER
                        + "(?![\\p{L}&&[^\\p{IsHan}]])|(?<=[\\d/] ?" + unit + ") ?/ ?(?=\\d)",
                (match, line) -> {
                    String below = match.group(1) == null ? match.group(2) : match.group(1);
                    String said = phrases.getOrDefault(below == null ? "" : below,
                            below == null ? each : each + space + form(below, true));
                    return Optional.of(OtherLanguage.apart(space + said, match, line));
                });
    }

    /** One of it, or more. */
    private String form(String written, boolean one) {
        String[] forms = units.getOrDefault(written, written).split("\\|");
        return one ? forms[0] : forms[forms.length - 1];
    }
}
