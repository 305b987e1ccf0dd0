package lectern.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publisher reads what will be heard. */
class ScriptCommandTest {
    @TempDir
    private Path folder;

    @Test
    void eachSentenceIsALineWithItsIdItsWordsAndItsPauses() throws IOException {
        List<String> lines = script("<h1>Dose</h1><p>Take 5 mg.<sup>2</sup> Count to 10<sup>2</sup>.</p><p>* * *</p>")
                .lines().toList();
        assertEquals("page/dose", lines.getFirst());
        assertTrue(lines.get(1).matches("h-\\w{6} +\\[Kevin] Dose \\(0\\.80\\)"), lines.get(1));
        assertTrue(lines.get(2).matches(
                "p-\\w{6} +Take five milligrams\\. \\(0\\.35\\)  left out \\(reference\\): ²"), lines.get(2));
        assertTrue(lines.get(3).matches("p-\\w{6} +Count to ten to the power of two\\. \\(\\d\\.\\d\\d\\)"),
                lines.get(3));
        assertTrue(lines.get(4).matches("p-\\w{6} +\\(nothing\\)  left out \\([a-z-]+\\): .*\\*.*"), lines.get(4));
        assertTrue(lines.get(5).matches("– +This is read by a computer voice\\. .*"), lines.get(5));
    }

    @Test
    void whatWasNotTakenFromTheFileIsTold() throws IOException {
        String out = script("<nav><a href='/'>Home</a></nav><main><h1>Dose</h1><p>Rest well today.</p></main>");
        assertTrue(out.contains("page.html:1: left out (navigation): Home"), out);
    }

    /** Cut at a comma for the engine, and yet one sentence. */
    @Test
    void aLongSentenceIsOneLine() throws IOException {
        String out = script("<h1>Ask</h1><p>Tell us of " + "a rash, a cough, a fever, ".repeat(30) + "or pain.</p>");
        List<String> long_ = out.lines().filter(line -> line.startsWith("p-")).toList();
        assertEquals(1, long_.size(), out);
        assertTrue(long_.getFirst().matches(".*, \\(0\\.\\d\\d\\) .*or pain\\. .*"), out);
    }

    /** Its words are read by the rules of another language, which a publisher has to know. */
    @Test
    void aLanguageThatNoVoiceSpeaksIsTold() throws IOException {
        String out = script("<h1>Dose</h1><p lang='fr'>Prenez 5 mg.</p>");
        assertTrue(out.contains("No voice speaks French"), out);
    }

    @Test
    void oneSectionAloneCanBeRead() throws IOException {
        Path page = folder.resolve("two.md");
        Files.writeString(page, "# Dose\n\nTake 5 mg.\n\n# Help\n\nCall us.\n");
        String whole = run(0, "script", page.toString());
        String id = whole.lines().filter(line -> line.startsWith("two/")).toList().getLast().substring(4);
        assertTrue(!whole.lines().filter(line -> line.startsWith("two/")).toList().getFirst().endsWith(id), whole);
        String one = run(0, "script", page.toString(), "--section", id);
        assertTrue(one.contains("Call us.") && !one.contains("five milligrams"), one);
        assertTrue(run(2, "script", page.toString(), "--section", "none").contains("there is no section none"));
    }

    @Test
    void aSourceThatIsNotThereIsWrongUsage() throws IOException {
        assertTrue(run(2, "script", "nowhere.html").contains("there is no publication and no file nowhere.html"));
    }

    private String script(String body) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page,
                "<html lang='en-AU'><head><title>Dose</title></head><body>" + body + "</body></html>");
        return run(0, "script", page.toString());
    }

    private String run(int exit, String... command) throws IOException {
        StringWriter out = new StringWriter();
        Path content = Files.createDirectories(folder.resolve("content"));
        Stream<String> places = Stream.of("--content", content.toString(), "--voices",
                folder.resolve("voices").toString(), "--cache", folder.resolve("cache").toString());
        assertEquals(exit, Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out))
                .execute(Stream.concat(Stream.of(command), places).toArray(String[]::new)), out::toString);
        return out.toString();
    }
}
