package lectern.edition.word;

import java.util.Locale;
import lectern.edition.print.font.Typeface;

/**
 * The letters of a document. A document names its typeface and does not hold it, so these are plain ones that Windows and
 * macOS bring along; elsewhere one of the same widths stands in for them.
 */
enum WordTypeface {
    ARIAL("Arial", "Arial", "liberation-sans"), VERDANA("Verdana", "Tahoma", Typeface.DEJAVU),
    TAHOMA("Tahoma", "Tahoma", Typeface.DEJAVU);

    private final String title;
    private final String complex;
    private final String measured;

    WordTypeface(String title, String complex, String measured) {
        this.title = title;
        this.complex = complex;
        this.measured = measured;
    }

    /** Its name in a document, and what people call it. */
    String title() {
        return title;
    }

    /** The one for Arabic, Hebrew and others whose letters it lacks. */
    String complex() {
        return complex;
    }

    /** The typeface at hand whose letters are as wide, or wider. */
    String measured() {
        return measured;
    }

    /** Its name in an address. */
    String choice() {
        return name().toLowerCase(Locale.ROOT);
    }
}
