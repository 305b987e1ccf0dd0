package lectern.speech.ipa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.table.BundledTable;

/**
 * How words of te reo Māori are said, which is as they are written: a voice of English has the sounds, and only its
 * rules for letters are wrong. Safe for many threads.
 */
public final class MaoriLetters {
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST = 2;
    private static final String LONG = "āēīōū";
    private static final Map<String, Phoneme> SOUNDS = new HashMap<>();

    static {
        BundledTable.read("speech/ipa/letters-mi.tsv").map()
                .forEach((letters, sound) -> SOUNDS.put(letters, Phoneme.parse(sound).getFirst()));
    }

    /** Letters that make one sound. */
    private record Letter(String written, Phoneme sound) {
        boolean isVowel() {
            return sound.sound().isVowel();
        }
    }

    private MaoriLetters() {}

    /** The sounds of a word; empty if its letters cannot be of this language. */
    public static Optional<Ipa> sounds(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        List<Letter> letters = new ArrayList<>();
        for (int at = 0; at < small.length() && word.length() <= LONGEST_WORD;) {
            Optional<Letter> next = at(small, at);
            if (next.isEmpty() || !next.get().isVowel() && !letters.isEmpty() && !letters.getLast().isVowel()) {
                return Optional.empty();
            }
            letters.add(next.get());
            at += next.get().written().length();
        }
        if (letters.isEmpty() || !letters.getLast().isVowel()) {
            return Optional.empty();
        }
        int stressed = stressed(letters);
        List<Phoneme> phonemes = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            phonemes.add(i == stressed ? letters.get(i).sound().stressed("ˈ") : letters.get(i).sound());
        }
        return Optional.of(new Syllables(phonemes).ipa());
    }

    private static Optional<Letter> at(String word, int at) {
        for (int end = Math.min(word.length(), at + LONGEST); end > at; end--) {
            Phoneme sound = SOUNDS.get(word.substring(at, end));
            if (sound != null) {
                return Optional.of(new Letter(word.substring(at, end), sound));
            }
        }
        return Optional.empty();
    }

    /** The first long vowel, else the first two that are said as one, else the first. */
    private static int stressed(List<Letter> letters) {
        int best = -1;
        int weight = -1;
        for (int i = 0; i < letters.size(); i++) {
            String written = letters.get(i).written();
            int own = !letters.get(i).isVowel() ? -1 : LONG.indexOf(written.charAt(0)) >= 0 ? 2 : written.length() - 1;
            if (own > weight) {
                best = i;
                weight = own;
            }
        }
        return best;
    }
}
