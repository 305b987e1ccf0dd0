package lectern.speech.words.english;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.DigitsRule;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** Short numbers that are written to, called or typed on a telephone's keys: "text 60777", "press *1#". */
final class TextNumbers {
    private static final String RIGHT = Phones.RIGHT;
    static final String NO_COUNT = "(?=$|[.,;:)!?]| " + Vocabulary.anyOf("behind-phone") + "\\b)";

    private TextNumbers() {}

    static List<Rule> rules() {
        return List.of(
                DigitsRule.of("text-number",
                        "\\b(?i:textphone|minicom|typetalk|(?:text )?relay)(?: (?:on|number|no\\.?))?:? (\\d{3,6})"
                                + RIGHT + "(?! \\d)"),
                DigitsRule.of("text-number", "\\b(?:TTY|TRS|[Rr]elay):? (\\d{3})" + RIGHT + "(?! \\d)"),
                DigitsRule.of("text-number",
                        "(?<!(?:the|this|full|plain) )\\b(?i:text|sms|txt)(?:ing| ?line)?(?::| (?:us )?(?:on|at|to)"
                                + "| [\"'“‘]?[\\p{L}\\d]{1,12}[\"'”’]? to)? (\\d{3}[ -]\\d{3}|\\d{3,7})(?!000)" + RIGHT
                                + "(?! \\d)(?! (?:people|patients|times|words|characters|messages|or more))"),
                DigitsRule.of("text-number",
                        "(?<=^|[.!?:;] )Dial (\\d{3,5})" + RIGHT + "(?= (?:before|first|followed)\\b)"),
                DigitsRule.of("text-number",
                        "\\b(?i:call|calling|ring|dial|dialling|phone) (?:us on |or text )?([2-9]11) or ([2-9]11)"
                                + RIGHT + "(?! ?\\d)" + NO_COUNT),
                DigitsRule.of("text-number",
                        "\\b(?i:bleep|pager)(?: (?:on|number|no\\.?))?:? (\\d{3,6})" + RIGHT + "(?! ?\\d)"),
                DigitsRule.of("text-number",
                        "\\b(?i:bleep|pager)(?: (?:number|no\\.?))? is:? (\\d{3,6})" + RIGHT + "(?=[.;)]?$|[.;)] )"),
                DigitsRule.of("text-number",
                        "\\b(?i:call|calling|ring|dial|dialling|phone) (?:us on |or text )?(\\d{3,4})"
                                + "(?<![1-9]00|[1-9]000)" + RIGHT + "(?! ?\\d)" + NO_COUNT),
                PatternRule.of("text-number", "(?<=\\b(?i:dial|press|enter|key in) )[*#][\\d*#]{1,12}(?!\\d)",
                        (match, line) -> keys(match)),
                PatternRule.of("text-number",
                        "(?<=\\b(?i:call|ring|type|hit|then) )(?:\\*\\d{2,4}#?|\\*#\\d{1,4}#|#\\d{2,4}#)" + RIGHT
                                + NO_COUNT,
                        (match, line) -> keys(match)),
                // A key by itself: "press * and wait", "press # or *", "the * key".
                PatternRule.of("text-number",
                        "(?<=\\b(?i:dial|press|enter|hit|push) (?:the |# or )?)\\*(?![\\p{L}\\d*])"
                                + "|\\*(?= (?:key|button)\\b)",
                        (match, line) -> keys(match)));
    }

    private static Optional<String> keys(MatchResult match) {
        return Optional.of(match.group().chars().mapToObj(TextNumbers::key).collect(Collectors.joining(" ")));
    }

    private static String key(int key) {
        return switch (key) {
            case '*' -> "star";
            case '#' -> "hash";
            default -> Numbers.digits(Character.toString(key));
        };
    }
}
