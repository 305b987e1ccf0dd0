package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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
