package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.app.terminal.Completeness;
import lectern.document.Inline;
import lectern.document.Metadata;
import lectern.document.Naming;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.account.Account;
import lectern.document.account.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class CheckCommandTest {

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();

    @Test
    void aPublicationOfWhichEveryWordIsHeardIsComplete() throws IOException {
        assertEquals(Main.DONE, check("# Tired?\n\nRest. Drink water.\n\n<nav>Home</nav>\n"), out::toString);
        assertTrue(out.toString().contains("leaflet: 4 of 5 words in the booklet, 1 left out; "
                + "3 of 3 sentences spoken, 0 left out\n"), out.toString());
    }

    @Test
    void aSentenceThatARuleLeavesOutIsCountedAndNoFailure() throws IOException {
        assertEquals(Main.DONE, check("# Tired?\n\nRest.\n\n\\* \\* \\*\n"), out::toString);
        assertTrue(out.toString().contains("leaflet: 5 of 5 words in the booklet, 0 left out; "
                + "2 of 3 sentences spoken, 1 left out\n"), out.toString());
        assertTrue(out.toString().contains("leaflet/tired: not spoken (mark, no-words): * * *\n"), out.toString());
    }

    @Test
    void aLostWordOrSentenceMakesAPublicationIncomplete() {
        Account.Line said = new Account.Line("a", "Rest.", 1, 1, Optional.empty(), List.of());
        Account.Line silent = new Account.Line("b", "Drink.", 1, 0, Optional.empty(), List.of());
        assertTrue(completeness(List.of(), said).isWhole());
        assertFalse(completeness(List.of("well."), said).isWhole());
        assertFalse(completeness(List.of(), said, silent).isWhole());
        assertEquals("leaflet: 1,231 of 1,234 words in the booklet, 2 left out, 1 lost; "
                + "1 of 2 sentences spoken, 0 left out, 1 lost",
                completeness(List.of("well."), said, silent).toString());
    }

    private static Completeness completeness(List<String> lost, Account.Line... lines) {
        Sentence title = new Sentence("a", Locale.ENGLISH, List.of(new Inline.Text("Rest.")));
        Metadata metadata = Metadata.of("Rest", Locale.ENGLISH);
        return new Completeness(
                new Publication("leaflet", metadata, List.of(new Section("rest", 1, title, Locale.ENGLISH, List.of())),
                        List.of(), Optional.empty(), Naming.NONE,
                        new Publication.Sources(List.of(), List.of(new Tally(Path.of("leaflet.md"), 1_234, 2, lost)),
                                Instant.EPOCH)),
                List.of(new Account("rest", List.of(lines), Optional.empty())));
    }

    private int check(String markdown) throws IOException {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("leaflet.md"), markdown);
        return new CommandLine(new CheckCommand()).setOut(new PrintWriter(out, true)).execute("--content",
                content.toString(), "--cache", folder.resolve("cache").toString());
    }
}
