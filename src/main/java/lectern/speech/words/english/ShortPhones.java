package lectern.speech.words.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numbers;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** The short numbers of services in Australia: 13 11 14, 131 126. */
final class ShortPhones {
    /** "13 1126" */
    private static final int FOUR_TOGETHER = 7;
    private static final int SHORTEST = 6;
    private static final Pattern TWO_THREES = Pattern.compile("\\d{3} \\d{3}");
    private static final Pattern NAMED_BEFORE = Pattern
            .compile("(?s).*(?:\\b\\p{Lu}\\p{L}+\\)?:?(?: \\()?|\\d\\d \\d\\d,?(?: or| and)?)");
    private static final Pattern NOT_COUNTED = Pattern
            .compile("(?s)(?:$|[.,;:)!?]| ?\\(| " + Vocabulary.anyOf("behind-named-phone") + "\\b).*");

    private ShortPhones() {}

    static List<Rule> rules() {
        return List.of(PatternRule.of("short-phone-number",
                "(?<!\\b0\\d{3} )" + Phones.LEFT
                        + "(?:13 \\d\\d \\d\\d \\d\\d|1[38](?<rest> ?)\\d\\d\\k<rest>\\d\\d(?! \\d\\d\\b)|13\\d \\d{3}"
                        + "|13 \\d{4})" + Phones.RIGHT,
                ShortPhones::say));
    }

    private static Optional<String> say(MatchResult match, Line line) {
        String written = match.group();
        boolean called = Phones.isCalled(match, line);
        if (TWO_THREES.matcher(written).matches()) {
            return called || isNamed(match, line) ? Optional.of(PhoneWords.groups(written)) : Optional.empty();
        }
        return called && isWhole(written) || !called && isKnown(match, line)
                ? Optional.of(pairs(written, line))
                : Optional.empty();
    }

    /** Those with 18 have six digits. */
    private static boolean isWhole(String written) {
        return !written.startsWith("18") || written.replace(" ", "").length() == SHORTEST;
    }

    /** Whether nothing need say that it is called. */
    private static boolean isKnown(MatchResult match, Line line) {
        String written = match.group();
        boolean four = written.length() == FOUR_TOGETHER && written.charAt(2) == ' ' && written.indexOf(' ', 3) < 0;
        return written.contains(" ") && !written.startsWith("18") && (!four || isNamed(match, line));
    }

    /** Said as numbers. */
    private static String pairs(String written, Line line) {
        String digits = written.replace(" ", "");
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < digits.length(); i += 2) {
            String pair = digits.substring(i, i + 2);
            pairs.add(pair.startsWith("0") ? Numbers.digits(pair) : Numbers.cardinal(pair, line.dialect()));
        }
        return String.join(", ", pairs);
    }

    /** "Poisons Information Centre 131 126": a name before, and nothing after that could be counted. */
    private static boolean isNamed(MatchResult match, Line line) {
        return NAMED_BEFORE.matcher(line.before(match.start())).matches()
                && NOT_COUNTED.matcher(line.after(match.end())).matches();
    }
}
