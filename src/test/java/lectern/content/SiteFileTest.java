package lectern.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.SiteDescription;
import lectern.table.BundledTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What site.yaml says, and what is told of a slip in it. */
class SiteFileTest {
    private static final String GOOD = """
            name: Cancer Help
            logo: logo.svg
            accent: "#0b3d91"
            contact:
              phone: 13 11 20
              email: help@example.org
            links:
              - label: Our main site
                address: https://example.org/
              - label: Help
                address: /help
            topics: [Treatments, Living well]
            language: de
            voice: kevin
            typeface: liberation-sans
            podcast-category: Government
            ask: ask@example.org
            remember: no
            """;

    @TempDir
    Path folder;
    private Path content;

    @BeforeEach
    void publish() {
        content = folder.resolve("content");
        Imported.write(content, "rest/page.html", "<main><h1>Rest</h1><p>Lie down.</main>");
        Imported.write(content, "logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 4'><path d='M0 0'/>"
                + "</svg>");
    }

    private Library read(String yaml) {
        Imported.write(content, "site.yaml", yaml);
        return new ContentFolder(content).read();
    }

    private static List<String> told(Library library) {
        return library.problems().stream().map(each -> each.line() + " " + each.text()).toList();
    }

    @Test
    void withoutItNothingIsSaid() {
        Library library = new ContentFolder(content).read();
        assertEquals(SiteDescription.NOTHING, library.site());
        assertEquals(Locale.ENGLISH, library.language());
    }

    @Test
    void allOfItIsRead() {
        Library library = read(GOOD);
        SiteDescription site = library.site();
        assertEquals(List.of("11 A link leads to /help, which is not there."), told(library));
        assertEquals(Optional.of("Cancer Help"), site.name());
        assertEquals("image/svg+xml", site.masthead().logo().orElseThrow().mediaType());
        assertEquals("0b3d91", site.masthead().accent().orElseThrow().onLight().hex());
        assertEquals("13 11 20", site.ways().contact().orElseThrow().phone().orElseThrow());
        assertEquals(List.of("https://example.org/", "/help"),
                site.ways().links().stream().map(SiteDescription.Link::address).toList());
        assertEquals(Optional.of("mailto:ask@example.org"), site.ways().ask());
        assertEquals(List.of("Treatments", "Living well"), site.topics());
        assertEquals(Optional.of("kevin"), site.usual().choice("voice"));
        assertEquals(Optional.of("liberation-sans"), site.usual().choice("typeface"));
        assertEquals(new SiteDescription.Category("Government", Optional.empty()), site.usual().podcast());
        assertFalse(site.remember());
    }

    @ParameterizedTest
    @CsvSource({"Health & Fitness, Health & Fitness,",
            "'health and fitness / mental health', Health & Fitness, Mental Health",
            "Books, Arts, Books", "HISTORY, History,", "Business/Non-Profit, Business, Non-Profit",
            "TV and Film, TV & Film,", "'', Health & Fitness, Medicine"})
    void podcastsHaveACategoryThatAppsKnow(String written, String whole, String part) {
        Library library = read("podcast-category: " + written);
        assertEquals(new SiteDescription.Category(whole, Optional.ofNullable(part)), library.site().usual().podcast());
        assertEquals(List.of(), told(library));
    }

    /** Otherwise the name of a part could stand for two. */
    @Test
    void noCategoryHasTheNameOfAnother() {
        List<String> names = BundledTable.read("content/site/podcast-categories.tsv").rows().stream()
                .flatMap(row -> row.cells().stream()).toList();
        assertEquals(names.size(), Set.copyOf(names).size());
        for (String name : names) {
            SiteDescription.Category found = read("podcast-category: " + name).site().usual().podcast();
            assertEquals(name, found.part().orElse(found.whole()));
        }
    }

