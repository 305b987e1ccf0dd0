package lectern.speech.words.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.TextCleaner;

/** Ordinals, as a language's table has them: by what stands behind the digits, or by the noun that follows a dot. */
final class OrdinalRows {
    private static final String DEGREE = "°";
    private static final int MOST = 20;

    private static final Pattern FIRST_OF_TWO = Pattern.compile("(?<!\\d)\\d{1,3}\\. \\p{L}{2,4}$");

    private OrdinalRows() {}

    static List<Rule> rules(LanguageTable table) {
        String language = table.required("language");
        List<Rule> rules = new ArrayList<>();
        table.said("ordinal").forEach((endings, ruleset) -> {
            // Plain characters, as a line has them.
            List<String> plain = List.of(TextCleaner.plain(endings).split(" "));
            rules.add(PatternRule.of("ordinal-in-words",
                    "(?<![\\p{L}\\d.,/–-])(\\d{1,3})(" + AnyOf.pattern(plain) + ")(?![\\p{L}\\d])",
                    (match, line) -> {
                        // 20° may be a temperature; what is counted has its noun behind it.
                        boolean degrees = match.group(2).equals(DEGREE) && (Integer.parseInt(match.group(1)) > MOST
                                || line.at(match.end()) != ' ' || !Character.isLowerCase(line.at(match.end() + 1)));
                        return degrees
                                ? Optional.empty()
                                : Optional.of(DateRows.spelled(match.group(1), ruleset, language));
                    }));
        });
        if (!table.words("ordinal-noun").isEmpty()) {
            rules.add(dotted(table, language));
        }
        return rules;
    }

    /** "im 2. Trimester", "die 1. und 2. Impfung"; elsewhere a dot ends the sentence. */
    private static Rule dotted(LanguageTable table, String language) {
        String noun = "(?:" + AnyOf.pattern(table.words("ordinal-noun")) + ")(?!\\p{L})";
        Context nominative = table.context("ordinal-nominative");
        return PatternRule.of("ordinal-in-words",
                "(?<![\\p{L}\\d.,/])(\\d{1,3})\\.(?= ?(?:(?:\\p{L}{2,4}|[–-]) ?\\d{1,3}\\. )?" + noun + ")",
                (match, line) -> Optional.of(DateRows.spelled(match.group(1),
                        nominative.endsBefore(line, head(match.start(), line))
                                ? "%spellout-ordinal"
                                : "%spellout-ordinal-n",
                        language)));
    }

    /** The place before the first of two: "die 1. und 2. Impfung". */
    private static int head(int start, Line line) {
        Matcher first = FIRST_OF_TWO.matcher(line.before(start));
        return first.find() ? start - 1 - first.group().length() : start;
    }
}
