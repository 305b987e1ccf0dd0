package lectern.edition.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import lectern.content.ContentFolder;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.edition.page.look.Assets;
import lectern.edition.print.StyleRules;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Our HTML and CSS, read by the Nu checker: errors and warnings. Of a page of each kind, and of our style. */
@Tag("slow")
class NuCheckerTest {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /** How what it says of pages that are as they should be begins, and why they are. */
    private static final Map<String, String> KNOWN = Map.of(
            "The “list” role is unnecessary for element “ul”.", "Safari tells no list where none is seen to be one",
            "The “list” role is unnecessary for element “ol”.", "Safari tells no list where none is seen to be one",
            "CSS: “container-type”: Property “container-type” doesn't exist.",
            "new: CSS Conditional 5, in browsers since 2023",
            "CSS: “container”: Property “container” doesn't exist.", "new: CSS Conditional 5, in browsers since 2023",
            "CSS: Unrecognized at-rule “@container”", "new: CSS Conditional 5, in browsers since 2023",
            "CSS: “width”: Unknown dimension.", "cqi, of the same age",
            "Section lacks heading.", "what follows the player belongs to the page's title",
            "Resource violates Content Security Policy (meta tag): image “data:", "img-src does allow data:");

    private static final List<String> found = new ArrayList<>();
    private static SimpleDocumentValidator checker;

    @BeforeAll
    static void loadChecker() throws Exception {
        checker = new SimpleDocumentValidator(true, false, false);
        checker.setUpMainSchema(SCHEMA, new Noted());
        checker.setUpValidatorAndParsers(new Noted(), true, false);
    }

    @BeforeEach
    void forget() {
        found.clear();
    }

    @Test
    void findsNothingToMendInAPageOfEachKind(@TempDir Path folder) throws Exception {
        try (SamplePages pages = new SamplePages(folder)) {
            for (String address : SamplePages.OF_EACH_KIND) {
                checker.checkHtmlInputSource(source(address, pages.find(address).orElseThrow().getBytes(UTF_8)));
            }
        }
        assertEquals("", unknown());
    }

    /** With what is told to search engines, and all that a publisher can say of a site. */
    @Test
    void findsNothingToMendInThePagesOfAPublishersOwnSite(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("site.yaml"), """
                name: Help & <Care>
                logo: logo.svg
                accent: "#e4002b"
                contact: {name: The helpline, phone: 13 11 20, email: help@example.org, address: 1 Street}
                links: [{label: Our main site, address: "https://example.org/?a=1&b=2"}, {label: Help, address: /help}]
                ask: help@example.org
                remember: no
                """);
        Files.writeString(folder.resolve("logo.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 4'><path d='M0 0h8v4H0z'/></svg>");
        Files.writeString(folder.resolve("leaflet.md"),
                "# Tired?\n\nRest </script> & \"drink\".\n\n# Sleep\n\nGood night.\n");
        Library library = new ContentFolder(folder).read();
        assertEquals(List.of(), library.problems().stream()
                .filter(each -> each.code().severity() == Problem.Severity.ERROR).toList());
        try (PublishedPages pages = new PublishedPages(folder.resolve("shelf"), library, "2026-01-01T00:00:00Z",
                List.of("kevin"), Optional.of(URI.create("https://example.org/listen")))) {
            for (String page : List.of(pages.library(), pages.publication("leaflet"),
                    pages.section("leaflet", "tired"))) {
                checker.checkHtmlInputSource(source("/ours", page.getBytes(UTF_8)));
            }
            assertTrue(pages.section("leaflet", "tired").contains("application/ld+json"));
        }
        assertEquals("", unknown());
    }

    @Test
    void findsNothingToMendInTheStyle() throws Exception {
        checker.checkCssInputSource(source("/lectern.css", new Assets(StyleRules.css()).style().bytes()));
        assertEquals("", unknown());
    }

    /** Otherwise the others would show nothing. */
    @Test
    void findsWhatIsWrong() throws Exception {
        checker.checkHtmlInputSource(source("/wrong", """
                <!doctype html><html lang="en"><title>Wrong</title><style>p { colour: red }</style>
                <p><ul><li role="nothing">One</ul>""".getBytes(UTF_8)));
        String all = unknown();
        assertTrue(all.contains("“colour”") && all.contains("“nothing”"), all);
    }

    /** Each once, with the first place of it. */
    private static String unknown() {
        return String.join("\n", new TreeSet<>(found));
    }

    private static InputSource source(String address, byte[] bytes) {
        InputSource source = new InputSource(new ByteArrayInputStream(bytes));
        source.setEncoding(UTF_8.name());
        source.setSystemId("http://lectern.invalid" + address);
        return source;
    }

    private static final class Noted implements ErrorHandler {
        private static void note(SAXParseException remark) {
            if (KNOWN.keySet().stream().noneMatch(remark.getMessage()::startsWith)) {
                found.add(remark.getSystemId() + ":" + remark.getLineNumber() + ": " + remark.getMessage());
            }
        }

        @Override
        public void warning(SAXParseException remark) {
            note(remark);
        }

        @Override
        public void error(SAXParseException remark) {
            note(remark);
        }

        @Override
        public void fatalError(SAXParseException remark) {
            note(remark);
        }
    }
}
