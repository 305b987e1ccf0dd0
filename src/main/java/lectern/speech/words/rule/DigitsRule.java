package lectern.speech.words.rule;

import java.util.regex.MatchResult;
import lectern.speech.words.number.Numbers;

/**
 * A rule for numbers that the words before them ask to hear digit by digit. The groups of the pattern are those
 * numbers; what stands around them is left to other rules.
 */
public record DigitsRule(String name, Sought sought) implements Rule {

    public static DigitsRule of(String name, String pattern) {
        return new DigitsRule(name, Sought.of(pattern));
    }

    @Override
    public void apply(Line line) {
        Sought.Search search = sought.in(line);
        while (search.find()) {
            MatchResult match = search.match();
            for (int i = 1; i <= match.groupCount(); i++) {
                if (match.group(i) != null && line.isFree(match.start(i), match.end(i))) {
                    line.say(match.start(i), match.end(i), Numbers.groups(match.group(i)), name);
                }
            }
        }
    }
}
