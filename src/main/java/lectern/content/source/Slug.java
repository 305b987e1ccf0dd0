package lectern.content.source;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/** Makes the part of an address from a title: lower-case ASCII letters, digits and single hyphens. */
public final class Slug {

    /** Long enough to be understood, short enough to be said on the telephone. */
    static final int LONGEST = 60;

    private Slug() {}

    /** ICU's transliteration rules take a tenth of a second to load: only titles that need them wait for it. */
    private static final class AnyScript {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /** Empty if the text has no letter or digit that could be kept. */
    public static String of(String text) {
        String plain = withoutAccents(text);
        if (plain.codePoints().anyMatch(c -> c > 127 && Character.isLetterOrDigit(c))) {
            plain = AnyScript.TO_LATIN.transliterate(plain);
        }
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
