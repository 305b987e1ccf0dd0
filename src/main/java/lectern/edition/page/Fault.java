package lectern.edition.page;

import java.util.List;
import java.util.Optional;
import lectern.edition.Words;

/**
 * Why somebody does not get what they asked for.
 *
 * @param status of HTTP
 * @param key    of what happened, among the words that begin with {@code refusal.}: the key itself for a sentence, and
 *               {@code .title} behind it for a few words
 * @param values put into the sentence
 * @param detail more in English, which only the one that refuses knows
 * @param hints  what can be done, or the addresses of what can be chosen; may be empty
 */
public record Fault(int status, String key, List<String> values, Optional<String> detail, List<String> hints) {
    private static final String KEYS = "refusal.";

    public Fault {
        values = List.copyOf(values);
        hints = List.copyOf(hints);
    }

    public static Fault of(int status, String key, String... values) {
        return new Fault(status, key, List.of(values), Optional.empty(), List.of());
    }

    public Fault detailed(String sentence) {
        return new Fault(status, key, values, Optional.of(sentence), hints);
    }

    public Fault hinting(List<String> other) {
        return new Fault(status, key, values, detail, other);
    }

    public String title(Words words) {
        return words.say(KEYS + key + ".title");
    }

    public String sentence(Words words) {
        return words.say(KEYS + key, values.toArray());
    }
}
