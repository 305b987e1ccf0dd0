package lectern.edition.print.style;

import java.util.Locale;

/** What a print has beside the text. */
public enum Form {
    /** What the length of the text is worth: a cover and a list of contents before a long one. */
    PLAIN,
    /** The text alone, and a few lines below it of what must not be lost. */
    TEXT,
    /** Has a cover, and pages for notes. */
    BOOKLET;

    /** Its name in an address. */
    public String choice() {
        return name().toLowerCase(Locale.ROOT);
    }
}
