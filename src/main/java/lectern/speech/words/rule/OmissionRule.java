package lectern.speech.words.rule;

import java.util.regex.MatchResult;

/** A rule that leaves text out, and has it counted. */
public record OmissionRule(String name, Sought sought) implements Rule {

    public static OmissionRule of(String name, String pattern) {
        return new OmissionRule(name, Sought.of(pattern));
    }

    @Override
    public void apply(Line line) {
        Sought.Search search = sought.in(line);
        while (search.find()) {
            MatchResult match = search.match();
            if (line.isFree(match.start(), match.end())) {
                line.leaveOut(match.start(), match.end(), name);
            }
        }
    }
}
