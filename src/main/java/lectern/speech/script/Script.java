package lectern.speech.script;

import java.util.List;
import lectern.speech.Voice;

/**
 * All that is said of a section, in order, and what is not.
 *
 * @param utterances at least one
 * @param leftOut    written text that is not said
 */
public record Script(Voice voice, List<Utterance> utterances, List<Unsaid> leftOut) {

    /**
     * Text that a rule left out.
     *
     * @param sentence the id of the sentence it stood in
     * @param rule     the rule's name
     */
    public record Unsaid(String sentence, String rule, String text) {}

    public Script {
        utterances = List.copyOf(utterances);
        leftOut = List.copyOf(leftOut);
    }
}
