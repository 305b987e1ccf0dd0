package lectern.content.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.content.Imported;
import lectern.content.source.Findings;
import lectern.document.Problem;
import lectern.document.Problem.Code;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too large is told and not read, and everything beside it is. */
class PageBoundsTest {

    @TempDir
    Path folder;

    @Test
    void lessMemoryMeansSmallerPages() {
        PageBounds small = PageBounds.of(64L << 20);
        PageBounds usual = PageBounds.of(8L << 30);
        assertTrue(small.elements() < usual.elements() && small.letters() < usual.letters());
        assertEquals(usual, PageBounds.of(64L << 30), "time bounds what memory would allow");
    }

    @ParameterizedTest
    @CsvSource({"<p>x, 3, elements", "<!-- x -->, 3, elements", "<br>, 3, elements", "<td>x, 3, elements",
            "xyz, 30, letters", "x&amp;y, 30, letters"})
    void oneMoreThanThereMayBeIsNamed(String piece, int most, String what) {
        PageBounds bounds = new PageBounds(3, 30, 40);
        int fit = most / (what.equals("elements") ? 1 : 3);
        assertTrue(allows(bounds, piece.repeat(fit), new Findings(Path.of("page.html"))));
        Findings findings = new Findings(Path.of("page.html"));
        assertFalse(allows(bounds, piece.repeat(fit + 1), findings));
        Problem told = findings.problems().getFirst();
        assertEquals(Code.FILE_TOO_LARGE, told.code());
        assertTrue(told.text().contains(what) && told.text().contains(Integer.toString(most)), told.toString());
    }

    @Test
    void aWordIsBoundedButNoLineOfAScriptWithoutSpaces() {
        PageBounds bounds = new PageBounds(100, 1_000, 20);
        assertFalse(allows(bounds, "<p>" + "x".repeat(21), new Findings(Path.of("page.html"))));
        assertTrue(allows(bounds, "<p>" + "息".repeat(200) + "<p>" + "ก".repeat(200),
                new Findings(Path.of("page.html"))));
    }

    @ParameterizedTest
    @CsvSource({"a,\u0301", "e,\u20dd", "&#97;,&#769;", "<b>a</b>,<i>\u0301</i>"})
    void marksThatNoLetterCarriesAreTakenAwayAndTold(String letter, String mark) {
        Imported imported = Imported.page(folder, "<main><h1>Rest</h1>\n<p>Lie " + letter + mark.repeat(10)
                + " down " + letter + mark.repeat(500) + ".</main>");
        Problem told = imported.problem(Code.TOO_MANY_MARKS);
        assertEquals(2, told.line());
        assertTrue(told.text().startsWith("490 marks"), told.text());
        assertEquals(20, imported.sentences().getLast().codePoints()
                .filter(c -> Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.ENCLOSING_MARK)
                .count());
        assertEquals(List.of(Code.TOO_MANY_MARKS), imported.codes(), "no word is lost");
    }

    @Test
    void onePageThatIsTooLargeTakesNoOtherAway() {
        Imported.write(folder, "guide/huge.html", "<main><h1>Huge</h1>" + "<b>x</b>".repeat(300_000));
        Imported imported = Imported.page(folder, "<main><h1>Rest</h1><p>Lie down.</main>");
        assertEquals(Path.of("guide/huge.html"), imported.problem(Code.FILE_TOO_LARGE).file());
        assertEquals(List.of("Rest", "Lie down."), imported.sentences());
    }

    @Test
    void headingsAfterVeryManyStandInTheLastSection() {
        Imported imported = Imported.page(folder, "<main><h1>Rest</h1>" + IntStream.range(0, 6_000)
                .mapToObj(each -> "<h2>Part " + each + "</h2><p>Item " + each + ".").collect(Collectors.joining()));
        assertEquals(Code.TOO_MANY_SECTIONS, imported.problem(Code.TOO_MANY_SECTIONS).code());
        assertTrue(imported.publication().sections().size() <= 5_000);
        assertTrue(imported.sentences().containsAll(List.of("Part 0", "Item 0.", "Part 5999", "Item 5999.")));
    }

    @Test
    void aSentenceWithoutEndIsDividedBetweenWords() {
        Imported imported = Imported.page(folder, "<main><h1>Rest</h1><p>" + "word ".repeat(20_000) + "end.</main>");
        List<String> parts = imported.sentences().subList(1, imported.sentences().size());
        assertTrue(parts.size() > 10 && parts.stream().allMatch(each -> each.length() <= 5_000));
        assertEquals("word ".repeat(20_000) + "end.", String.join(" ", parts));
    }

    @ParameterizedTest
    @CsvSource({"99999,99999,<filter id='b'><feGaussianBlur/></filter><rect filter='url(#b)'/>",
            "9000,9000,<style>rect{filter:url(#b)}</style><filter id='b'><feOffset/><feOffset/><feOffset/><feOffset/></filter><rect/><rect/>",
            "20000,20000,<mask id='b'/><g style='mask:url(#b)'/><g mask='url(#b)'/><g mask='url(#b)'/>"})
    void aDrawingWhoseFiltersWouldNeverEndLeavesItsWords(int width, int height, String content) {
        Imported.write(folder, "guide/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='" + width + "' height='"
                + height + "'>" + content + "</svg>");
        Imported imported = Imported.page(folder, "<main><h1>Rest</h1><img src=a.svg alt='A bed.'></main>");
        assertEquals("# Rest\nfigure(alt(A bed.) caption() )\n", imported.model());
        assertTrue(imported.problem(Code.IMAGE_NOT_READABLE).remedy().contains("filters"));
    }

    @Test
    void aLargeDrawingOfLinesIsNoMoreWorkThanASmallOne() {
        Imported.write(folder, "guide/a.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='99999' height='99999'><rect width='9' height='9'/></svg>");
        assertEquals(List.of(),
                Imported.page(folder, "<main><h1>Rest</h1><img src=a.svg alt='A bed.'></main>").codes());
    }

    private static boolean allows(PageBounds bounds, String html, Findings findings) {
        return bounds.allowSource(html, findings) && bounds.allowText(Jsoup.parse(html), findings);
    }
}
