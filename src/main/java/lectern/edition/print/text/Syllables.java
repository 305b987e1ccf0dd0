package lectern.edition.print.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Where a word is divided so that both parts can be read: in front of a syllable, better still where the parts of a German
 * compound meet. A rule of thumb for European languages, for no dictionary knows the words that are longer than a line.
 */
final class Syllables {
    /** Letters that are one sound, and those that begin a syllable behind another consonant. */
    private static final Set<String> ONE_SOUND = Set.of("ch", "sch", "ph", "th", "sh", "ck");
    private static final Set<String> BEHIND_CONSONANT = Set.of("st", "sp", "str", "spr", "tr", "dr", "br", "pr", "gr",
            "kr", "fr", "cr", "pl", "bl", "gl", "kl", "fl", "cl", "kn", "zw", "schl", "schm", "schn", "schr", "schw");
    /** German joins words behind these. */
    private static final String[] JOINTS = {"ungs", "heits", "keits", "schafts", "ions", "täts", "fahrts"};
    private static final String VOWELS = "aeiouyæœøαεηιουωаеёиоуыэюяіїє";
    private static final String NEVER_FIRST = "ьъ";
    private static final int MOST_CONSONANTS = 4;
    private static final int FEWEST_LETTERS = 3;

    private Syllables() {}

    /** Whether a syllable begins at this place, with letters enough before it and from it on. */
    static boolean beginsAt(String text, int at) {
        // Their last letter belongs to the word before it.
        return hasLettersAround(text, at)
                && (isJoint(text, at) || isSyllable(text, at) && !isJoint(text, at + 1));
    }

    /** Whether one word of a compound ends here and another begins. */
    static boolean isJoint(String text, int at) {
        return hasLettersAround(text, at) && Arrays.stream(JOINTS).anyMatch(
                joint -> at > joint.length()
                        && text.regionMatches(true, at - joint.length(), joint, 0, joint.length()));
    }

    private static boolean hasLettersAround(String text, int at) {
        if (at < FEWEST_LETTERS || at + FEWEST_LETTERS > text.length()) {
            return false;
        }
        return text.substring(at - FEWEST_LETTERS, at + FEWEST_LETTERS).chars().allMatch(Character::isLetter);
    }

    private static boolean isSyllable(String text, int at) {
        int vowel = at;
        while (vowel < text.length() && vowel < at + MOST_CONSONANTS && isConsonant(text.charAt(vowel))) {
            vowel++;
        }
        if (vowel == text.length() || !isVowel(text.charAt(vowel)) || NEVER_FIRST.indexOf(text.charAt(at)) >= 0) {
            return false;
        }
        for (int longer = Math.max(1, vowel - MOST_CONSONANTS); longer < at; longer++) {
            if (isOnset(text, longer, vowel)) {
                return false;
            }
        }
        return isOnset(text, at, vowel) && hasVowelBefore(text, at);
    }

    /** Whether a syllable can begin with these consonants and the vowel behind them. */
    private static boolean isOnset(String text, int from, int vowel) {
        String consonants = text.substring(from, vowel).toLowerCase(Locale.ROOT);
        return consonants.length() == 1 && isConsonant(consonants.charAt(0)) || ONE_SOUND.contains(consonants)
                || BEHIND_CONSONANT.contains(consonants) && isConsonant(text.charAt(from - 1));
    }

    private static boolean hasVowelBefore(String text, int at) {
        return text.substring(Math.max(0, at - MOST_CONSONANTS), at).chars().anyMatch(each -> isVowel((char) each));
    }

    private static boolean isConsonant(char letter) {
        return Character.isLetter(letter) && !isVowel(letter);
    }

    private static boolean isVowel(char letter) {
        String bare = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return VOWELS.indexOf(Character.toLowerCase(bare.charAt(0))) >= 0;
    }
}
