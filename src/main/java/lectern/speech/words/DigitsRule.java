package lectern.speech.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule for numbers that the words before them ask to hear digit by digit. The groups of the pattern are those
 * numbers; what stands around them is left to other rules.
 */
record DigitsRule(String name, Pattern pattern) implements Rule {

    static DigitsRule of(String name, String pattern) {
        return new DigitsRule(name, Pattern.compile(pattern));
    }

    @Override
    public void apply(Line line) {
        if (!line.has(Traits.DIGIT)) {
            return;
        }
        Matcher matcher = pattern.matcher(line.text());
        while (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                if (matcher.group(i) != null && line.isFree(matcher.start(i), matcher.end(i))) {
                    line.say(matcher.start(i), matcher.end(i), Numbers.groups(matcher.group(i)), name);
                }
            }
        }
    }
}
