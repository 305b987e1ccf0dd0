package lectern.speech.freetts;

import com.sun.speech.freetts.lexicon.Lexicon;
import java.util.Map;
import java.util.TreeMap;
import lectern.table.BundledTable;

/**
 * Words that FreeTTS says wrong whatever a lexicon says, in its own phonemes: a word and its sounds in each line.
 * Contractions are here because the library knows none of them ("don't" would rhyme with "font") and other engines do;
 * units because our own rules write them, and lexicons are asked about what the author wrote.
 */
record Pronunciations(Map<String, String> phonemes) {

    static final Pronunciations STANDARD = new Pronunciations(
            BundledTable.read("speech/freetts/pronunciations.tsv").map());

    Pronunciations {
        phonemes = Map.copyOf(phonemes);
    }

    boolean knows(String word) {
        return phonemes.containsKey(word);
    }

    void teach(Lexicon lexicon) {
        phonemes.forEach((word, sounds) -> lexicon.addAddendum(word, null, sounds.split(" ")));
    }

    String fingerprint() {
        return Integer.toHexString(new TreeMap<>(phonemes).toString().hashCode());
    }
}
