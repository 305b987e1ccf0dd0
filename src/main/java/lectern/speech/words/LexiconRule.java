package lectern.speech.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.speech.words.rule.Line;
import lectern.speech.words.rule.Rule;
import lectern.speech.words.rule.Said;

/** Finds the words and phrases of a {@link Lexicon} in a line: the longest that stands at a place. */
final class LexiconRule implements Rule {
    private final Map<String, Lexicon.Entry> entries;
    /** Entries that are more than one word, by their first word, the longest first. */
    private final Map<String, List<String>> phrases = new HashMap<>();

    LexiconRule(Map<String, Lexicon.Entry> entries) {
        this.entries = entries;
        entries.keySet().stream().filter(written -> first(written).length() < written.length())
                .forEach(written -> phrases.computeIfAbsent(first(written), first -> new ArrayList<>()).add(written));
        phrases.values().forEach(list -> list.sort((a, b) -> b.length() - a.length()));
    }

    @Override
    public String name() {
        return "lexicon";
    }

    @Override
    public void apply(Line line) {
        if (entries.isEmpty()) {
            return;
        }
        String text = line.text();
        int end;
        for (int start = 0; start < text.length(); start = end) {
            end = start + 1;
            if (!isWordCharacter(text, start)) {
                continue;
            }
            end = wordEnd(text, start);
            int stop = phraseEnd(text, start, end);
            Optional<Said> said = said(text.substring(start, stop));
            if (said.isPresent() && line.isFree(start, stop)) {
                line.say(start, stop, said.get(), name());
                end = stop;
            }
        }
    }

    private Optional<Said> said(String word) {
        Optional<String> found = find(word);
        if (found.isPresent() || !word.endsWith("'s")) {
            return found.flatMap(written -> said(written, false));
        }
        return find(word.substring(0, word.length() - 2)).flatMap(written -> said(written, true));
    }

    private Optional<String> find(String word) {
        if (entries.containsKey(word)) {
            return Optional.of(word);
        }
        String small = word.toLowerCase(Locale.ROOT);
        return entries.containsKey(small) ? Optional.of(small) : Optional.empty();
    }

    private Optional<Said> said(String written, boolean possessive) {
        String ending = possessive ? "'s" : "";
        return switch (entries.get(written)) {
            case Lexicon.Alias alias -> Optional.of(Said.of(alias.words() + ending));
            case Lexicon.Sounds sounds -> Said.of(TextNormalizer.spelled(written) + ending,
                    possessive ? sounds.ipa().possessive() : sounds.ipa());
            case null -> Optional.empty();
        };
    }

    private int phraseEnd(String text, int start, int end) {
        if (phrases.isEmpty()) {
            return end;
        }
        String first = text.substring(start, end);
        for (String word : List.of(first, first.toLowerCase(Locale.ROOT))) {
            for (String phrase : phrases.getOrDefault(word, List.of())) {
                int stop = start + phrase.length();
                boolean same = text.startsWith(phrase, start)
                        || text.regionMatches(true, start, phrase, 0, phrase.length())
                                && phrase.equals(phrase.toLowerCase(Locale.ROOT));
                if (same && (stop == text.length() || !Character.isLetterOrDigit(text.charAt(stop)))) {
                    return stop;
                }
            }
        }
        return end;
    }

    private static String first(String phrase) {
        return phrase.substring(0, wordEnd(phrase, 0));
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWordCharacter(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isWordCharacter(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || (c == '\'' || c == '-') && at > 0
                && Character.isLetterOrDigit(text.charAt(at - 1)) && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
