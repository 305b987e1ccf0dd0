package lectern.edition.page.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.edition.page.PublishedPages;
import lectern.edition.page.Sample;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Difficult words lead to where the publication explains them. */
class WordListTest {
    @TempDir
    private Path folder;
    private final Sample sample = new Sample();

    @Test
    void theFirstUseOfAWordInASectionLeadsToItsDefinition() throws Exception {
        Document page = page("text", sample.paragraph("Antibodies? An antibody, and two antibodys.",
                "An ANTIBODY again; t-cells kill."));
        assertEquals(List.of("antibody", "t-cells"), page.select(".text a.word").eachText());
        assertEquals("/leaflet/words#" + id("Antibody"), page.select("a.word").first().attr("href"));
        assertEquals("Antibodies? An antibody, and two antibodys. An ANTIBODY again; t-cells kill.",
                page.select(".text p").text());
    }

    @Test
    void anAbbreviationIsFoundInCapitalsOnlyAndALongWordBeforeAShortOne() throws Exception {
        Document page = page("text",
                sample.paragraph("It is us and USA, not US-made: US.", "A CAR T-cell is a T-cell."));
        assertEquals(List.of("US", "CAR T-cell", "T-cell"), page.select(".text a.word").eachText());
    }

    @Test
    void noHeadingLinkOrWordOfAnotherLanguageLeadsThere() throws Exception {
        Document page = page("text", new Block.Heading(1, sample.sentence("Antibody")),
                new Block.Paragraph(List.of(sample.rich(List.of(new Inline.Link("https://example.org/",
                        List.of(new Inline.Text("an antibody"))),
                        new Inline.Foreign(Locale.GERMAN,
                                List.of(new Inline.Text(" Antibody"))))))));
        assertEquals(0, page.select("a.word").size());
    }

    @Test
    void theListItselfAndAPublicationWithoutOneStayAsTheyAre() throws Exception {
        assertEquals(0, page("words", sample.paragraph("An antibody.")).select("a.word").size());
        Document none = Jsoup.parse(new PublishedPages(folder.resolve("none"), Sample.library())
                .section("immunotherapy", "side-effects"));
        assertEquals(0, none.select("a.word").size());
    }

    private final Block.DefinitionList list = new Block.DefinitionList(List.of(definition("Antibody"),
            definition("T-cell"), definition("CAR T-cell"), definition("US")));

    private Block.Definition definition(String term) {
        return new Block.Definition(List.of(sample.sentence(term)),
                List.of(sample.paragraph("This is what it means: antibody.")));
    }

    private String id(String term) {
        return list.definitions().stream().map(each -> each.terms().getFirst())
                .filter(each -> each.text().equals(term)).map(Sentence::id).findFirst().orElseThrow();
    }

    private Document page(String wanted, Block... blocks) throws Exception {
        Publication bare = Sample.of("A leaflet", List.of());
        Publication publication = new Publication("leaflet", bare.metadata(),
                List.of(section("text", List.of(blocks)), section("words", List.of(list))), List.of(),
                Optional.empty(), Instant.EPOCH);
        try (PublishedPages shelf = new PublishedPages(folder,
                new Library(List.of(publication), List.of(), Instant.EPOCH))) {
            return Jsoup.parse(shelf.section("leaflet", wanted));
        }
    }

    private Section section(String id, List<Block> blocks) {
        return new Section(id, 1, sample.sentence("Antibody and " + id), Sample.AUSTRALIAN, blocks);
    }
}
