package lectern.content.inline;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * The marks that a language has around a quotation, as CLDR knows them: those within another are others. French has a
 * space inside of them. Immutable.
 */
public record QuotationMarks(String open, String close) {

    private static final String SPACE = "\u00a0";

    /**
     * @param language of the text around the quotation
     * @param depth    how many quotations are around it
     */
    public static QuotationMarks of(Locale language, int depth) {
        LocaleData marks = LocaleData.getInstance(ULocale.forLocale(language));
        boolean inner = depth % 2 == 1;
        String open = marks
                .getDelimiter(inner ? LocaleData.ALT_QUOTATION_START : LocaleData.QUOTATION_START);
        String close = marks.getDelimiter(inner ? LocaleData.ALT_QUOTATION_END : LocaleData.QUOTATION_END);
        boolean spaced = language.getLanguage().equals("fr") && !language.getCountry().equals("CH")
                && open.equals("\u00ab");
        return spaced ? new QuotationMarks(open + SPACE, SPACE + close) : new QuotationMarks(open, close);
    }
}
