package lectern.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed, and the words in it.
 *
 * @param text  as much of it as is looked for
 * @param words in small letters, with their accents: a language's rules need them to see what form a word has
 * @param cut   whether there was more of it
 */
public record Typed(String text, List<String> words, boolean cut) {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    public Typed {
        words = List.copyOf(words);
    }

    static Typed of(String typed) {
        String clean = typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        String text = clean.length() <= LONGEST
                ? clean
                : beginning(clean);
        Map<String, String> words = new LinkedHashMap<>();
        Analyzers.words(Analyzers.PLAIN, text)
                .forEach(word -> words.putIfAbsent(word.term(), Analyzers.written(text, word)));
        return new Typed(text, words.values().stream().limit(MOST_WORDS).toList(),
                text.length() < clean.length() || words.size() > MOST_WORDS);
    }

    /** Whole words, unless it is one. */
    private static String beginning(String text) {
        String beginning = text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1));
        int space = beginning.lastIndexOf(' ');
        return space > 0 ? beginning.substring(0, space) : beginning;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
