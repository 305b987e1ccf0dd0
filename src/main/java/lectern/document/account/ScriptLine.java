package lectern.document.account;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of what will be heard, to be read: a sentence, or what is announced between two.
 *
 * @param sentence its id; empty for an announcement
 * @param parts    in order; none if nothing of it is said
 * @param leftOut  what of it is not said
 */
public record ScriptLine(Optional<String> sentence, List<Part> parts, List<Account.Omission> leftOut) {

    /**
     * Words in one breath.
     *
     * @param voice    its name, where it is another one than before
     * @param language of the voice
     * @param pause    silence behind the words; none before another voice in the same sentence
     */
    public record Part(Optional<String> voice, Locale language, String words, Duration pause) {
        public Part {
            if (pause.isNegative()) {
                throw new IllegalArgumentException("pause is " + pause + ": it must not be negative");
            }
        }
    }

    public ScriptLine {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }
}
