package lectern.speech.words.english;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.RIGHT;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Context;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** The short numbers that save lives: digit by digit, alone, in a list, before or behind what they are called for. */
public final class EmergencyNumbers {
    private static final String NUMBER = "(?:10[156]|11[0-9]|144|811|911|988|99[59]|000)";
    private static final String JOINT = "(?:,? or |,? and |, ?|/| ?\\(| / )";
    /** Those that name nothing else as often. */
    private static final Pattern KNOWN = Pattern.compile(".*(?:911|999|112|000).*");
    private static final int NUMBER_LENGTH = 3;
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern COUNTED = Pattern
            .compile(
                    "(?s)(?: ?(?:%|percent|per cent)|[ -]\\p{Ll}{2,}s\\b| (?:people|women|men|children)\\b| \\p{Lu}\\p{Ll}+ (?:St|Rd|Street|Road|Ave)).*");
    private static final Pattern IN_PLACE = Pattern
            .compile(" in (?:the )?" + Vocabulary.anyOf("place-of-emergency-number") + "\\b");
    /** All that a line or a cell says, with or without the head of its column before it and a name behind it. */
    private static final Pattern ALONE_BEFORE = Pattern.compile("(?s)(?:.*(?::|[^\\d ] ?[–—]|[^\\d ] -))?");
    private static final Pattern ALONE_AFTER = Pattern.compile("[.!?]?|(?:[.!?] |,? ?[(:;–—]| - ).*");
    private static final Pattern HELP_BEFORE = Pattern.compile("(?is).*\\bhelp (?:at|on|through|by calling)");
    private static final Pattern HELP_AFTER = Pattern.compile("[.!;)]?$|[.!;)] ");
    private static final Pattern SAVES = Pattern.compile("999|911|11[12]|000");
    private static final Context DIALLED = Context.ofWords("dialled dialed");
    /** "18000 (textphone), then 999" */
    private static final Pattern THEN_BEFORE = Pattern
            .compile("(?is).*(?:\\b(?:dial|ring(?! road)|textphone|prefix)\\b[^.!?;\\d]{0,15}"
                    + "(?:\\d{4,5}\\b[^.!?;\\d]{0,15})?|\\b1800[012]\\b[^.!?;\\d]{0,20})\\bthen");
    /** Nothing that is counted stands behind. */
    private static final Pattern THEN_AFTER = Pattern
            .compile("[.,;:)!?]|$| (?:and|for|from|if|in|on|to|as|at|when|because|immediately)\\b");
    private static final Context MEASURED = Context.of("measured");
    private static final Context BEFORE = Context.of("emergency");
    private static final Context AFTER = Context.of("emergency-after");
    private static final Context PLACE = Context.of("emergency-at");

    private EmergencyNumbers() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("emergency-number", "(?<!\\d )" + LEFT + "000" + RIGHT,
                        (match, line) -> Optional.of("triple zero")),
                PatternRule.of("emergency-number",
                        "(?<![\\p{L}\\d$£€]|\\d[.,/:–-]|\\d )" + NUMBER + "(?:" + JOINT + NUMBER + "){0,4}(?!-\\d| \\d)"
                                + RIGHT,
                        EmergencyNumbers::list));
    }

    private static Optional<String> list(MatchResult match, Line line) {
        boolean several = match.group().length() > NUMBER_LENGTH;
        boolean called = BEFORE.endsBefore(line, match.start());
        boolean at = PLACE.endsBefore(line, match.start()) && BEFORE.isNear(line, match.start(), match.end());
        boolean helped = HELP_BEFORE.matcher(line.before(match.start())).matches()
                && SAVES.matcher(match.group()).matches() && HELP_AFTER.matcher(line.after(match.end())).lookingAt();
        boolean named = AFTER.beginsAfter(line, match.end()) || IN_PLACE.matcher(line.after(match.end())).lookingAt();
        boolean alone = SAVES.matcher(match.group()).matches()
                && !MEASURED.endsBefore(line, match.start())
                && ALONE_BEFORE.matcher(line.before(match.start())).matches()
                && ALONE_AFTER.matcher(line.after(match.end())).matches();
        boolean then = SAVES.matcher(match.group()).matches() && THEN_AFTER.matcher(line.after(match.end())).lookingAt()
                && (DIALLED.endsBefore(line, match.start())
                        || THEN_BEFORE.matcher(line.before(match.start())).matches());
        boolean listed = several && KNOWN.matcher(match.group()).matches();
        if (!called && !at && !helped && !named && !listed && !alone && !then
                || COUNTED.matcher(line.after(match.end())).matches()) {
            return Optional.empty();
        }
        return Optional.of(ONE.matcher(match.group()).replaceAll(
                number -> Matcher.quoteReplacement(
                        number.group().equals("000") ? "triple zero" : Numbers.digits(number.group())))
                .replace("/", " or ").replace("(", ", "));
    }
}
