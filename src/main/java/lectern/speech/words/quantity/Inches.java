package lectern.speech.words.quantity;

import static lectern.speech.words.number.Numeral.LEFT;
import static lectern.speech.words.number.Numeral.PATTERN;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.speech.words.number.Numeral;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.PatternRule;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Vocabulary;

/** Inches: their mark is also a quotation's, and their short form a word. */
public final class Inches {
    private static final String BESIDE = Vocabulary.anyOf("beside-inches");

    private static final Pattern PLACE_AFTER = Pattern.compile(" (?:" + BESIDE + "|and|or|in|of|to)\\b");

    private Inches() {}

    public static List<Rule> rules() {
        return List.of(
                PatternRule.of("inches", LEFT + "(" + PATTERN + ") ?[\"″”](?!\\p{L})", Inches::marked),
                PatternRule.of("inches",
                        "(?:" + LEFT + "|(?<=\\d ?x ?))(" + PATTERN + ")-in(?:\\.(?= ?\\p{Ll})|(?![-\\p{L}\\d]))",
                        (match, line) -> Optional.of(say(match, true, line))),
                PatternRule.of("inches",
                        LEFT + "(" + PATTERN + ")(?:in(?![\\p{L}\\d])| in(?=\\)| " + BESIDE + "\\b)|[ -]ins\\b)",
                        (match, line) -> Optional.of(say(match, false, line))));
    }

    /** Where a quotation is open, the mark closes it. */
    private static Optional<String> marked(MatchResult match, Line line) {
        String before = line.before(match.start());
        long open = before.chars().filter(c -> c == '"' || c == '“').count()
                - before.chars().filter(c -> c == '”').count();
        if (open % 2 != 0) {
            return Optional.empty();
        }
        boolean attribute = line.at(match.end()) == ' ' && Character.isLetter(line.at(match.end() + 1))
                && !PLACE_AFTER.matcher(line.after(match.end())).lookingAt();
        return Optional.of(say(match, attribute, line));
    }

    private static String say(MatchResult match, boolean attribute, Line line) {
        Numeral number = Numeral.of(match.group(1));
        return number.say(line.dialect()) + (number.isOne() || attribute ? " inch" : " inches");
    }
}
