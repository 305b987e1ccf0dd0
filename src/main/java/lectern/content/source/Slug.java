package lectern.content.source;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes the part of an address from a title: lower-case ASCII letters, digits and single hyphens. */
public final class Slug {

    /** Long enough to be understood, short enough to be said on the telephone. */
    static final int LONGEST = 60;

    /** Letters of European languages that have no accent to take off, as ICU's rules write them in ASCII. */
    private static final Map<Character, String> EUROPEAN = Map.ofEntries(Map.entry('ß', "ss"), Map.entry('æ', "ae"),
            Map.entry('ð', "d"), Map.entry('ø', "o"), Map.entry('þ', "th"), Map.entry('đ', "d"), Map.entry('ħ', "h"),
            Map.entry('ı', "i"), Map.entry('ł', "l"), Map.entry('ŋ', "n"), Map.entry('œ', "oe"), Map.entry('ŧ', "t"));

    /** Signs that part words or stand around them, and are no letters by ICU's rules either, as © is "(C)". */
    private static final String PARTING = "–—…“”„«»’";
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_-]");

    private Slug() {}

    /** ICU's transliteration rules take a tenth of a second to load: only titles that need them wait for it. */
    private static final class AnyScript {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /** Empty if the text has no letter or digit that could be kept. */
    public static String of(String text) {
        String plain = withoutAccents(text);
        if (isInAscii(plain)) {
            return joined(plain);
        }
        String european = inEuropean(plain);
        return joined(european.chars().allMatch(c -> c < 128 || PARTING.indexOf(c) >= 0)
                ? european
                : AnyScript.TO_LATIN.transliterate(plain));
    }

    /**
     * What a Markdown link to the text's heading may call it: the text's slug, or for other scripts than Latin its own
     * letters, joined by hyphens as most generators do it. They know nothing of our transliteration.
     */
    public static String inLink(String text) {
        String plain = inEuropean(withoutAccents(text));
        return isInAscii(plain)
                ? joined(plain)
                : NO_LETTER.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(
                        sign -> sign.group().isBlank() ? "-" : "");
    }

    private static boolean isInAscii(String plain) {
        return plain.codePoints().noneMatch(c -> c > 127 && Character.isLetterOrDigit(c));
    }

    private static String inEuropean(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            plain.append(EUROPEAN.getOrDefault(Character.toLowerCase(c), String.valueOf(c)));
        }
        return plain.toString();
    }

    private static String joined(String plain) {
        StringBuilder slug = new StringBuilder();
        for (char c : plain.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (c != '\'' && c != '’' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return shortened(slug.toString());
    }

    private static String withoutAccents(String text) {
        String head = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        StringBuilder plain = new StringBuilder();
        for (char c : Normalizer.normalize(head, Normalizer.Form.NFKD).toCharArray()) {
            if (Character.getType(c) != Character.NON_SPACING_MARK || !isLatin(plain)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Marks belong to the letter in other scripts: a Hindi vowel is one. */
    private static boolean isLatin(StringBuilder before) {
        return !before.isEmpty() && before.charAt(before.length() - 1) < 0x250;
    }

    private static String shortened(String slug) {
        String cut = slug;
        if (cut.length() > LONGEST) {
            int hyphen = cut.lastIndexOf('-', LONGEST);
            cut = cut.substring(0, hyphen > LONGEST / 2 ? hyphen : LONGEST);
        }
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
