package lectern.speech.words.rule;

import java.util.List;
import lectern.speech.ipa.Transcribed;

/**
 * A run of written text and how it is said.
 *
 * @param start       where it begins in the cleaned text
 * @param end         where it ends
 * @param written     as it stands there
 * @param said        the words; empty where it is not said
 * @param transcribed runs of these words whose sounds are settled
 * @param rule        the name of the rule that settled it; empty where the text is said as it stands
 * @param leftOut     whether it is text that a reader sees and a listener does not hear
 */
public record Verbalization(int start, int end, String written, String said, List<Transcribed> transcribed, String rule,
        boolean leftOut) {

    public Verbalization {
        transcribed = List.copyOf(transcribed);
    }

    /** Words whose sounds are left to the engine. */
    public Verbalization(int start, int end, String written, String said, String rule, boolean leftOut) {
        this(start, end, written, said, List.of(), rule, leftOut);
    }

    public boolean isChanged() {
        return !rule.isEmpty();
    }

    /** Some of its words, beside some of what is written. */
    public Verbalization part(int from, int to, String part) {
        return new Verbalization(start + from, end, part, said.substring(from, to),
                Transcribed.within(transcribed, from, to),
                rule, leftOut);
    }

    public Verbalization shifted(int by) {
        return by == 0 ? this : new Verbalization(start + by, end + by, written, said, transcribed, rule, leftOut);
    }
}
