package lectern.speech.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Words and phrases that a person settled, each with how it is said. A small-lettered entry also matches at the
 * start of a sentence and in capitals; one with capitals only matches as it is written. Immutable.
 *
 * @param aliases as written to as said
 */
public record Lexicon(Map<String, String> aliases) {

    public static final Lexicon EMPTY = new Lexicon(Map.of());

    public Lexicon {
        aliases = Map.copyOf(aliases);
    }

    /** This one, and whatever it lacks from another. */
    public Lexicon before(Lexicon other) {
        Map<String, String> both = new HashMap<>(other.aliases);
        both.putAll(aliases);
        return new Lexicon(both);
    }

    /** Equal for lexicons that say the same. */
    public String fingerprint() {
        return new TreeMap<>(aliases).toString();
    }

    Rule rule() {
        return new LexiconRule(aliases);
    }

    private record LexiconRule(String name, Map<String, String> aliases, Map<String, List<String>> phrases)
            implements
                Rule {

        private LexiconRule(Map<String, String> aliases) {
            this("lexicon", aliases, new HashMap<>());
            aliases.keySet().stream().filter(key -> key.indexOf(' ') > 0)
                    .forEach(key -> phrases.computeIfAbsent(first(key), first -> new ArrayList<>()).add(key));
            phrases.values().forEach(list -> list.sort((a, b) -> b.length() - a.length()));
        }

        @Override
        public void apply(Line line) {
            if (aliases.isEmpty()) {
                return;
            }
            String text = line.text();
            int end;
            for (int start = 0; start < text.length(); start = end) {
                end = start + 1;
                if (!isWordCharacter(text, start)) {
                    continue;
                }
                while (end < text.length() && isWordCharacter(text, end)) {
                    end++;
                }
                int stop = phraseEnd(text, start, end);
                String word = text.substring(start, stop);
                Optional<String> said = find(word);
                if (said.isEmpty() && word.endsWith("'s")) {
                    said = find(word.substring(0, word.length() - 2)).map(stem -> stem + "'s");
                }
                if (said.isPresent() && line.isFree(start, stop)) {
                    line.say(start, stop, said.get(), name);
                    end = stop;
                }
            }
        }

        private Optional<String> find(String word) {
            String said = aliases.get(word);
            return Optional.ofNullable(said != null ? said : aliases.get(word.toLowerCase(Locale.ROOT)));
        }

        private int phraseEnd(String text, int start, int end) {
            String first = text.substring(start, end);
            for (String word : List.of(first, first.toLowerCase(Locale.ROOT))) {
                for (String phrase : phrases.getOrDefault(word, List.of())) {
                    int stop = start + phrase.length();
                    boolean same = text.startsWith(phrase, start)
                            || word.equals(phrase.split(" ", 2)[0])
                                    && text.regionMatches(true, start, phrase, 0, phrase.length())
                                    && phrase.equals(phrase.toLowerCase(Locale.ROOT));
                    if (same && (stop == text.length() || !Character.isLetterOrDigit(text.charAt(stop)))) {
                        return stop;
                    }
                }
            }
            return end;
        }

        private static String first(String phrase) {
            return phrase.substring(0, phrase.indexOf(' '));
        }

        private static boolean isWordCharacter(String text, int at) {
            char c = text.charAt(at);
            return Character.isLetterOrDigit(c) || (c == '\'' || c == '-') && at > 0
                    && Character.isLetterOrDigit(text.charAt(at - 1)) && at + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(at + 1));
        }
    }
}
