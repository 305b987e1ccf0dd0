package lectern.speech.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule that leaves text out, and has it counted. */
record OmissionRule(String name, int needs, Pattern pattern) implements Rule {

    static OmissionRule of(String name, int needs, String pattern) {
        return new OmissionRule(name, needs, Pattern.compile(pattern));
    }

    @Override
    public void apply(Line line) {
        if (!line.has(needs)) {
            return;
        }
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            if (line.isFree(matcher.start(), matcher.end())) {
                line.leaveOut(matcher.start(), matcher.end(), name);
            }
        }
    }
}
