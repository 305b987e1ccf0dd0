package lectern.speech.ipa;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import lectern.table.BundledTable;

/**
 * How words are said that are built from known parts: names of medicines, whose last syllables tell what they are for,
 * and terms of anatomy. The parts have sounds and stress of their own, and only what is between them is guessed from
 * letters. Safe for many threads.
 *
 * <p>It asks for an ending, because most other words that begin like a part have nothing to do with it. Where
 * letters may be guessed, ask only for words that no dictionary knows: "oklahoma" is no tumour.
 */
public final class WordParts {
    private static final int LONGEST_WORD = 40;
    private static final int FEWEST_LETTERS_ALONE = 5;
    private static final Map<Character, String> LINKS = Map.of('a', "ə", 'e', "ə", 'i', "ɪ", 'o', "oʊ", 'u', "uː", 'y',
            "ɪ");
    private static final Pattern ENDS_IN_CONSONANT = Pattern.compile("[^aeiouy]$");
    private static final Pattern FRONT = Pattern.compile("[ao]?[eiy]");
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
    private static final int LONGEST_PART;
    private static final String FINGERPRINT;
    private static final Map<String, WordEnding> ENDINGS = new HashMap<>();
    private static final Map<String, Syllables> BEGINNINGS = new HashMap<>();

    static {
        BundledTable table = BundledTable.read("speech/ipa/word-parts.tsv");
        table.map().forEach((written, sounds) -> {
            String part = written.replace("-", "");
            if (written.startsWith("-")) {
                ENDINGS.put(part, WordEnding.of(sounds));
            } else {
                BEGINNINGS.put(part, Syllables.parse(sounds));
            }
        });
        FINGERPRINT = Integer.toHexString(table.each(BundledTable.Row::cells).hashCode());
        LONGEST_PART = Math.max(longest(ENDINGS), longest(BEGINNINGS));
    }

    private WordParts() {}

    /**
     * The sounds of a word; empty if it does not end in a known part.
     *
     * @param word    in small letters
     * @param letters guesses the sounds of letters that are no known part
     */
    public static Optional<Ipa> sounds(String word, Function<String, Optional<Ipa>> letters) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        Optional<Ipa> whole = singular(word, letters);
        return whole.isEmpty() && word.endsWith("s")
                ? singular(word.substring(0, word.length() - 1), letters).map(Ipa::possessive)
                : whole;
    }

    /** The sounds of a word that has several parts and nothing else. */
    public static Optional<Ipa> known(String word) {
        return ENDINGS.containsKey(word) ? Optional.empty() : sounds(word, _ -> Optional.empty());
    }

    /** Changes with the table. */
    public static String fingerprint() {
        return FINGERPRINT;
    }

    private static Optional<Ipa> singular(String word, Function<String, Optional<Ipa>> letters) {
        for (int at = Math.max(0, word.length() - LONGEST_PART); at < word.length(); at++) {
            WordEnding ending = ENDINGS.get(word.substring(at));
            if (ending != null && (at > 1 || at == 0 && word.length() >= FEWEST_LETTERS_ALONE)) {
                String before = word.substring(0, at);
                return before(before, word.substring(at), letters).map(sounds -> ending.behind(sounds, before));
            }
        }
        return Optional.empty();
    }

    /** Known parts as long as there are some, then what the letters are guessed to be. */
    private static Optional<Syllables> before(String text, String next, Function<String, Optional<Ipa>> letters) {
        for (int end = Math.min(text.length(), LONGEST_PART); end > 1; end--) {
            Syllables part = BEGINNINGS.get(text.substring(0, end));
            if (part != null) {
                Optional<Syllables> more = before(text.substring(end), next, letters);
                if (more.isPresent()) {
                    return more.map(part::followedBy);
                }
            }
        }
        return text.isEmpty() ? Optional.of(Syllables.NONE) : guess(text, next, letters);
    }

    /**
     * Guesses are made for whole words, in which a last "e" is silent and a last "s" a plural's. Here the last vowel joins two
     * parts and has the sound of its letter: it is guessed as an "o", which is never silent, and replaced.
     */
    private static Optional<Syllables> guess(String text, String next, Function<String, Optional<Ipa>> letters) {
        char last = text.charAt(text.length() - 1);
        String stem = text.substring(0, text.length() - 1);
        String link = LINKS.get(last);
        if (link != null && ENDS_IN_CONSONANT.matcher(stem).find()) {
            return spelled(softened(stem, text.substring(text.length() - 1)) + "o", letters)
                    .map(sounds -> sounds.endingIn(link));
        }
        return spelled(last == 's' ? text + "s" : softened(text, next), letters);
    }

    /** A lone consonant is not guessed, for the guess would be its name. */
    private static Optional<Syllables> spelled(String text, Function<String, Optional<Ipa>> letters) {
        return Optional.of(text).filter(VOWEL.asPredicate()).flatMap(letters)
                .map(guess -> Syllables.parse(guess.transcription()));
    }

    /** Before an "e", an "i" or a "y" a "c" is an "s". */
    private static String softened(String text, String next) {
        return text.endsWith("c") && FRONT.matcher(next).lookingAt()
                ? text.substring(0, text.length() - 1) + "ss"
                : text;
    }

    private static int longest(Map<String, ?> parts) {
        return parts.keySet().stream().mapToInt(String::length).max().orElse(0);
    }
}
