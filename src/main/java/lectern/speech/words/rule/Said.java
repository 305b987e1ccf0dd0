package lectern.speech.words.rule;

import java.util.List;
import java.util.Optional;
import lectern.speech.ipa.Ipa;
import lectern.speech.ipa.Transcribed;

/**
 * Words, and the sounds of those that a lexicon settled.
 *
 * @param transcribed in order, without overlap
 */
public record Said(String words, List<Transcribed> transcribed) {

    public Said {
        transcribed = List.copyOf(transcribed);
    }

    public static Said of(String words) {
        return new Said(words, List.of());
    }

    /** All of the words, from their first letter to their last, with the sounds of the whole; empty if there is none. */
    public static Optional<Said> of(String words, Ipa ipa) {
        int from = 0;
        int to = words.length();
        while (from < to && !Character.isLetter(words.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(words.charAt(to - 1))) {
            to--;
        }
        return from == to
                ? Optional.empty()
                : Optional.of(new Said(words, List.of(new Transcribed(from, to, ipa))));
    }
}
