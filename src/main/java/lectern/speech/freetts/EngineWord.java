package lectern.speech.freetts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.Spoken;
import lectern.speech.ipa.Transcribed;

/**
 * A word as FreeTTS wants it.
 *
 * @param word        as it stood
 * @param parts       what is looked up in the lexicon, in small letters
 * @param phones      its sounds where they are settled; otherwise empty, and the lexicon's are said
 * @param punctuation the mark after it that makes a pause or a tune, or nothing
 */
record EngineWord(String word, List<String> parts, List<String> phones, String punctuation) {
    /** Alone, "A" is the name of the letter and "a" the article, but for the hours: "ten a m". */
    private static final Pattern WORD = Pattern.compile(
            "(?<letter>(?<![\\w\\p{Mn}])A(?![\\w\\p{Mn}'])|(?<![\\w\\p{Mn}])a(?= m(?![\\w\\p{Mn}])))|[A-Za-z']+"
                    + "|(?<mark>[,.?!;:])");
    private static final Set<String> ENDINGS = Set.of("'s", "'ll", "'ve", "'d");
    private static final String LETTER_A = "_a";

    EngineWord {
        parts = List.copyOf(parts);
        phones = List.copyOf(phones);
    }

    /** Every run whose sounds are settled as one word, and what is between them as it is spelled. */
    static List<EngineWord> of(Spoken spoken) {
        List<EngineWord> found = new ArrayList<>();
        int from = 0;
        for (Transcribed run : spoken.transcribed()) {
            spelled(spoken.words().substring(from, run.start()), found);
            String word = spoken.words().substring(run.start(), run.end());
            found.add(new EngineWord(word, List.of(word), KevinLexicon.joined(run.ipa().freeTts()), ""));
            from = run.end();
        }
        spelled(spoken.words().substring(from), found);
        return found;
    }

    /** A hyphen parts two words; anything else that isn't a letter or a mark is passed over. */
    private static void spelled(String words, List<EngineWord> found) {
        Matcher matcher = WORD.matcher(words);
        while (matcher.find()) {
            if (matcher.group("mark") == null) {
                List<String> parts = matcher.group("letter") != null ? List.of(LETTER_A) : parts(matcher.group());
                if (!parts.isEmpty()) {
                    found.add(new EngineWord(matcher.group(), parts, List.of(), ""));
                }
            } else if (!found.isEmpty()) {
                EngineWord last = found.removeLast();
                found.add(new EngineWord(last.word, last.parts, last.phones, matcher.group("mark")));
            }
        }
    }

    /** Whether some sounds can be heard by themselves: there is a vowel among them. */
    static boolean isSyllable(List<String> phones) {
        return phones.stream().anyMatch(phone -> "aeiou".indexOf(phone.charAt(0)) >= 0);
    }

    /** Each letter by its name. */
    static List<String> letters(String word) {
        return word.chars().filter(Character::isLetter).mapToObj(Character::toString)
                .map(letter -> letter.equals("a") ? LETTER_A : letter).toList();
    }

    /** What is looked up for a word. */
    static List<String> parts(String written) {
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
