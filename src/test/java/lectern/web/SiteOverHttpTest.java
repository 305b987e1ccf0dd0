package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.document.Contact;
import lectern.document.Image;
import lectern.document.Library;
import lectern.document.SiteDescription;
import lectern.document.colour.Accent;
import lectern.document.colour.Colour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The publisher's own face, as browsers get it. */
@Timeout(30)
class SiteOverHttpTest {
    private static final byte[] DRAWING = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8);
    private static final SiteDescription OURS = new SiteDescription(
            new SiteDescription.Masthead(Optional.of("Help & <Care>"),
                    Optional.of(new Image("0".repeat(64), "image/svg+xml", 80, 40, DRAWING::clone)),
                    Optional.of(Accent.of(Colour.of("e4002b")))),
            new SiteDescription.Ways(
                    List.of(new SiteDescription.Link("Our main site", "https://example.org/?a=1&b", 1)),
                    Optional.of(new Contact(Optional.empty(), Optional.of("13 11 20"), Optional.empty(),
                            Optional.empty())),
                    Optional.of("mailto:ask@example.org")),
            List.of(), new SiteDescription.Usual(Optional.empty(), Map.of(), SiteDescription.Category.USUAL), false);

    @TempDir
    private Path folder;
    private TestSite site;

    @BeforeEach
    void open() throws IOException {
        site = new TestSite(folder);
        site.library = of(OURS);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static Library of(SiteDescription said) {
        Library plain = TestSite.library("Rest", "Drink water", "Call us");
        return new Library(plain.publications(), plain.withdrawn(), plain.problems(), plain.changed(), plain.codes(),
                said);
    }

    @Test
    void everyPageHasItsNameItsLogoAndItsWays() throws IOException {
        for (String target : "/, /booklet, /booklet/tired, /search, /preferences, /nothing".split(", ")) {
            String page = site.get(target).text();
            assertTrue(page.contains("Help &amp; &lt;Care&gt;</span></a>"), page);
            assertTrue(page.contains(" – Help &amp; &lt;Care&gt;</title>"), page);
            assertTrue(page.contains("<a href=\"https://example.org/?a=1&amp;b\">Our main site</a>"), page);
            assertTrue(page.contains("<a href=\"mailto:ask@example.org\">Ask for another format</a>"), page);
            assertTrue(page.contains("<a dir=\"ltr\" href=\"tel:131120\">13 11 20</a>"), page);
            assertTrue(page.contains("data-remember=\"no\""), page);
            assertFalse(page.contains("Lectern<"), page);
        }
    }

    /** Where a text names nobody. */
    @Test
    void whoFindsSomethingWrongIsLedToWhomTheSiteNames() throws IOException {
        String page = site.get("/booklet/tired").text();
        assertEquals("tel:131120", found("<p class=\"report\"><a href=\"([^\"]*)\"", page));
    }

    @Test
    void itsFilesAreServedAndALogoMayOnlyBeShown() throws IOException {
        String page = site.get("/").text();
        Answer logo = site
                .get(found("<img src=\"([^\"]*)\" width=\"80\" height=\"40\" data-wide=\"\" alt=\"\">", page));
        assertEquals("image/svg+xml", logo.header("Content-Type"));
        assertEquals("sandbox; default-src 'none'; style-src 'unsafe-inline'", logo.header("Content-Security-Policy"));
        Answer sheet = site.get(found("href=\"([^\"]*/accent.css)\"", page));
        assertTrue(sheet.text().contains("--link: #a4001f"), sheet.text());
        assertTrue(sheet.header("Cache-Control").contains("immutable"));
        Answer manifest = site.get(found("rel=\"manifest\" href=\"([^\"]*)\"", page));
        assertTrue(manifest.text().contains("Help & <Care>"), manifest.text());
    }

    @Test
    void aReadersOwnColoursComeAfterIt() throws IOException {
        String page = site.get("/", "Cookie: preferences=colours=00ff00-000000").text();
        assertTrue(page.indexOf("/accent.css") < page.indexOf("00ff00-000000.css"), page);
        assertTrue(page.contains("data-colours=\"own\""), page);
    }

    @Test
    void aChangeShowsAtOnce() throws IOException {
        site.get("/booklet");
        site.library = of(SiteDescription.NOTHING);
        assertFalse(site.get("/booklet").text().contains("Care"));
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1);
    }
}
