package lectern.speech.script;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lectern.audio.Cue;
import lectern.speech.Spoken;

/**
 * One clip's worth of speech: a sentence, a part of a very long one, a table cell with its headers, or an
 * announcement.
 *
 * @param sentence   the id of the sentence it says; empty for an announcement. Several in a row may share one
 * @param role       what kind of text it is
 * @param text       as it is written, for captions
 * @param spans      the words, usually one span; several where the voice changes
 * @param pauseAfter silence at the end
 * @param rules      names of the rules that changed the words, in the order they were applied
 */
public record Utterance(Optional<String> sentence, Cue.Role role, String text, List<Spoken> spans,
        Duration pauseAfter, List<String> rules) {

    public Utterance {
        spans = List.copyOf(spans);
        rules = List.copyOf(rules);
    }
}
