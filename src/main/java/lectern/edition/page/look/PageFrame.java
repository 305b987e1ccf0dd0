package lectern.edition.page.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Publication;
import lectern.document.SiteDescription;
import lectern.document.SiteName;
import lectern.edition.Words;
import lectern.edition.meta.Preview;
import lectern.edition.meta.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the text of every page.
 *
 * @param title       of the window, the most particular first
 * @param crumbs      the way back, the library first; the page itself is not among them
 * @param helping     where it is told how things are used
 * @param site        what the publisher says of the whole
 * @param reach       by which its readers come to others
 */
public record PageFrame(Words words, Title title, Assets assets, Preferences preferences, List<Crumb> crumbs,
        Where where, Optional<Publication> helping, SiteDescription site, Reach reach) {

    public static final String PREFERENCES = "/preferences";
    private static final String SEARCH = "/search";
    /** Covers on pages have so many pixels on each side. */
    public static final String COVER_SIDE = "400";
    /** So many times as wide as high is a logo with a name in it. */
    private static final int WIDE = 2;

    /** Frames a page that nobody comes back to. */
    public PageFrame(Words words, Title title, Assets assets, Preferences preferences, List<Crumb> crumbs,
            Optional<Publication> helping, SiteDescription site, Reach reach) {
        this(words, title, assets, preferences, crumbs, new Where(Optional.empty(), Optional.empty(), Optional.empty()),
                helping, site, reach);
    }

    /** A title and its language. */
    public record Title(String text, Locale language) {}

    /**
     * Which page it is.
     *
     * @param here        its own address, where there is one to come back to
     * @param publication the id of the one that it is of
     * @param preview      what is told of it to those who do not read it
     */
    record Where(Optional<String> here, Optional<String> publication, Optional<Preview> preview) {}

    /** A page further up. */
    public record Crumb(String address, String title, Locale language) {}

    public PageFrame at(String address) {
        return at(new Where(Optional.of(address), where.publication(), where.preview()));
    }

    public PageFrame in(Publication of) {
        return at(new Where(where.here(), Optional.of(of.id()), where.preview()));
    }

    public PageFrame with(Preview preview) {
        return at(new Where(where.here(), where.publication(), Optional.of(preview)));
    }

    /** What is told of the page to those who do not read it. */
    public Optional<Preview> preview() {
        return where.preview();
    }

    private PageFrame at(Where other) {
        return new PageFrame(words, title, assets, preferences, crumbs, other, helping, site, reach);
    }

    /** What the site is called. */
    public String siteName() {
        return site.name().orElseGet(() -> words.say("site"));
    }

    /** The publisher's logo, if there is one. */
    public Optional<Assets.Asset> logo() {
        return assets.of(site).logo();
    }

    /** Whether the logo is as wide as one that has the publisher's name in it. */
    public boolean isLogoWide() {
        return site.masthead().logo().filter(image -> image.width() >= WIDE * image.height()).isPresent();
    }

    /** The publisher's own style sheets, behind the one of all pages. */
    public List<Assets.Asset> houseSheets() {
        return assets.of(site).sheets();
    }

    /** Says how these pages become one of a phone's programs. */
    public Assets.Asset manifest() {
        return assets.of(site).manifest().orElseGet(assets::manifest);
    }

    /** Where it is told how something is used. */
    public Optional<Help> help(String form) {
        return Help.with(form, helping);
    }

    /** Where a reader says how pages should look, and comes back from. */
    public String preferencesAddress() {
        return where.here().map(address -> reach.telling(PREFERENCES, "back",
                address.replace("%", "%25").replace("&", "%26").replace("+", "%2B"))).orElse(PREFERENCES);
    }

    /** Where words are looked for: in the publication that the page is of, if it is of one. */
    public String searchAddress() {
        return where.publication().map(id -> reach.telling(SEARCH, "in", id)).orElse(SEARCH);
    }

    /** There, a link to itself would lose where a reader came from. */
    public boolean isPreferences() {
        return where.here().equals(Optional.of(PREFERENCES));
    }

    /** The address of a publication's cover as it is shown on pages. */
    public String cover(Publication of) {
        return cover(reach, "/" + of.id() + "/");
    }

    /** The same from a page of one of its sections, where scripts ask for it. */
    public String coverBeside() {
        return cover(reach, "");
    }

    private static String cover(Reach reach, String folder) {
        return reach.with(folder + SiteName.COVER.text(), "side", COVER_SIDE);
    }

    /** The value of {@code data-} and an option's name on the page's root; null leaves it out. */
    @Nullable
    public String chosen(String option) {
        return preferences.attribute(option);
    }
}
