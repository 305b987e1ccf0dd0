package lectern.edition.print.style;

import java.util.Locale;

/** Where the sections of a publication begin. */
public enum SectionStart {
    /** Below the one before, where a page has room for more than its beginning. */
    FOLLOW,
    /** At a page's top: for who takes a print apart. */
    NEW_PAGE;

    /** Its name in an address. */
    public String choice() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
