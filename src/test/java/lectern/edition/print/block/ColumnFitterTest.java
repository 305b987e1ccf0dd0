package lectern.edition.print.block;

import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import lectern.document.Block;
import lectern.document.Table;
import lectern.edition.print.Booklet;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.layout.Layout;
import lectern.edition.print.layout.PageLayout;
import lectern.edition.print.layout.PrintedPage;
import lectern.edition.print.style.Frame;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.text.Placed;
import org.junit.jupiter.api.Test;

/** How a table's columns share the width of the text: read off the upright lines between them. */
class ColumnFitterTest {
    private static final Frame FRAME = PrintStyle.USUAL.frame(false);

    /** Where columns begin, and the last one ends. */
    private static List<Double> edges(Block table) throws IOException {
        PageLayout print = PageLayout.of(publication(section("s", 1, "T", table)), Optional.of("s"), PrintStyle.USUAL,
                Fonts.dejaVu(), "0000-0000").orElseThrow();
        Layout measured = print.measured();
        TreeSet<Double> edges = new TreeSet<>();
        for (PrintedPage page : Booklet.all(print.pages(measured))) {
            page.strips().stream().flatMap(each -> each.strip().placed().stream())
                    .filter(each -> each instanceof Placed.Bar bar && bar.width() == 1)
                    .forEach(each -> edges.add((double) Math.round(((Placed.Bar) each).x())));
        }
        // A column's right line stands beside the next one's left.
        edges.removeIf(each -> edges.contains(each - 1));
        return List.copyOf(edges);
    }

    @Test
    void twoNarrowColumnsShareTheWholeWidth() throws IOException {
        List<Double> edges = edges(Booklet.table("Doses", new String[]{"Day", "Dose in the morning"},
                new String[]{"1", "5 mg"}));
        assertEquals(3, edges.size(), edges::toString);
        assertEquals(FRAME.left(), edges.getFirst(), 1);
        assertEquals(FRAME.right(), edges.getLast(), 2);
        assertTrue(edges.get(1) - edges.get(0) < edges.get(2) - edges.get(1),
                () -> "the fuller one has more: " + edges);
    }

    @Test
    void aLongColumnTakesWhatTheOthersLeave() throws IOException {
        List<Double> edges = edges(Booklet.table("Doses", new String[]{"Day", "Dose", "What to do"},
                new String[]{"1", "5 mg", "Take it with a glass of water, an hour before or after a meal."}));
        assertEquals(FRAME.right(), edges.getLast(), 2);
        assertTrue(edges.get(3) - edges.get(2) > FRAME.width() / 2, edges::toString);
    }

    /** The long word of a name that spans both columns needs no more than the two have anyway. */
    @Test
    void aCellThatSpansColumnsTakesNoWidthThatTheyHaveAnyway() throws IOException {
        Table.Cell name = new Table.Cell(Table.Role.COLUMN_HEADER, 0, 2, 1, List.of(p("Immunosuppressants")));
        Table table = new Table(List.of(), 3, List.of(
                new Table.Row(List.of(name, new Table.Cell(Table.Role.COLUMN_HEADER, 2, 1, 1, List.of(p("Remarks"))))),
                new Table.Row(List.of(cell(0, "1 mg"), cell(1, "Electrocardiograms"), cell(2, "Sometimes")))));
        List<Double> edges = edges(table);
        assertEquals(4, edges.size(), () -> "a grid, no list: " + edges);
    }

    private static Table.Cell cell(int column, String words) {
        return new Table.Cell(Table.Role.DATA, column, 1, 1, List.of(p(words)));
    }
}
