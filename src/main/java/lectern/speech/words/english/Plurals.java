package lectern.speech.words.english;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.table.BundledTable;

/** Numbers with an s that are no seconds: ages and hundreds. */
public final class Plurals {
    private static final Map<String, String> ROUND = BundledTable.read("speech/words/round-numbers.tsv").map();
    private static final int SHORT = 3;
    private static final String FOR = " for";
    private static final Context SECONDS = Context.of("seconds");
    private static final Context AGES = Context.of("ages");
    private static final Context OFFERED = Context.of("offered-to-children");
    private static final Pattern AND_OVER = Pattern
            .compile(" (?:and|or) (?:over|under|above|below|older|younger|up)\\b");
    private static final Pattern OF = Pattern.compile(" (?:of|more)\\b");

    private Plurals() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("many-or-aged",
                        "(?<![\\p{L}\\d]|\\d )(?:U|[Uu][/-]|u(?=1?\\ds))(\\d{1,2})s(?![\\p{L}\\d])",
                        (match, line) -> Optional.of("under " + plural(match.group(1), line))),
                PatternRule.of("many-or-aged", "(?<![\\p{L}\\d.,/:–$£€-])(1[0,]{0,7}0)'?s(?![\\p{L}\\d])",
                        (match, line) -> OF.matcher(line.after(match.end())).lookingAt()
                                || match.group(1).length() > SHORT && !SECONDS.endsBefore(line, match.start())
                                        ? Optional.ofNullable(ROUND.get(match.group(1)))
                                        : Optional.empty()),
                PatternRule.of("many-or-aged",
                        "(?<![\\p{L}\\d.,/:–-])(\\d{1,2})(?: ?[-–] ?| to )(\\d{1,2})'?s(?![\\p{L}\\d])",
                        (match, line) -> Optional.of(Numbers.cardinal(match.group(1), line.dialect()) + " to "
                                + (SECONDS.endsBefore(line, match.start()) && !isForChildren(match, line)
                                        ? Numbers.cardinal(match.group(2), line.dialect()) + " seconds"
                                        : plural(match.group(2), line)))),
                PatternRule.of("many-or-aged", "(?<=\\p{Ll}-)(\\d{1,2})'?s(?![\\p{L}\\d])",
                        (match, line) -> AGES.endsBefore(line, match.start())
                                ? Optional.empty()
                                : Optional.of(plural(match.group(1), line))),
                PatternRule.of("many-or-aged", "(?<![\\d.,/:–'])(\\d{1,2})'?s(?![\\p{L}\\d])",
                        (match, line) -> AGES.endsBefore(line, match.start())
                                || AND_OVER.matcher(line.after(match.end())).lookingAt()
                                        ? Optional.of(
                                                (line.at(match.start() - 1) == '-' ? " " : "")
                                                        + plural(match.group(1), line))
                                        : Optional.empty()));
    }

    /** "clubs for 0-5s": nothing is held for no second at all. */
    private static boolean isForChildren(MatchResult match, Line line) {
        return match.group(1).equals("0") && line.before(match.start()).endsWith(FOR)
                && OFFERED.endsBefore(line, match.start() - 1 - FOR.length());
    }

    private static String plural(String number, Line line) {
        return Numbers.plural(Numbers.cardinal(Numbers.withoutZero(number), line.dialect()));
    }
}
