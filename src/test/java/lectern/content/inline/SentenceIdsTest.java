package lectern.content.inline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lectern.content.ContentFolder;
import lectern.content.Imported;
import lectern.document.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceIdsTest {

    private static final List<String> PARAGRAPHS = List.of("<p>Rest well.</p>", "<p>Drink water. Sleep.</p>",
            "<ul><li>Walk.</li><li>Talk.</li></ul>");

    @TempDir
    Path folder;

    @Test
    void anIdStaysWhateverIsInsertedBeforeItsSentence() {
        List<String> before = ids(String.join("", PARAGRAPHS));
        List<String> inserted = List.of("<p>New words.</p>", "<h2>New part</h2>",
                "<table><tr><th>A<th>B<tr><td>1<td>2</table>",
                "Loose text.", "<ol><li>One more.</li></ol>");
        for (String each : inserted) {
            for (int at = 0; at <= PARAGRAPHS.size(); at++) {
                String page = String.join("", PARAGRAPHS.subList(0, at)) + each
                        + String.join("", PARAGRAPHS.subList(at, PARAGRAPHS.size()));
                List<String> after = ids(page);
                assertTrue(after.containsAll(before.subList(1, before.size())), each + " at " + at + ": " + after);
            }
        }
    }

    /** Links, captions and marks of readers point to them: the list was written before the choice of a text changed. */
    @Test
    void theSentencesOfTheSampleKeepTheIdsThatTheyEverHad() throws IOException {
        List<String> ids = new ContentFolder(Path.of("content"), Imported.CLOCK).read().find("immunotherapy")
                .orElseThrow()
                .sections().stream().flatMap(section -> section.sentences().stream()).map(Sentence::id).toList();
        try (var before = Objects.requireNonNull(SentenceIdsTest.class.getResourceAsStream("immunotherapy-ids.txt"))) {
            assertEquals(new String(before.readAllBytes(), StandardCharsets.UTF_8).lines().toList(), ids);
        }
    }

    @Test
    void anIdTellsTheBlockAndSixLettersOfTheWords() {
        SentenceIds ids = new SentenceIds();
        assertTrue(ids.next("p", "Rest well.").matches("p-[a-z2-9]{6}"));
        assertNotEquals(SentenceIds.letters("Rest well."), SentenceIds.letters("Rest well!"));
    }

    @Test
    void theSameWordsAgainAreNumbered() {
        SentenceIds ids = new SentenceIds();
        String first = ids.next("li", "Yes.");
        assertEquals(List.of(first + "-2", first + "-3"), List.of(ids.next("li", "Yes."), ids.next("li", "Yes.")));
    }

    @Test
    void lineBreaksAndMarkupDoNotChangeAnId() {
        assertEquals(ids("<p>Rest well.</p>"), ids("<p>\n  Rest   <b>well</b>.\n</p>"));
    }

    private List<String> ids(String body) {
        Imported imported = Imported.page(folder, "<title>Guide</title><main>" + body + "</main>");
        return imported.publication().sections().stream().flatMap(section -> section.sentences().stream())
                .map(Sentence::id).toList();
    }

    @Test
    void everyIdOfAPublicationIsThereOnce() {
        List<String> ids = Stream.generate(() -> "<p>Rest. Rest.</p><h2>Rest.</h2>").limit(50)
                .reduce("", String::concat).transform(this::ids);
        assertEquals(ids.size(), ids.stream().distinct().count());
    }
}
