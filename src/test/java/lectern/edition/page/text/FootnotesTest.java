package lectern.edition.page.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lectern.content.ContentFolder;
import lectern.document.Publication;
import lectern.document.Section;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A footnote's number says what it leads to, and the footnote leads back. */
class FootnotesTest {
    @TempDir
    private Path folder;

    @Test
    void aNumberHasANameAndTheNoteAWayBack() throws IOException {
        Document page = section("# Rest\n\nSleep well[^1]. Eat[^2].\n\n[^1]: At night.\n[^2]: Twice a day.\n", 0,
                Locale.ENGLISH);
        assertEquals(List.of("Footnote 1", "Footnote 2"), page.select("sup a").eachAttr("aria-label"));
        for (Element link : page.select("sup a")) {
            Element note = page.getElementById(link.attr("href").substring(1)).closest(".footnote");
            Element back = note.select(".back a").getFirst();
            assertEquals("Back to the text: " + link.attr("aria-label"), back.attr("aria-label"));
            assertEquals(link.closest("[id]").id(), back.attr("href").substring(1));
        }
    }

    @Test
    void theWayLeadsToAnotherSectionWhereTheNoteStandsInOne() throws IOException {
        String text = "# Rest\n\nSleep well[^1].\n\n# Food\n\nEat.\n\n### Notes\n\n[^1]: At night.\n";
        String number = section(text, 0, Locale.ENGLISH).select("sup a").attr("href");
        assertEquals("/guide/food", number.replaceAll("#.*", ""));
        assertEquals("/guide/rest", section(text, 1, Locale.ENGLISH).select(".back a").attr("href")
                .replaceAll("#.*", ""));
    }

    @Test
    void ourOwnWordsAreMarkedAsTheirLanguage() throws IOException {
        Document page = section("# Rest\n\nSleep well[^1].\n\n[^1]: At night.\n", 0, Locale.GERMAN);
        assertEquals("Fußnote 1", page.select("sup a").attr("aria-label"));
        assertEquals(List.of("de", "de"), page.select("sup a, .back a").eachAttr("lang"));
    }

    @Test
    void aLinkThatIsNoNumberKeepsItsWords() throws IOException {
        Document page = section("# Rest\n\n<p>Sleep. See <a href='#n'>the note</a> and <a href='#n'>1</a>.</p>\n"
                + "<section role=doc-endnotes><ol><li id=n>At night.</li></ol></section>\n", 0, Locale.ENGLISH);
        assertEquals(List.of("the note", "1"), page.select("p:not(.back):not(.here) a").eachText());
        assertEquals(List.of("Footnote 1"), page.select("p:not(.back):not(.here) a").eachAttr("aria-label"));
    }

    private Document section(String markdown, int number, Locale language) throws IOException {
        Files.createDirectories(folder.resolve("guide"));
        Files.writeString(folder.resolve("guide/page.md"), markdown);
        Publication publication = new ContentFolder(folder).read().publications().getFirst();
        Section section = publication.sections().get(number);
        return Jsoup.parse(SectionText.of(publication, section, language, false).body().toString());
    }
}
