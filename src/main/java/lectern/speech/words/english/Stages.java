package lectern.speech.words.english;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;

/** Stages and markers of tumours, and places of the spine: T2aN0, CA 15-3, L4-5. */
final class Stages {
    private static final String LEFT = "(?<![\\p{L}\\d])";
    private static final String RIGHT = "(?![\\p{L}\\d])";
    private static final Pattern LETTERS = Pattern.compile("[a-z](?!s(?![a-z]))|is");
    /** These mean a stage only beside another one, or the word itself. */
    private static final Pattern NO_STAGE_ALONE = Pattern.compile("Tis|TX");
    private static final String NODES = "(?: ?[pc]?N[0-3X][a-c]?)?";
    private static final String METASTASES = "(?: ?[pc]?M[01X][a-c]?)?";
    private static final String OTHER = "[a-z]{0,2}(?:T(?:[0-4X][a-d]?|a)|N[0-3X][a-c]?|M[01X][a-c]?)";
    private static final String JOINT = "(?: ?[,;/(–-]+ ?| )(?:(?:and|or|to|with) )?";
    private static final Pattern BEFORE = Pattern.compile("(?s).*(?:\\b(?i:stag(?:e|es|ed|ing))\\b.*|(?<![\\p{L}\\d])"
            + OTHER + "(?: ?[,;/(–-]+)?(?: (?:and|or|to|with))?)");
    private static final Pattern AFTER = Pattern
            .compile(JOINT + "(?i:stag(?:e|es|ed|ing)\\b)|" + JOINT + OTHER + "(?![\\p{L}\\d])");

    private Stages() {}

    static List<Rule> rules() {
        return List.of(
                PatternRule.of("tumour-stage",
                        LEFT + "(?=[a-z]|T(?:is|X|\\d[a-d])|T\\d ?[pc]?N)[a-z]{0,2}T(?:[0-4X][a-d]?|is)" + NODES
                                + METASTASES + RIGHT,
                        Stages::stage),
                PatternRule.of("spine-level",
                        LEFT + "(?<part>[CTLS])(?<from>\\d{1,2}) ?[-–—] ?(?<lastPart>[CTLS])?(?<to>\\d{1,2})" + RIGHT,
                        Stages::levels),
                PatternRule.of("tumour-marker", LEFT + "CA[ -]?(\\d{1,3})-(\\d{1,2})" + RIGHT,
                        (match, line) -> Optional.of("C A " + Numbers.cardinal(match.group(1), line.dialect()) + " "
                                + Numbers.cardinal(match.group(2), line.dialect()))));
    }

    /** "T I S N zero". By itself "Tis" is an old word, and "TX" no more than two letters. */
    private static Optional<String> stage(MatchResult match, Line line) {
        return !NO_STAGE_ALONE.matcher(match.group()).matches() || isAmongStages(match, line)
                ? Optional.of(Designators.say(LETTERS.matcher(match.group())
                        .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT) + " "), line))
                : Optional.empty();
    }

    /** "stage Tis", "Tis–T2", "Ta or Tis"; but not "'Tis", whatever follows. */
    private static boolean isAmongStages(MatchResult match, Line line) {
        boolean shortened = line.at(match.start() - 1) == '\'' && line.at(match.end()) != '\'';
        return !shortened && (BEFORE.matcher(line.before(match.start())).matches()
                || AFTER.matcher(line.after(match.end())).lookingAt());
    }

    /** "L four to five", "C five to C six"; a rising second number is what tells a range. */
    private static Optional<String> levels(MatchResult match, Line line) {
        String part = match.group("part");
        String lastPart = match.group("lastPart");
        String from = match.group("from");
        String to = match.group("to");
        boolean rises = lastPart != null && !lastPart.equals(part) || Integer.parseInt(from) < Integer.parseInt(to);
        return rises
                ? Optional.of(part + " " + Numbers.cardinal(from, line.dialect()) + " to "
                        + (lastPart == null ? "" : lastPart + " ") + Numbers.cardinal(to, line.dialect()))
                : Optional.empty();
    }
}
