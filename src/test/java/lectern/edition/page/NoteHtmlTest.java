package lectern.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.content.ContentFolder;
import lectern.document.Library;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boxes on a page: called by their kind, named by their heading. */
class NoteHtmlTest {
    @TempDir
    Path folder;

    @Test
    void aBoxIsNamedByItsKindAndItsHeading() throws Exception {
        Document page = page("""
                <h2>Two</h2><h3>Three</h3><p>Text.<div class="alert alert-danger"><h5>Not with milk</h5><p>Wait.</div>
                """);
        Element box = page.selectFirst(".note.warning[role=note]");
        assertEquals(List.of("Warning", "Not with milk"), box.select(".label, h3").eachText());
        assertEquals(List.of("Warning", "Not with milk"), List.of(box.attr("aria-labelledby").split(" ")).stream()
                .map(id -> page.getElementById(id).text()).toList());
    }

    @Test
    void whatABoxSaysItselfIsNotSaidAgain() throws Exception {
        Element box = page("<div class='alert alert-danger'><h3>Warning</h3><p>Hot.</div>")
                .selectFirst(".note.warning");
        assertEquals(List.of(), box.select(".label"));
        assertEquals("Warning Hot.", box.text());
    }

    /** Section title, heading, box: no level is left out. */
    @Test
    void theHeadingOfABoxIsOneLevelBelowTheHeadingAboveIt() throws Exception {
        String box = "<div class='care-card--urgent'><h2>Call if</h2><p>it grows</div>";
        assertEquals(List.of("h1 One", "h2 Call if", "h2 Deeper", "h3 Call if"),
                page(box + "<h3>Deeper</h3><p>Text.</p>" + box).select("main h1, main h2, main h3, main h4").stream()
                        .filter(each -> each.closest("nav, .forms, .listen") == null)
                        .map(each -> each.normalName() + " " + each.text()).toList());
    }

    private Document page(String html) throws Exception {
        Files.createDirectories(folder.resolve("leaflet"));
        Files.writeString(folder.resolve("leaflet/page.html"),
                "<html lang=en><main><h1>One</h1><p>Before.</p>" + html + "</main>");
        Library library = new ContentFolder(folder).read();
        String section = library.publications().getFirst().sections().getLast().id();
        return Jsoup.parse(PublishedPages.file(library, "leaflet", Optional.of(section)));
    }
}
