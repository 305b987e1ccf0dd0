package lectern.edition.page;

import java.util.List;
import java.util.Locale;

/**
 * What surrounds the text of every page.
 *
 * @param title  of the window, the most particular first
 * @param crumbs the way back, the library first; the page itself is not among them
 */
record Frame(Words words, String title, Locale titleLanguage, Assets assets, Preferences preferences,
        List<Crumb> crumbs) {

    /** A page further up. */
    record Crumb(String address, String title, Locale language) {}
}
