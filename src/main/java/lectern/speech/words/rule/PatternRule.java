package lectern.speech.words.rule;

import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * A rule that knows its text by a pattern.
 *
 * @param saying how a match is said
 */
public record PatternRule(String name, Sought sought, Saying saying) implements Rule {

    /** The words for a match, or nothing where the text around it means something else. */
    @FunctionalInterface
    public interface Saying {
        Optional<String> say(MatchResult match, Line line);
    }

    public static PatternRule of(String name, String pattern, Saying saying) {
        return new PatternRule(name, Sought.of(pattern), saying);
    }

    @Override
    public void apply(Line line) {
        Sought.Search search = sought.in(line);
        while (search.findFree()) {
            MatchResult match = search.match();
            if (line.isFree(match.start(), match.end())) {
                saying.say(match, line).ifPresent(said -> line.say(match.start(), match.end(), said, name));
            } else {
                search.stepBack();
            }
        }
    }
}
