package lectern.edition.print.style;

import java.util.Locale;

/** What a print has beside the text. */
public enum Form {
    /** The text alone. */
    PLAIN,
    /** Has a cover, and pages for notes. */
    BOOKLET;

    /** Its name in an address. */
    public String choice() {
        return name().toLowerCase(Locale.ROOT);
    }
}
