package lectern.edition.page;

import java.util.List;
import java.util.Locale;

/**
 * What surrounds the text of every page.
 *
 * @param title  of the window, the most particular first
 * @param style  the address of the style sheet
 * @param crumbs the way back, the library first; the page itself is not among them
 */
record Frame(Words words, String title, Locale titleLanguage, String style, List<Crumb> crumbs) {

    /** A page further up. */
    record Crumb(String address, String title, Locale language) {}
}
