package lectern.document.text;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import lectern.table.BundledTable;

/**
 * Our own words, where the author gave a picture none, so that its being there is not hidden: in the language of the text
 * around it, if the table has it, else in English.
 *
 * @param language of the words
 */
public record Undescribed(String words, Locale language) {
    private static final Map<String, String> WORDS = BundledTable.read("document/text/undescribed.tsv").map();

    public static Undescribed in(Locale around) {
        String words = WORDS.get(around.getLanguage());
        return words == null
                ? new Undescribed(requireNonNull(WORDS.get(Locale.ENGLISH.getLanguage())), Locale.ENGLISH)
                : new Undescribed(words, around);
    }

    /** Whether a picture's words are these, in any language. */
    public static boolean is(String words) {
        return WORDS.containsValue(words);
    }
}
