package lectern.edition.print;

import static lectern.edition.print.Booklet.item;
import static lectern.edition.print.Booklet.ol;
import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.document.Block;
import lectern.document.Publication;
import lectern.document.text.Numbering;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which list an item belongs to is seen: by how far it is indented, or by its label. */
class ListsTest {
    private static final Fonts FONTS = Fonts.dejaVu();

    private static Block.NumberedList numbers(Block.Item... items) {
        return new Block.NumberedList(1, List.of(items));
    }

    private static Block.BulletList bullets(Block.Item... items) {
        return new Block.BulletList(List.of(items));
    }

    /** Each label of the text, with its indent in tenths of the size. */
    private static List<String> labels(Block list, int size, Paper paper) throws IOException {
        Publication publication = Booklet.publication(Booklet.section("s", 1, "Lists", list));
        double left = new PrintStyle(size, 1.5, paper).frame(false).left();
        return PdfContent.of(Booklet.pdf(FONTS, publication, Optional.of("s"), size, paper)).blocks().entrySet()
                .stream()
                .filter(each -> each.getKey().type().equals("Lbl"))
                .map(each -> Math.round((each.getValue().getFirst().x() - left) * 10 / size) + " "
                        + each.getValue().stream().map(PdfContent.Letter::text).collect(Collectors.joining()).strip())
                .toList();
    }

    private static Block steps() {
        return numbers(item(p("Before")), item(p("Now"),
                numbers(item(p("Read")), item(p("Ask"), numbers(item(p("A pharmacist"),
                        numbers(item(p("By phone")), item(p("In person")))))), item(p("Wash")))));
    }

    @Test
    void aListInAListIsIndentedWhereThereIsRoom() throws IOException {
        assertEquals(List.of("0 1.", "0 2.", "14 1.", "14 2.", "29 1.", "44 1.", "44 2.", "14 3."),
                labels(steps(), 16, Paper.A4).stream().map(each -> each.replace("15 ", "14 ")).toList());
    }

    @Test
    void aListThatIsSetBackTellsTheNumbersAroundIt() throws IOException {
        assertEquals(List.of("0 1.", "0 2.", "15 1.", "15 2.", "29 1.", "15 2.1.1.", "15 2.1.2.", "15 3."),
                labels(steps(), 36, Paper.A4).stream().map(each -> each.replace("14 ", "15 ")).toList());
    }

    @Test
    void aListOfBulletsThatIsSetBackHasOthers() throws IOException {
        Block list = bullets(item(p("Five")));
        for (String word : List.of("Four", "Three", "Two", "One")) {
            list = bullets(item(p(word), list));
        }
        assertEquals(List.of("0 •", "13 •", "27 •", "27 –", "27 ▪"), labels(list, 36, Paper.A4));
    }

    /** An item that holds nothing but a list has its label on a line of its own. */
    @Test
    void noLabelStandsUponAnother() throws IOException {
        Block list = bullets(item(bullets(item(bullets(item(p("Sulfamethoxazole")))))));
        Publication publication = Booklet.publication(Booklet.section("s", 1, "Lists", list));
        List<PdfContent.Letter> labels = PdfContent.of(Booklet.pdf(FONTS, publication, Optional.of("s"), 36, Paper.A4))
                .blocks().entrySet().stream().filter(each -> each.getKey().type().equals("Lbl"))
                .map(each -> each.getValue().getFirst()).toList();
        assertEquals(3, labels.size());
        for (PdfContent.Letter one : labels) {
            assertEquals(1, labels.stream().filter(each -> Math.abs(each.x() - one.x()) < 18
                    && Math.abs(each.baseline() - one.baseline()) < 36).count(), labels::toString);
        }
    }

    /** One item in each level: no two have a label and an indent in common. */
    @ParameterizedTest
    @CsvSource({"16, A4", "24, A4", "36, A4", "18, A5", "28, A5"})
    void fourLevelsAreToldApart(int size, Paper paper) throws IOException {
        Block bullets = ul(p("a"));
        Block numbers = ol(p("a"));
        for (int i = 0; i < 3; i++) {
            bullets = bullets(item(p("b"), bullets));
            numbers = numbers(item(p("b"), numbers));
        }
        for (Block list : List.of(bullets, numbers)) {
            List<String> labels = labels(list, size, paper);
            Set<String> different = new HashSet<>(labels);
            assertEquals(4, labels.size());
            assertTrue(different.size() == labels.size(), labels::toString);
        }
    }

    @Test
    void noWordIsSplitForTheSakeOfALabelWhichThenStandsAbove() throws IOException {
        Block deep = numbers(item(p("Now"), numbers(item(p("Read"), numbers(item(p("Immunotherapies")))))));
        Publication publication = Booklet.publication(Booklet.section("s", 1, "Lists", deep));
        List<String> lines = PdfContent
                .lines(PdfContent.letters(Booklet.pdf(FONTS, publication, Optional.of("s"), 36, Paper.A4)))
                .stream().map(line -> line.stream().map(PdfContent.Letter::text).collect(Collectors.joining()).strip())
                .toList();
        int at = lines.indexOf("Immunotherapies");
        assertTrue(at > 0 && lines.get(at - 1).equals("1.1.1."), lines::toString);
    }

    @Test
    void itemsAreNumberedAsTheirAuthorDid() throws IOException {
        Block inner = new Block.NumberedList(3, Numbering.SMALL_ROMAN, List.of(item(p("Three")), item(p("Four"))));
        Block list = new Block.NumberedList(1, Numbering.SMALL_LETTERS, List.of(item(p("One"), inner), item(p("Two"))));
        assertEquals(List.of("a.", "iii.", "iv.", "b."),
                labels(list, 18, Paper.A4).stream().map(each -> each.replaceAll(".* ", "")).toList());
    }

    @Test
    void theWidestNumeralHasRoom() throws IOException {
        Block.Item[] items = new Block.Item[10];
        java.util.Arrays.fill(items, item(p("Quiet")));
        Publication publication = Booklet.publication(Booklet.section("s", 1, "Lists",
                new Block.NumberedList(1, Numbering.CAPITAL_ROMAN, List.of(items))));
        List<PdfContent.Letter> letters = PdfContent
                .letters(Booklet.pdf(FONTS, publication, Optional.of("s"), 18, Paper.A4));
        double text = letters.stream().filter(letter -> letter.text().equals("Q")).mapToDouble(PdfContent.Letter::x)
                .min()
                .orElseThrow();
        double labels = letters.stream().filter(letter -> letter.text().matches("[IVX.]")
                && letter.block().filter(block -> block.type().equals("Lbl")).isPresent())
                .mapToDouble(PdfContent.Letter::right).max().orElseThrow();
        assertTrue(labels < text, labels + " is beyond " + text);
    }

    @Test
    void aFootnoteHasTheNumberThatTheTextNames() throws IOException {
        Block seven = new Block.Note(Block.Note.Kind.FOOTNOTE, Optional.of(7), List.of(p("A study.")));
        assertEquals(List.of("0 7."), labels(seven, 18, Paper.A4));
    }
}
