package lectern.speech.freetts;

import com.sun.speech.freetts.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that FreeTTS says wrong whatever a lexicon says, in its own phonemes: a word and its sounds in each line.
 * Contractions are here because the library knows none of them ("don't" would rhyme with "font") and other engines do;
 * units because our own rules write them, and lexicons are asked about what the author wrote.
 */
record Pronunciations(Map<String, String> phonemes) {

    static final Pronunciations STANDARD = read("pronunciations.txt");

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

    private static Pronunciations read(String resource) {
        Map<String, String> phonemes = new TreeMap<>();
        try (InputStream in = Pronunciations.class.getResourceAsStream("/lectern/speech/freetts/" + resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the jar");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .forEach(entry -> phonemes.put(entry[0], entry[1]));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return new Pronunciations(phonemes);
    }
}