    @Test
    void itsLanguageIsThatOfTextsThatDoNotSayTheirs() {
        Imported.write(content, "walk/page.html", "<html lang=fr><main><h1>Marcher</h1><p>Un.</main>");
        Library library = read("language: de\n");
        assertEquals(Locale.GERMAN, library.find("rest").orElseThrow().metadata().language());
        assertEquals(Locale.FRENCH, library.find("walk").orElseThrow().metadata().language());
        assertEquals(Locale.GERMAN, library.language());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"accent: red | The value of accent is wrong. red cannot be used.",
            "accent: '#12345' | The value of accent is wrong. #12345 cannot be used.",
            "logo: none.png | There is no file none.png.",
            "logo: ../secret.png | ../secret.png is outside the publication's folder and was not read.",
            "logo: rest/page.html | page.html is no picture that can be shown.",
            "ask: nobody | The value of ask is wrong. nobody cannot be used.",
            "ask: http://example.org/ | The value of ask is wrong. http://example.org/ cannot be used.",
            "ask: javascript:alert(1) | The value of ask is wrong. javascript:alert(1) cannot be used.",
            "podcast-category: Councils | The value of podcast-category is wrong. Councils cannot be used.",
            "podcast-category: Sports/Books | The value of podcast-category is wrong. Sports/Books cannot be used.",
            "remember: perhaps | The value of remember is wrong. perhaps cannot be used.",
            "language: not a language | The value of language is wrong. not a language cannot be used.",
            "language: deutsch | The value of language is wrong. deutsch cannot be used.",
            "language: English | The value of language is wrong. English cannot be used.",
            "topics: Health, Home | “Health, Home” counts as one topic.",
            "topics: Gesundheit; Zuhause | “Gesundheit; Zuhause” counts as one topic.",
            "topics: الصحة، البيت | “الصحة، البيت” counts as one topic.",
            "links: here | The value of links is wrong. It is a list.",
            "links: [{label: x, address: 'javascript:x'}] | The value of address is wrong. javascript:x cannot be used.",
            "links: [{address: /help}] | The key label is missing here.",
            "contact: {email: nobody} | The value of email is wrong. nobody cannot be used.",
            "topics: {a: b} | The value of topics is wrong. It must be a text or a list of texts.",
            "nmae: x | There is no key nmae.", "colour: x | There is no key colour."})
    void aValueThatCannotBeUsedCostsOnlyItself(String line, String text) {
        Library library = read("# Ours\n" + line + "\nvoice: kevin\n");
        assertEquals(List.of("2 " + text), told(library));
        Problem told = library.problems().getFirst();
        assertEquals(Path.of("site.yaml"), told.file());
        assertTrue(told.remedy().length() > 10, told.remedy());
        assertEquals(Optional.of("kevin"), library.site().usual().choice("voice"));
        assertEquals(1, library.publications().size());
    }

    @ParameterizedTest
    @CsvSource({"13 11 20, tel:131120", "+61 2 9999 0000, tel:+61299990000", "tel:131120, tel:131120",
            "mailto:a@b.org, mailto:a@b.org", "https://example.org/ask?x=1, https://example.org/ask?x=1"})
    void anotherFormatIsAskedForByMailTelephoneOrPage(String written, String address) {
        assertEquals(Optional.of(address), read("ask: \"" + written + "\"\n").site().ways().ask());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: Ours\n\taccent: \"#0b3d91\"\nvoice: kevin\n", "name: [Ours\nvoice: kevin\n",
            "name: Ours: and yours\nvoice: kevin\n", "\tname: Ours\nvoice: kevin\n"})
    void whatBreaksTheRulesOfYamlIsToldAndTheRestCounts(String yaml) {
        Library library = read(yaml);
        assertEquals(Optional.of("kevin"), library.site().usual().choice("voice"), library.problems()::toString);
        assertEquals(Problem.Code.YAML_NOT_READABLE, library.problems().getFirst().code());
        assertEquals(1, library.publications().size());
    }

    @Test
    void whileItHasASlipWhatItSaidBeforeHoldsAlsoAfterAStart() {
        GoodDescriptions kept = GoodDescriptions.in(folder.resolve("descriptions.zip"));
        Imported.write(content, "site.yaml", GOOD);
        new ContentFolder(content, Clock.systemUTC(), kept).read();
        Imported.write(content, "site.yaml", GOOD.replace("name: Cancer Help", "name: [Cancer Help"));
        Library library = new ContentFolder(content, Clock.systemUTC(),
                GoodDescriptions.in(folder.resolve("descriptions.zip"))).read();
        assertEquals(Optional.of("Cancer Help"), library.site().name());
        assertEquals(Problem.Code.YAML_NOT_READABLE, library.problems().getFirst().code());
    }

    @Test
    void aLogoIsSmall() throws IOException {
        byte[] large = new byte[20 << 20];
        Files.write(content.resolve("large.png"), large);
        assertEquals(List.of("1 large.png is larger than 200 kilobytes or 4 megapixels, and was left out."),
                told(read("logo: large.png\n")));
        ImageIO.write(new BufferedImage(4000, 2000, BufferedImage.TYPE_BYTE_BINARY), "png",
                content.resolve("wide.png").toFile());
        assertEquals(List.of("1 wide.png is larger than 200 kilobytes or 4 megapixels, and was left out."),
                told(read("logo: wide.png\n")));
        ImageIO.write(new BufferedImage(4, 2, BufferedImage.TYPE_BYTE_BINARY), "gif",
                content.resolve("small.gif").toFile());
        assertEquals(List.of("1 small.gif is no logo that can be shown, and was left out."),
                told(read("logo: small.gif\n")));
    }

    /** Each would be an empty band above every page, and on covers and prints. */
    @ParameterizedTest
    @ValueSource(strings = {"width='0' height='0' viewBox='0 0 8 4'", "width='8' height='0px'", "",
            "width='8'", "viewBox='0 0 0 0'", "width='8' height='4' viewBox='0,0,8,0'", "width='0%' viewBox='0 0 8 4'",
            "width='100%' height='100%'"})
    void aLogoWithoutASizeIsToldAndNotShown(String size) throws IOException {
        Imported.write(content, "logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' " + size
                + "><path d='M0 0h8v4z'/></svg>");
        Library library = read("logo: logo.svg\n");
        assertEquals(List.of("1 logo.svg has no size or nothing in it, and was left out."), told(library));
        assertTrue(library.site().masthead().logo().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"width='8' height='4'", "viewBox='0 0 8 4'", "width='100%' viewBox='0 0 8 4'",
            "width='2em' height='auto' viewBox='0 0 8 4'"})
    void aLogoThatSaysItsSizeIsShownUnlessItIsEmpty(String size) throws IOException {
        Imported.write(content, "logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' " + size
                + "><path d='M0 0h8v4z'/></svg>");
        assertTrue(read("logo: logo.svg\n").site().masthead().logo().isPresent());
        Imported.write(content, "logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' " + size + "><g/></svg>");
        assertEquals(List.of("1 logo.svg has no size or nothing in it, and was left out."),
                told(read("logo: logo.svg\n")));
    }

    @Test
    void aDrawnLogoIsCleaned() throws IOException {
        Imported.write(content, "logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 4'>"
                + "<script>alert(1)</script><path d='M0 0h8v4z'/></svg>");
        Library library = read("logo: logo.svg\n");
        assertEquals(Problem.Code.UNSAFE_CONTENT, library.problems().getFirst().code());
        assertFalse(new String(library.site().masthead().logo().orElseThrow().read(), UTF_8).contains("alert"));
    }

    @Test
    void aColourThatNobodyCouldReadIsTold() {
        Library library = read("name: Ours\naccent: \"#FFFFFF\"\n");
        assertEquals(List.of("2 Not everybody could read #ffffff on a light ground."), told(library));
        assertEquals(Problem.Severity.NOTICE, library.problems().getFirst().code().severity());
    }

    @Test
    void aLinkToNothingHereIsTold() {
        Imported.write(content, "rest/publication.yaml", "moved: {/lie: /}\n");
        for (String there : List.of("/rest", "/rest/rest", "/rest#x", "/rest/print", "/search", "/lie")) {
            assertEquals(List.of(), told(read("links: [{label: x, address: '" + there + "'}]\n")), there);
        }
        for (String gone : List.of("/walk", "/rest/walk", "/print")) {
            assertEquals(List.of("2 A link leads to " + gone + ", which is not there."),
                    told(read("links:\n  - {label: x, address: '" + gone + "'}\n")), gone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics: Health", "topics: [Health, Home]", "topics: [\"Heart, lungs\"]", "topics:",
            "topics:\n- Heart, lungs\n- Home", "topics: Health and home", "topics: [Health]", "topics: Größe & mehr",
            "language: de", "language: en-AU", "language: mi", "language: fil", "language: zh-Hant", "language: DE",
            "language: pt_BR", "language: sr-Latn-RS"})
    void topicsAndLanguagesAreAsTheyAreWritten(String yaml) {
        assertEquals(List.of(), told(read(yaml + "\n")));
    }

    @Test
    void aPublicationsLanguageIsToldAtItsLine() {
        Imported.write(content, "rest/publication.yaml", "title: Rest\nlanguage: deutsch\n");
        Library library = read("language: de\n");
        assertEquals(List.of("2 The value of language is wrong. deutsch cannot be used."), told(library));
        assertEquals(Locale.GERMAN, library.find("rest").orElseThrow().metadata().language());
    }

    @Test
    void aTopicThatIsNotListedIsTold() {
        Imported.write(content, "rest/publication.yaml", "title: Rest\ntopic: Treatment\n");
        Library library = read("topics: [Treatments]\n");
        assertEquals(List.of("2 The topic Treatment is none of those in site.yaml."), told(library));
        assertEquals(Optional.of("Treatment"), library.find("rest").orElseThrow().metadata().topic());
    }

    @Test
    void aChangeIsANewLibraryOfTheSamePublications() throws IOException {
        try (LiveLibrary live = new LiveLibrary(new ContentFolder(content))) {
            Library before = live.get();
            Imported.write(content, "site.yaml", "name: Ours\n");
            Library after = live.reload();
            assertNotSame(before, after);
            assertEquals(Optional.of("Ours"), after.site().name());
            assertSame(before.find("rest").orElseThrow(), after.find("rest").orElseThrow());
            assertSame(after, live.reload());
            Imported.write(content, "site.yaml", "language: de\n");
            assertEquals(Locale.GERMAN, live.reload().find("rest").orElseThrow().metadata().language());
            Files.delete(content.resolve("site.yaml"));
            assertEquals(SiteDescription.NOTHING, live.reload().site());
        }
    }
}
