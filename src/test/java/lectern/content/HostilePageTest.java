package lectern.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.document.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to take for ever. Each is read in about a second; the bound only has to tell that from for ever. */
@Tag("slow")
class HostilePageTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "ul><li", "blockquote", "table><tr><td", "form", "dl><dd", "figure",
            "aside", "ruby", "x-y"})
    void twentyThousandLevelsKeepTheirText(String element) {
        Imported imported = read("<h1>One</h1>" + ("<" + element + ">").repeat(20_000) + "The text.");
        assertTrue((imported.sentences() + " " + imported.leftOut()).contains("The text."), imported::model);
        assertTrue(imported.model().length() < 20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rest well. ", "word ", "a", "<b>x</b> ", "<br>", "<i>a", "&nbsp;",
            "<a href=x.html>y</a>, ",
            "<span lang=de>ja</span> ", "1. ", "e.g. ", "<img src=no.png alt=A>", "<sup>1</sup>", "<!-- -->",
            "<b hidden>x</b>",
            "<b hidden>x</b>y ", "<video controls title=x></video>"})
    void aLongParagraphIsRead(String piece) {
        Imported imported = read("<p>Start. " + piece.repeat(100_000 / piece.length()) + " End.</p>");
        String words = String.join(" ", imported.sentences());
        assertTrue(words.contains("Start.") && words.contains("End."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<li>Item %d.", "<h2>Item %d.</h2>", "<h5>Item %d.</h5>",

            "<tr><td>Item %d.</td></tr>", "<dt>Item %d.<dd>x", "<p id=n%d>Item %<d.", "<a href='#n%d'>Item %<d.</a>",
            "<img alt='Item %d.' src=a.png>", "<article><p>Item %d.</p></article>",
            "<section><h1>Item %d.</h1></section>", "<button aria-controls=c%d>x</button><div id=c%<d>Item %<d.</div>",
            "<img alt='a' aria-describedby=d%d><p id=d%<d>Item %<d.</p>", "<p>x<b hidden>Item %d.</b></p>",
            "<figure><video controls title='Item %d.'></video><figcaption>x</figcaption></figure>"})
    void tenThousandPartsAreAllRead(String part) {
        Imported imported = read(numbered(part));
        String words = imported.sentences() + " " + imported.leftOut();
        assertTrue(words.contains("Item 0.") && words.contains("Item 9999."));
    }

    @Test
    void tenThousandItemsStayOneList() {
        Imported imported = read("<h1>One</h1><ol>" + numbered("<li>Item %d.") + "</ol>");
        assertEquals(10_001, imported.sentences().size());
        assertEquals(1, imported.publication().sections().getFirst().blocks().size());
    }

    @Test
    void aTableThatIsTooLargeIsReadCellAfterCell() {
        Imported imported = read("<h1>One</h1><table><tr><th>No.<th>Name"
                + numbered("<tr><td>Item %d.<td>Name.") + "</table>");
        assertEquals(Problem.Code.TABLE_TOO_LARGE, imported.problem(Problem.Code.TABLE_TOO_LARGE).code());
        assertTrue(imported.sentences().contains("Item 9999."));
    }

    @Test
    void aThousandWideAndTallSpansAreBounded() {
        Imported imported = read("<table>" + ("<tr>" + "<td rowspan=65534 colspan=1000>x".repeat(50)).repeat(200)
                + "</table>");
        assertEquals(10_000, imported.sentences().stream().filter("x"::equals).count());
    }

    @Test
    void aMegabyteInOneParagraphIsRead() {
        Imported imported = read("<p>" + "Rest <b>well</b>. ".repeat(60_000));
        assertEquals(60_001, imported.sentences().size());
    }

    @Test
    void unknownElementsOfALongNameAreReadThrough() {
        Imported imported = read("<" + "x".repeat(1_000_000) + ">The text.");
        assertTrue(imported.sentences().contains("The text."));
    }

    private Imported read(String html) {
        return assertTimeoutPreemptively(BOUND, () -> Imported.page(folder, html));
    }

    private static String numbered(String part) {
        return IntStream.range(0, 10_000).mapToObj(part::formatted).collect(Collectors.joining());
    }
}
