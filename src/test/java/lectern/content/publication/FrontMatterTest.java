package lectern.content.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.content.Imported;
import lectern.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above a text for a site generator. */
class FrontMatterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: Statins\nlang: de\ndate: 2026-05-01\n---\nAbends.",
            "--- \r\ntitle: \"Statins\"\r\nlanguage: de\r\ndate: 2026-05-01\r\n...\r\n\r\nAbends.",
            "+++\ntitle = \"Statins\"\ndate = 2026-05-01\nlocale = 'de'\n[menu]\ntitle = 'No'\n+++\nAbends."})
    void itsTitleAndLanguageAreThePages(String text) {
        for (String name : List.of("guide/a.md", "guide/b.txt", "guide/c.html")) {
            Imported page = Imported.folder(only(name, text));
            assertEquals("# Statins\np(Abends.)\n", page.model(), name);
            assertEquals("de", page.publication().metadata().language().getLanguage());
            assertTrue(page.leftOut("front-matter").contains("2026-05-01"));
            assertEquals(List.of(), page.codes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ndescription: For beginners\ndate: 2026-05-01\nreviewed: 2026-04-02\n---\nRest.",
            "---\nsummary: >\n  For\n  beginners\nlast_reviewed: 2026-04-02\ndate: 2026-05-01\n---\nRest.",
            "+++\nsubtitle = \"For beginners\"\ndescription = \"More\"\nreviewed = 2026-04-02\ndate = 2026-05-01\n+++\nRest."})
    void theOnlyPageOfAPublicationMayDescribeIt(String text) {
        Imported page = Imported.folder(only("guide/a.md", text));
        assertEquals(Optional.of("For beginners"), page.publication().metadata().subtitle());
        assertEquals(Optional.of(LocalDate.of(2026, 4, 2)), page.publication().metadata().reviewed());
        String left = page.leftOut("front-matter");
        assertTrue(left.contains("2026-05-01") && !left.contains("beginners") && !left.contains("2026-04-02"), left);
        assertEquals(text.contains("More"), left.contains("More"));
    }

    @Test
    void whatPublicationYamlSaysGoesBeforeAndTheRestIsListed() {
        Path content = only("guide/a.md", "---\ndescription: For beginners\nreviewed: 2026-04-02\n---\nRest.");
        Imported.write(content, "guide/publication.yaml", "subtitle: For all\nreviewed: 2026-01-01\n");
        Imported page = Imported.folder(content);
        assertEquals(Optional.of("For all"), page.publication().metadata().subtitle());
        assertEquals("description: For beginners reviewed: 2026-04-02", page.leftOut("front-matter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Your INR\n\nRest.", "Rest.\n\n# Your INR\n\nRest.", "<h1>Your INR</h1><p>Rest."})
    void aTitleBesideAnotherThatThePageShowsIsListed(String text) {
        Imported page = Imported.folder(only("guide/a.md", "---\ntitle: Blood thinners\n---\n" + text));
        assertEquals("Your INR", page.publication().title());
        assertEquals("title: Blood thinners", page.leftOut("front-matter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Blood thinners\n\nRest.", "## Your INR\n\nRest.", "Rest."})
    void aTitleThatThePageShowsIsNotListed(String text) {
        Imported page = Imported.folder(only("guide/a.md", "---\ntitle: Blood thinners\n---\n" + text));
        assertEquals("Blood thinners", page.publication().title());
        assertEquals("", page.leftOut("front-matter"));
    }

    @Test
    void oneOfSeveralPagesDescribesOnlyItself() {
        Path content = only("guide/a.md", "---\ndescription: For beginners\nreviewed: soon\n---\n# A\n\nRest.");
        Imported.write(content, "guide/b.md", "# B\n\nMore.");
        Imported page = Imported.folder(content);
        assertEquals(Optional.empty(), page.publication().metadata().subtitle());
        assertEquals("description: For beginners reviewed: soon", page.leftOut("front-matter"));
    }

    @Test
    void theLinesBelowKeepTheirNumbers() {
        Imported page = Imported.folder(only("guide/a.md", "---\ntitle: Statins\n---\n# A\n\n![A pill](none.png)"));
        assertEquals(6, page.problem(Problem.Code.IMAGE_NOT_FOUND).line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ndate: 2026-05-01\ntitle: Statins: what to do\n---\nRest.",
            "---\ntitle: a\n[x\n---\nRest.",
            "+++\ntitle = \"a\"\nb = \"\"\"\n+++\nRest."})
    void whatCannotBeUnderstoodIsToldAndListed(String text) {
        Imported page = Imported.folder(only("guide/a.md", text));
        assertEquals("Rest.", page.sentences().getLast());
        assertTrue(page.problem(Problem.Code.FRONT_MATTER_INVALID).line() > 1);
        assertEquals(1, page.codes().size());
        assertTrue(!page.leftOut("front-matter").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\nNote: take 2 tablets.\n---\nRest.", "---\n\nTake 2.\n\n---\nRest.", "---\nRest."})
    void linesBetweenRulesAreText(String text) {
        Imported page = Imported.folder(only("guide/a.md", text));
        assertEquals(List.of(), page.leftOut());
        assertTrue(page.sentences().contains("Rest."));
    }

    @Test
    void anEndThatIsMissingIsTold() {
        Imported page = Imported.folder(only("guide/a.txt", "---\ntitle: Statins\n\nTake 20 mg."));
        assertEquals(1, page.problem(Problem.Code.FRONT_MATTER_INVALID).line());
        assertTrue(page.sentences().contains("Take 20 mg."));
    }

    @Test
    void aDraftIsTold() {
        assertEquals(List.of(Problem.Code.DRAFT_PUBLISHED),
                Imported.folder(only("guide/a.md", "---\ntitle: A\ndraft: true\n---\nRest.")).codes());
    }

    private Path only(String name, String text) {
        Path content = folder.resolve(String.valueOf(Math.abs(text.hashCode())) + name.length() + name.charAt(6));
        Imported.write(content, name, text);
        return content;
    }
}
