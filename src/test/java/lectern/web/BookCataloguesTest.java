package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BookCataloguesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;
    private TestSite site;

    @BeforeEach
    void start() throws IOException {
        site = new TestSite(folder);
        site.library = library(publication("rest", Locale.ENGLISH, "Rest & sleep", Optional.of("Living well")),
                publication("dosis", Locale.GERMAN, "Ihre Dosis", Optional.of("Medicines")),
                publication("dose", Locale.ENGLISH, "Your dose", Optional.of("Medicines")));
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    private static Library library(Publication... publications) {
        return new Library(List.of(publications), List.of(), Instant.parse("2026-11-01T10:00:00Z"));
    }

    private static Sentence sentence(String text, Locale language) {
        return new Sentence("s" + text.hashCode(), language, List.of(new Inline.Text(text)));
    }

    private static Publication publication(String id, Locale language, String title, Optional<String> topic) {
        Section section = new Section("first", 1, sentence(title, language), language,
                List.of(new Block.Paragraph(List.of(sentence("Words of " + title + ".", language)))));
        Metadata metadata = new Metadata(title, Optional.empty(), language,
                new Metadata.Imprint(Optional.of("A charity"), Optional.empty(), Optional.empty()),
                Metadata.Review.NONE, Optional.empty(), Optional.empty(), topic);
        return new Publication(id, metadata, List.of(section), List.of(), Optional.empty(),
                Instant.parse("2026-10-01T10:00:00.5Z"));
    }

    private JsonNode json(String address) throws IOException {
        Answer answer = site.get(address);
        assertEquals(200, answer.status(), address);
        return JSON.readTree(answer.body());
    }

    private static List<String> all(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false).map(each -> each.at(pointer).asText()).toList();
    }

    private List<String> titles(String address) throws IOException {
        return all(json(address).path("publications"), "/metadata/title");
    }

    private SyndFeed atom(String address) throws Exception {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(site.get(address).body())));
    }

    @Test
    void bothVersionsTellOfTheSameBooks() throws Exception {
        List<String> titles = List.of("Rest & sleep", "Ihre Dosis", "Your dose");
        assertEquals(titles, titles("/opds.json"));
        SyndFeed feed = atom("/opds.xml");
        assertEquals(titles, feed.getEntries().stream().map(SyndEntry::getTitle).toList());
        assertEquals(all(json("/opds.json").path("publications"), "/metadata/identifier"),
                feed.getEntries().stream().map(SyndEntry::getUri).toList());
    }

    @Test
    void helpStandsBehindWhatItHelpsWith() throws Exception {
        site.library = library(publication("help", Locale.ENGLISH, "How to listen", Optional.empty()),
                publication("rest", Locale.ENGLISH, "Rest", Optional.empty()));
        assertEquals(List.of("Rest", "How to listen"), titles("/opds.json"));
    }

    @Test
    void anAppGetsTheVersionThatItNames() throws Exception {
        Answer json = site.get("/opds", "Accept: application/opds+json, */*;q=0.5");
        assertEquals("application/opds+json; charset=utf-8", json.header("Content-Type"));
        Answer atom = site.get("/opds", "Accept: */*");
        assertEquals("application/atom+xml;profile=opds-catalog;kind=acquisition; charset=utf-8",
                atom.header("Content-Type"));
        assertEquals("Accept-Encoding, Accept", atom.header("Vary"));
        assertEquals("application/atom+xml;profile=opds-catalog;kind=acquisition; charset=utf-8",
                site.get("/opds", "Accept: application/opds+json;q=0").header("Content-Type"));
    }

    /** What the schemas of OPDS 2.0 and of the Readium manifest ask for. */
    @Test
    void aBookHasWhatTheSchemasAskFor() throws Exception {
        JsonNode book = json("/opds.json").path("publications").path(0);
        assertEquals("""
                {"@type":"http://schema.org/Book","identifier":"urn:uuid:ID","title":"Rest & sleep",
                "modified":"2026-10-01T10:00:00Z","language":["en"],"publisher":"A charity",
                "description":"Words of Rest & sleep.","subject":["Living well"]"""
                .replace("\n", ""),
                book.path("metadata").toString().replaceFirst("(?<=uuid:)[0-9a-f-]{36}", "ID")
                        .replaceFirst(",\"accessibility\".*", ""));
        JsonNode access = book.at("/metadata/accessibility");
        assertEquals("[\"textual\",\"auditory\"]", access.path("accessMode").toString());
        assertEquals("[[\"textual\"],[\"auditory\"]]", access.path("accessModeSufficient").toString());
        assertEquals("[\"none\"]", access.path("hazard").toString());
        List<String> links = all(book.path("links"), "/rel");
        assertTrue(links.contains("self") && links.contains("http://opds-spec.org/acquisition/open-access"),
                links.toString());
        assertEquals("https://read.example/opds.json?publication=rest", book.at("/links/0/href").asText());
        assertEquals(book, json("/opds.json?publication=rest"));
        assertEquals("application/opds-publication+json; charset=utf-8",
                site.get("/opds.json?publication=rest").header("Content-Type"));
        assertEquals(404, site.get("/opds.json?publication=nowhere").status());
    }

    @Test
    void aLinkNamesTheFormAndItsFormat() throws Exception {
        JsonNode links = json("/opds.json").at("/publications/0/links");
        List<String> titles = all(links, "/title").stream().filter(title -> !title.isEmpty()).toList();
        assertEquals(List.of("Large print (PDF)", "Speech (MP3)", "Plain text (TXT)"), titles);
        for (JsonNode link : links) {
            if (link.path("type").asText().equals("text/plain")) {
                String address = link.path("href").asText().replace("https://read.example", "");
                Answer answer = site.get(address);
                assertEquals(200, answer.status(), address);
                assertTrue(answer.header("Content-Type").startsWith(link.path("type").asText()), address);
            }
        }
    }

    @Test
    void anAtomEntryStandsAlone() throws Exception {
        Answer answer = site.get("/opds.xml?publication=dosis");
        assertEquals("application/atom+xml;type=entry;profile=opds-catalog; charset=utf-8",
                answer.header("Content-Type"));
        String entry = new String(answer.body(), UTF_8);
        assertTrue(entry.contains("<entry xmlns=\"http://www.w3.org/2005/Atom\"") && entry.contains("xml:lang=\"de\""),
                entry);
        assertTrue(entry.contains("title=\"Großdruck (PDF)\""), entry);
    }

    @Test
    void booksAreNarrowedDownByLanguageAndTopic() throws Exception {
        JsonNode facets = json("/opds.json").path("facets");
        assertEquals(List.of("Language", "Topic"), all(facets, "/metadata/title"));
        assertEquals(List.of("All", "German", "English"), all(facets.at("/0/links"), "/title"));
        assertEquals(List.of("3", "1", "2"), all(facets.at("/0/links"), "/properties/numberOfItems"));
        assertEquals(List.of("self", "", ""), all(facets.at("/0/links"), "/rel"));
        assertEquals(List.of("Your dose"), titles("/opds.json?language=en&topic=Medicines"));
        JsonNode narrowed = json("/opds.json?topic=Living%20well");
        assertEquals("https://read.example/opds.json?topic=Living%20well", narrowed.at("/links/0/href").asText());
        assertEquals(404, site.get("/opds.json?topic=Nothing").status());
        String atom = new String(site.get("/opds.xml?language=de").body(), UTF_8);
        assertTrue(
                atom.contains(
                        "title=\"German\" opds:facetGroup=\"Language\" thr:count=\"1\" opds:activeFacet=\"true\""),
                atom);
    }

    @Test
    void booksAreFoundByTheirWords() throws Exception {
        assertEquals(List.of("Rest & sleep"), titles("/opds.json?query=sleeping"));
        assertEquals("“sleeping” in A charity", json("/opds.json?query=sleeping").at("/metadata/title").asText());
        JsonNode nothing = json("/opds.json?query=xyzzyx");
        assertEquals("https://read.example/opds.json", nothing.at("/navigation/0/href").asText());
        assertFalse(nothing.at("/navigation/0/title").asText().isEmpty());
        assertEquals(200, site.get("/opds.json?query=sleeping&language=de").status());
        String description = new String(site.get("/opds-search.xml").body(), UTF_8);
        assertTrue(description.contains("template=\"https://read.example/opds.xml?query={searchTerms}\""), description);
    }

    @Test
    void manyBooksComeInPages() throws Exception {
        site.library = library(IntStream.rangeClosed(1, 230)
                .mapToObj(number -> publication("b" + number, Locale.ENGLISH, "Book " + number, Optional.empty()))
                .toArray(Publication[]::new));
        List<String> titles = new ArrayList<>();
        Optional<String> next = Optional.of("/opds.json");
        while (next.isPresent()) {
            JsonNode page = json(next.get());
            titles.addAll(all(page.path("publications"), "/metadata/title"));
            next = StreamSupport.stream(page.path("links").spliterator(), false)
                    .filter(link -> link.path("rel").asText().equals("next")).findFirst()
                    .map(link -> link.path("href").asText().replace("https://read.example", ""));
        }
        assertEquals(230, titles.stream().distinct().count());
        assertEquals(230, titles.size());
    }

    @Test
    void anEmptyLibraryLeadsToItself() throws Exception {
        site.library = library();
        JsonNode feed = json("/opds.json");
        assertTrue(feed.path("publications").isMissingNode());
        assertEquals(1, feed.path("navigation").size());
        assertEquals(0, atom("/opds.xml").getEntries().size());
    }
}
