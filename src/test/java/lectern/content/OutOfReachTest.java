package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lectern.document.Library;
import lectern.document.Problem;
import lectern.document.Problem.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is there and cannot be read, as after a permission was taken or while a network drive is away. A link to itself
 * stands for it: unlike a permission it stops every user.
 */
class OutOfReachTest {

    @TempDir
    Path folder;
    private Path content;
    private ContentFolder reader;

    @BeforeEach
    void publish() {
        content = folder.resolve("content");
        Imported.write(content, "guide/1-page.html",
                "<main><h1>Rest</h1><p>Lie down.<img src=a.svg alt='A bed.'></main>");
        Imported.write(content, "guide/2-page.html", "<main><h1>Food</h1><p>Eat well.</main>");
        Imported.write(content, "guide/a.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>");
        Imported.write(content, "guide/lexicon.pls", "<lexicon/>");
        Imported.write(content, "guide/publication.yaml", "title: Rest\n");
        Imported.write(content, "alone.html", "<main><h1>Alone</h1><p>Walk.</main>");
        reader = new ContentFolder(content, Imported.CLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide/1-page.html", "guide/2-page.html", "guide/a.svg", "guide/publication.yaml", "guide",
            "alone.html", "."})
    void whatWasThereStaysAndComesBackWithWhatIsNew(String lost) throws IOException {
        Library before = reader.read();
        assertEquals(2, before.publications().size());
        Path file = content.resolve(lost).normalize();
        Path aside = folder.resolve("aside");
        Files.move(file, aside);
        Files.createSymbolicLink(file, file);
        for (int again = 0; again < 2; again++) {
            Library meanwhile = reader.read();
            assertEquals(before.publications(), meanwhile.publications(), meanwhile.problems().toString());
            assertTrue(meanwhile.problems().stream().anyMatch(each -> each.code() == Code.UNREADABLE_FILE
                    && each.text().matches(".*(stays as it was|still served).*")), meanwhile.problems().toString());
        }
        Files.delete(file);
        Files.move(aside, file);
        Imported.write(content, "guide/2-page.html", "<main><h1>Food</h1><p>Drink well.</main>");
        assertEquals(java.util.List.of(), reader.read().problems());
        assertTrue(reader.read().find("guide").orElseThrow().toString().contains("Drink well."));
    }

    /** The page is a link to a file so deep below that no stamp tells of it. */
    @Test
    void whatWasNeverReadableAppearsThoughNoStampChanges() throws IOException {
        Path deep = content.resolve("deep/1/2/3/4/5/6/7/8/9/10/page.html");
        Files.createDirectories(deep.getParent());
        Files.createSymbolicLink(deep, deep);
        Files.createSymbolicLink(content.resolve("deep/page.html"), deep);
        assertTrue(reader.read().find("deep").isEmpty());
        Files.delete(deep);
        Files.writeString(deep, "<h1>Deep</h1><p>Dive.");
        assertTrue(reader.read().find("deep").isPresent());
    }

    @Test
    void aFileThatIsTakenAwayIsGone() throws IOException {
        reader.read();
        Files.delete(content.resolve("guide/2-page.html"));
        assertEquals(1, reader.read().find("guide").orElseThrow().sections().size());
        Files.delete(content.resolve("alone.html"));
        assertEquals(1, reader.read().publications().size());
    }

    @Test
    void whatIsWithdrawnGoesThoughAPageCannotBeRead() throws IOException {
        reader.read();
        Path page = content.resolve("guide/2-page.html");
        Files.delete(page);
        Files.createSymbolicLink(page, page);
        Imported.write(content, "guide/publication.yaml", "status: withdrawn\n");
        assertTrue(reader.read().findWithdrawn("guide").isPresent());
    }

    @Test
    void aMissingFolderIsAnErrorUntilItAppears() throws IOException {
        Path missing = folder.resolve("missing");
        try (LiveLibrary live = new LiveLibrary(new ContentFolder(missing))) {
            Problem problem = live.get().problems().getFirst();
            assertEquals(Problem.Severity.ERROR, problem.code().severity());
            Imported.write(missing, "guide.html", "<h1>Rest</h1><p>Lie down.");
            assertTrue(live.reload().find("guide").isPresent());
            assertEquals(0, live.get().problems().size());
        }
    }
}
