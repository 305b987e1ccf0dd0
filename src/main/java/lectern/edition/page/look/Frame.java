package lectern.edition.page.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Publication;
import lectern.edition.Words;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the text of every page.
 *
 * @param title       of the window, the most particular first
 * @param crumbs      the way back, the library first; the page itself is not among them
 * @param here        the page's own address, where there is one to come back to
 * @param publication the id of the one that the page is of
 * @param helping     where it is told how things are used
 */
public record Frame(Words words, String title, Locale titleLanguage, Assets assets, Preferences preferences,
        List<Crumb> crumbs, Optional<String> here, Optional<String> publication,
        Optional<Publication> helping) {

    public static final String PREFERENCES = "/preferences";

    /** Frames a page that nobody comes back to. */
    public Frame(Words words, String title, Locale titleLanguage, Assets assets, Preferences preferences,
            List<Crumb> crumbs, Optional<Publication> helping) {
        this(words, title, titleLanguage, assets, preferences, crumbs, Optional.empty(), Optional.empty(), helping);
    }

    /** A page further up. */
    public record Crumb(String address, String title, Locale language) {}

    public Frame at(String address) {
        return new Frame(words, title, titleLanguage, assets, preferences, crumbs, Optional.of(address), publication,
                helping);
    }

    public Frame in(Publication of) {
        return new Frame(words, title, titleLanguage, assets, preferences, crumbs, here, Optional.of(of.id()),
                helping);
    }

    /** Where it is told how something is used. */
    public Optional<Help> help(String form) {
        return Help.with(form, helping);
    }

    /** Where a reader says how pages should look, and comes back from. */
    public String preferencesAddress() {
        return PREFERENCES
                + here.map(address -> "?back=" + address.replace("%", "%25").replace("&", "%26").replace("+", "%2B"))
                        .orElse("");
    }

    /** Where words are looked for: in the publication that the page is of, if it is of one. */
    public String searchAddress() {
        return "/search" + publication.map(id -> "?in=" + id).orElse("");
    }

    /** There, a link to itself would lose where a reader came from. */
    public boolean isPreferences() {
        return here.equals(Optional.of(PREFERENCES));
    }

    /** The value of {@code data-} and an option's name on the page's root; null leaves it out. */
    @Nullable
    public String chosen(String option) {
        return preferences.attribute(option);
    }
}
