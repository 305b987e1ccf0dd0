package lectern.speech;

import java.util.Optional;
import lectern.speech.ipa.Ipa;

/** The words that an engine was taught. Used by one thread at a time. */
public interface Dictionary {

    /**
     * How the engine would say a word that it has to guess from the letters; empty if it was taught the word.
     *
     * @param word letters and apostrophes
     */
    Optional<Ipa> guess(String word);
}
