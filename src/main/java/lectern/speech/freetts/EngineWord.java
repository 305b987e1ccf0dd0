package lectern.speech.freetts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word as FreeTTS wants it.
 *
 * @param word        as it stood
 * @param parts       what is looked up in the lexicon, in small letters
 * @param punctuation the mark after it that makes a pause or a tune, or nothing
 */
record EngineWord(String word, List<String> parts, String punctuation) {
    /** Alone, "A" is the name of the letter and "a" the article, but for the hours: "ten a m". */
    private static final Pattern WORD = Pattern.compile("(\\bA\\b(?!')|\\ba(?= m\\b))|([A-Za-z']+)|([,.?!;:])");
    private static final Set<String> ENDINGS = Set.of("'s", "'ll", "'ve", "'d");
    private static final String LETTER_A = "_a";

    EngineWord {
        parts = List.copyOf(parts);
    }

    /** A hyphen parts two words; anything else that isn't a letter or a mark is passed over. */
    static List<EngineWord> of(String words) {
        List<EngineWord> found = new ArrayList<>();
        Matcher matcher = WORD.matcher(words);
        while (matcher.find()) {
            if (matcher.group(3) == null) {
                List<String> parts = matcher.group(1) != null ? List.of(LETTER_A) : parts(matcher.group());
                if (!parts.isEmpty()) {
                    found.add(new EngineWord(matcher.group(), parts, ""));
                }
            } else if (!found.isEmpty()) {
                EngineWord last = found.removeLast();
                found.add(new EngineWord(last.word, last.parts, matcher.group(3)));
            }
        }
        return found;
    }

    private static List<String> parts(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        if (Pronunciations.STANDARD.knows(word)) {
            return List.of(word);
        }
        int apostrophe = word.lastIndexOf('\'');
        if (apostrophe > 0 && ENDINGS.contains(word.substring(apostrophe))) {
            String stem = word.substring(0, apostrophe).replace("'", "");
            return stem.isEmpty() ? List.of() : List.of(stem, word.substring(apostrophe));
        }
        String letters = word.replace("'", "");
        return letters.isEmpty() ? List.of() : List.of(letters);
    }
}
