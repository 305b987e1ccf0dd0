package lectern.speech.freetts;

import com.sun.speech.freetts.lexicon.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.speech.Dictionary;
import lectern.speech.SpeechException;
import lectern.speech.ipa.Ipa;

/**
 * The 106,000 words that FreeTTS's rules for letters were made from. The lexicon that its voices use has only those
 * of them that the rules say wrong, so it cannot tell a common word from one that nobody ever checked.
 */
final class FreeTtsDictionary implements Dictionary {
    private final Lexicon taught;
    private final KevinLexicon spoken;

    private FreeTtsDictionary(Lexicon taught, KevinLexicon spoken) {
        this.taught = taught;
        this.spoken = spoken;
    }

    /** Takes about half a second and 30 MB. */
    static FreeTtsDictionary load() throws SpeechException {
        try {
            Lexicon taught = KevinLexicon.taught();
            KevinLexicon spoken = new KevinLexicon();
            spoken.load();
            Pronunciations.STANDARD.teach(spoken);
            return new FreeTtsDictionary(taught, spoken);
        } catch (IOException cause) {
            throw new SpeechException("freetts could not load its dictionary", cause);
        }
    }

    @Override
    public Optional<Ipa> guess(String word) {
        List<String> parts = EngineWord.parts(word);
        if (parts.stream().allMatch(this::knows)) {
            return Optional.empty();
        }
        // Phones know one degree of stress, the parts of a word two.
        Optional<Ipa> built = parts.size() == 1 ? spoken.built(parts.getFirst()) : Optional.empty();
        return built.isPresent() ? built : phones(parts).map(Ipa::ofFreeTts);
    }

    /** A plural in "s" follows from its word. */
    private boolean knows(String part) {
        return part.startsWith("'") || part.startsWith("_") || has(part)
                || part.endsWith("s") && part.length() > 3 && has(part.substring(0, part.length() - 1));
    }

    private boolean has(String part) {
        return taught.getPhones(part, null, false) != null || spoken.getPhones(part, null, false) != null;
    }

    /** Letters that make no syllable are spelled; it is empty if not even that is heard. */
    private Optional<List<String>> phones(List<String> parts) {
        List<String> phones = new ArrayList<>();
        for (String part : parts) {
            List<String> sounds = sounds(part);
            phones.addAll(!EngineWord.isSyllable(sounds)
                    ? EngineWord.letters(part).stream().flatMap(letter -> sounds(letter).stream()).toList()
                    : sounds);
        }
        return Optional.of(phones).filter(all -> !all.isEmpty());
    }

    private List<String> sounds(String part) {
        String[] sounds = spoken.getPhones(part, null);
        return sounds == null ? List.of() : List.of(sounds);
    }
}
