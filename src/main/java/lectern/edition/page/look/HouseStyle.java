package lectern.edition.page.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Image;
import lectern.document.SiteDescription;
import lectern.document.colour.Accent;

/**
 * What pages are dressed with that is the publisher's own: logo, colour, typeface, and the name as a phone's program. A
 * page's policy allows no styles within it, so what is to look otherwise is a small style sheet. It says nothing of a page
 * whose reader has chosen colours or a typeface: readers know best what they can read. Immutable.
 *
 * @param sheets behind the one of all pages
 * @param fonts  that they name
 */
record HouseStyle(SiteDescription site, List<Assets.Asset> sheets, List<Assets.Asset> fonts,
        Optional<Assets.Asset> logo, Optional<Assets.Asset> manifest) {
    /** This marks a logo's file: it is a publisher's, and no browser is to do more with it than to show it. */
    static final String LOGO = "logo.";
    private static final String CSS = "text/css; charset=utf-8";

    /**
     * @param typefaces of pages
     * @param usual     the manifest of a site that nothing is said of
     */
    static HouseStyle of(SiteDescription site, WebFonts typefaces, Assets.Asset usual) {
        List<WebFonts.Face> faces = site.usual().choice(WebFonts.OPTION).map(typefaces::find).orElse(List.of());
        Optional<Assets.Asset> typeface = faces.isEmpty()
                ? Optional.empty()
                : Optional.of(sheet("typeface.css", WebFonts.css(faces)));
        Optional<Assets.Asset> colour = site.masthead().accent().map(accent -> sheet("accent.css", css(accent)));
        Optional<Assets.Asset> logo = site.masthead().logo().map(HouseStyle::logo);
        return new HouseStyle(site, Stream.of(colour, typeface).flatMap(Optional::stream).toList(),
                faces.stream().map(WebFonts.Face::asset).toList(), logo,
                site.equals(SiteDescription.NOTHING)
                        ? Optional.empty()
                        : Optional.of(SiteManifest.of(site, usual)));
    }

    Optional<Assets.Asset> find(String address) {
        return all().filter(each -> each.address().equals(address)).findFirst();
    }

    Stream<Assets.Asset> all() {
        return Stream.of(sheets.stream(), fonts.stream(), logo.stream(), manifest.stream()).flatMap(each -> each);
    }

    private static Assets.Asset sheet(String name, String css) {
        return Assets.Asset.of(name, CSS, css.getBytes(StandardCharsets.UTF_8));
    }

    /** The sample on the page of preferences looks as the page does. */
    private static String css(Accent accent) {
        String rule = ":is(:root:not([data-colours]), form:has(#_colours-system:checked) .sample)"
                + " { --link: #%s !important; }";
        return (rule + "\n@media (prefers-color-scheme: dark) {\n  " + rule + "\n}\n").formatted(
                accent.onLight().hex(), accent.onDark().hex());
    }

    private static Assets.Asset logo(Image image) {
        try {
            String ending = image.fileName().substring(image.fileName().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return Assets.Asset.of(LOGO + ending, image.mediaType(), image.read());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a logo is held in memory", impossible);
        }
    }
}
