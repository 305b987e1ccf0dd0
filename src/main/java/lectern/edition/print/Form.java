package lectern.edition.print;

import java.util.Locale;

/** What a print has beside the text. */
public enum Form {
    PLAIN("The text"), BOOKLET("A booklet: a cover, the text, and pages for notes");

    private final String title;

    Form(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Its name in an address. */
    public String choice() {
        return name().toLowerCase(Locale.ROOT);
    }
}
