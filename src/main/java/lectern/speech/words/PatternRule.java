package lectern.speech.words;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that knows its text by a pattern.
 *
 * @param needs   {@link Traits} without which the pattern can't match
 * @param saying  how a match is said
 */
record PatternRule(String name, int needs, Pattern pattern, Saying saying) implements Rule {

    /** The words for a match, or nothing where the text around it means something else. */
    @FunctionalInterface
    interface Saying {
        Optional<String> say(MatchResult match, Line line);
    }

    static PatternRule of(String name, int needs, String pattern, Saying saying) {
        return new PatternRule(name, needs, Pattern.compile(pattern), saying);
    }

    @Override
    public void apply(Line line) {
        if (!line.has(needs)) {
            return;
        }
        Matcher matcher = pattern.matcher(line.text());
        int from = 0;
        while (from <= line.text().length() && matcher.find(from)) {
            from = Math.max(matcher.end(), matcher.start() + 1);
            if (matcher.start() == matcher.end()) {
                continue;
            }
            if (line.isFree(matcher.start(), matcher.end())) {
                saying.say(matcher, line)
                        .ifPresent(said -> line.say(matcher.start(), matcher.end(), said, name));
            } else {
                from = matcher.start() + 1;
            }
        }
    }
}
