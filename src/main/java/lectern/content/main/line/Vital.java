package lectern.content.main.line;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lectern.table.BundledTable;

/**
 * Words that a reader may come to harm without: a dose, a telephone number, an urgent word. No guess may take them out of
 * a text, and where one does all the same, a publisher must hear of it.
 */
public final class Vital {

    private static final Pattern DOSE = Pattern.compile("(?<![\\p{L}\\p{N}.,])[0-9][0-9.,]{0,8}[ \u00a0\u202f]?"
            + "(?:mg|mcg|\u00b5g|\u03bcg|g|kg|ml|mL|l|dl|IU|IE|units?|micrograms?|milligrams?|grams?|millilitres?|milliliters?|"
            + "tablets?|capsules?|puffs?|drops?|doses|Tabletten?|Tropfen|Kapseln?|comprim\u00e9s?|gouttes?|\u00b0C|mmHg)"
            + "(?![\\p{L}\\p{N}])");
    private static final List<String> URGENT = BundledTable.read("content/notes/words.tsv").rows().stream()
            .filter(row -> row.cell(1).equals("vital")).flatMap(row -> row.cells().stream().skip(2)).toList();
    private static final int MOST = 20_000;

    private Vital() {}

    /** Whether a text holds any of them. */
    public static boolean isIn(String text) {
        String looked = text.length() > MOST ? text.substring(0, MOST) : text;
        return isUrgent(looked) || DOSE.matcher(looked).find() || isTelephone(looked);
    }

    private static boolean isUrgent(String text) {
        String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return URGENT.stream().anyMatch(each -> words.contains(" " + each + " "));
    }

    /** A run of digits in groups that is no date and no number of a file. */
    public static boolean isTelephone(String text) {
        return WhomToRing.isNumberIn(text);
    }
}
