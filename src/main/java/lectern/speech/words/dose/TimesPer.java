package lectern.speech.words.dose;

import static lectern.speech.words.number.Numeral.LEFT;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import org.jspecify.annotations.Nullable;

/** How many times in a day, a week, a month or an hour: "x2/day", "2–3 x weekly". */
final class TimesPer {

    private TimesPer() {}

    static List<Rule> rules() {
        return List.of(
                // "max. 8/24h"; in "8/24" alone hours are counted.
                PatternRule.of("many-times-a",
                        "(?<=\\b(?i:max\\.?:?|maximum:?|up to|more than|exceed) )(\\d{1,2})/24 ?(?:h|hrs?|hours)(?![\\p{L}\\d])",
                        (match, line) -> Optional
                                .of(Numbers.cardinal(match.group(1), line.dialect()) + " in twenty-four hours")),
                PatternRule.of("many-times-a",
                        "(?<![\\p{L}\\d]|\\d )[x×] ?(\\d{1,2})(?:/(?:per )?| (?:a |per )?)"
                                + "(day|d|daily|week|wk|weekly)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(often(null, match.group(1), line) + per(match.group(2)))),
                PatternRule.of("many-times-a",
                        LEFT + "(?:(?<from>\\d{1,2}) ?[-–] ?)?(?<times>\\d{1,2}) ?[x×](?:/| )"
                                + "(?<span>day|d|daily|week|wk|weekly|month|monthly|hour)(?![\\p{L}\\d])",
                        TimesPer::manyTimes));
    }

    private static Optional<String> manyTimes(MatchResult match, Line line) {
        return Optional.of(often(match.group("from"), match.group("times"), line) + per(match.group("span")));
    }

    /** "once", "three to four times". */
    private static String often(@Nullable String from, String times, Line line) {
        if (from != null) {
            return Numbers.cardinal(from, line.dialect()) + " to " + Numbers.cardinal(times, line.dialect())
                    + " times";
        }
        return switch (times) {
            case "1" -> "once";
            case "2" -> "twice";
            default -> Numbers.cardinal(times, line.dialect()) + " times";
        };
    }

    private static String per(String span) {
        return switch (span) {
            case "daily", "weekly", "monthly" -> " " + span;
            case "d" -> " a day";
            case "wk" -> " a week";
            case "hour" -> " an hour";
            default -> " a " + span;
        };
    }
}
