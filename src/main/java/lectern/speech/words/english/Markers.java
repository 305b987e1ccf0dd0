package lectern.speech.words.english;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.rule.AnyOf;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Letters;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.table.BundledTable;

/**
 * What a test has found: a sign right behind the name of a receptor, a virus or a cell. A hyphen is a minus only
 * there, and only where it neither joins nor waits for another word to join: "HER2-positive", "HER2- or EGFR-targeted".
 */
public final class Markers {
    private static final Set<String> NAMES = BundledTable.read("speech/words/markers.txt").words();
    /** Of these there are hundreds, with a number each. */
    private static final String NUMBERED = "(?:CD|CK|HPV|HLA-[A-Z]{1,3})\\d{1,4}[a-z]?";
    private static final String MARKER = "(?:" + NUMBERED + "|" + AnyOf.pattern(NAMES) + ")";
    private static final String LEFT = "(?<![\\p{L}\\d])";
    /** After a sign another marker may follow without a space: CD3+CD4-. */
    private static final String END = "(?![\\d(]|(?!" + MARKER + "[+⁺−⁻-])\\p{L})";
    /** "- and T-cell": the hyphen waits for what the next one joins. */
    private static final Pattern SUSPENDED = Pattern.compile(
            "(?:[,/]? ?(?:and |or |to )?[A-Z][A-Za-z\\d]{0,8}-(?![a-z])){0,4},? ?(?:and|or|to|/) ?[A-Za-z][A-Za-z\\d]{0,15}-[a-z].*");
    private static final Pattern GRADE = Pattern
            .compile(
                    "(?<![\\p{L}\\d])[A-F]\\+|(?<![\\p{L}\\d])(?i:grades?|graded|marks?|rating|rated|scored)(?![\\p{L}\\d])");
    private static final Context BLOOD = Context.of("blood-group");

    private Markers() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("receptor-status",
                        "([+⁺]|(?<![a-z])[−⁻–-]|(?<=Rh|[Gg]ram)[−⁻-]) ?(?:ve|VE)(?![\\p{L}\\d])",
                        (match, line) -> Optional.of((Character.isLetterOrDigit(line.at(match.start() - 1)) ? " " : "")
                                + ("+⁺".contains(match.group(1)) ? "positive" : "negative"))),
                PatternRule.of("receptor-status", LEFT + "(" + MARKER + ") ([+−–-])(?= ?(?:$|[.,;:)/]))",
                        (match, line) -> Optional.of(Designators.say(match.group(1), line)
                                + (match.group(2).equals("+") ? " positive" : " negative"))),
                PatternRule.of("receptor-status",
                        "(?:" + LEFT + "|(?<=[+⁺−⁻-]))(" + MARKER + ")(?:([+⁺])(?![+\\d])|[−⁻-])" + END,
                        Markers::status),
                PatternRule.of("receptor-status", LEFT + "(AB?|B|O)([+−-])(?![\\p{L}\\d+-])",
                        (match, line) -> match.group(1).equals("AB") || BLOOD.isNear(line, match.start(), match.end())
                                ? Optional.of(Letters.spell(match.group(1))
                                        + (match.group(2).equals("+") ? " positive" : " negative"))
                                : Optional.empty()),
                // "grades A+ to B-", "D+ and D- mothers"
                PatternRule.of("sign", LEFT + "([A-F])[-−](?=[ .,;)]|$)",
                        (match, line) -> GRADE.matcher(line.text()).find()
                                && !SUSPENDED.matcher(line.after(match.end())).matches()
                                        ? Optional.of(match.group(1) + " minus")
                                        : Optional.empty()),
                PatternRule.of("receptor-status",
                        LEFT + "(?!" + Designators.ION
                                + "[+⁺−⁻]|[A-FS]\\+|SPF|UPF|LGBT)((?=[A-Za-z\\d-]{0,30}[A-Z])[A-Z][A-Za-z]{0,4}-?[A-Z]?\\d{0,3}[a-zα-ω]?)([+⁺−⁻])(?![\\d(]|[\\p{L}]{1}\\b)",
                        (match, line) -> Optional.of(Designators.say(match.group(1), line)
                                + ("+⁺".contains(match.group(2)) ? " positive" : " negative"))));
    }

    private static Optional<String> status(MatchResult match, Line line) {
        boolean positive = match.group(2) != null;
        if (!positive && line.at(match.end() - 1) == '-' && SUSPENDED.matcher(line.after(match.end())).matches()) {
            return Optional.empty();
        }
        return Optional.of(Designators.say(match.group(1), line) + (positive ? " positive" : " negative"));
    }
}
