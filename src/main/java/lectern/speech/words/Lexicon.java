package lectern.speech.words;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.speech.ipa.Ipa;
import lectern.speech.words.rule.Rule;

/**
 * Words and phrases that a person settled, each with how it is said. A small-lettered entry also matches at the
 * start of a sentence and in capitals; one with capitals only matches as it is written. Immutable.
 *
 * @param entries as written to as said
 */
public record Lexicon(Map<String, Entry> entries) {

    public static final Lexicon EMPTY = new Lexicon(Map.of());

    /** How a word is said. */
    public sealed interface Entry {}

    /** It is said by other words, whatever the engine makes of them. */
    public record Alias(String words) implements Entry {}

    /** It is said by its sounds; an engine that cannot be told sounds says the word as it is spelled. */
    public record Sounds(Ipa ipa) implements Entry {}

    public Lexicon {
        entries = Map.copyOf(entries);
    }

    public static Lexicon ofAliases(Map<String, String> aliases) {
        return new Lexicon(aliases.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new Alias(entry.getValue()))));
    }

    /** This one, and whatever it lacks from another. */
    public Lexicon before(Lexicon other) {
        Map<String, Entry> both = new HashMap<>(other.entries);
        both.putAll(entries);
        return new Lexicon(both);
    }

    Rule rule() {
        return new LexiconRule(entries);
    }
}
