package lectern.speech.words.rule;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.speech.words.number.Numbers;

/** Letters by their names, and characters that an engine without them can still say. */
public final class Letters {
    private static final Set<String> ENDINGS_SPELLED = Set.of("au", "uk", "nz", "us", "edu", "io", "eu", "ca", "ie");

    private static final Set<String> ENDINGS_SAID = Set.of("com", "org", "gov", "net", "mil", "biz");
    /** As in "RECYCLING SYMBOL FOR TYPE-1 PLASTICS" and "DIE FACE-5"; of "IDEOGRAPH-6F22" nobody hears the code. */
    private static final Pattern NUMBER = Pattern.compile("-([0-9]{1,8}+)(?![0-9A-Z])");
    /** Of so few letters most names in addresses are initials. */
    private static final int SHORT = 3;

    /** Loaded with the first letter that needs it: that takes longer than all other rules together. */
    private static final class Latin {
        static final Transliterator NEAREST = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    private Letters() {}

    /** "M R I". The engine knows a letter's name by the capital that stands alone. */
    public static String spell(String letters) {
        return letters.chars().filter(Character::isLetter).mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
    }

    /** Whether it can be said as a word: four letters or more with a vowel among them, or a common short word. */
    public static boolean isSayable(String word) {
        return isSayable(word, SHORT);
    }

    /** @param initials of so few letters it is taken for initials, unless it is an ordinary word */
    public static boolean isSayable(String word, int initials) {
        String small = word.toLowerCase(Locale.ROOT);
        if (ENDINGS_SPELLED.contains(small)) {
            return false;
        }
        return hasVowel(small)
                && (small.length() > initials || CapitalWords.isOrdinary(small) || ENDINGS_SAID.contains(small));
    }

    public static boolean hasVowel(String small) {
        for (int i = 0; i < small.length(); i++) {
            if ("aeiouy".indexOf(small.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The nearest unaccented Latin letters; other characters stay where there are none. */
    public static String latin(String text) {
        return Latin.NEAREST.transliterate(text);
    }

    /** What a character is called, in words, and its number among its likes; empty if it has no name. */
    public static String name(String character) {
        String name = UCharacter.getName(character.codePointAt(0));
        if (name == null || name.equals("REPLACEMENT CHARACTER")) {
            return "";
        }
        return NUMBER.matcher(name).replaceAll(number -> " " + Numbers.digits(number.group(1)))
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
    }
}
