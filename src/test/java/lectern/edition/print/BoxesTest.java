package lectern.edition.print;

import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.say;
import static lectern.edition.print.Booklet.section;
import static lectern.edition.print.Booklet.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.document.Block;
import lectern.document.Block.Note.Kind;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.layout.PageLayout;
import lectern.edition.print.layout.PrintedPage;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.text.Placed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Urgent advice in a frame, on one page or on several. */
class BoxesTest {
    private static Fonts fonts;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.dejaVu();
    }

    private static List<PrintedPage> pages(PrintStyle style, Block... blocks) throws IOException {
        PageLayout print = PageLayout.of(publication(section("s", 1, "Title", blocks)), Optional.of("s"), style, fonts,
                "0000-0000").orElseThrow();
        return Booklet.all(print.pages(print.measured()));
    }

    private static Block.Note box(Kind kind, int items) {
        List<Block.Item> signs = IntStream.range(0, items)
                .mapToObj(i -> Booklet.item(p("sign ".repeat(14) + i))).toList();
        return new Block.Note(kind, Optional.empty(), Optional.of(say("Call 000 if")), false,
                List.of(new Block.BulletList(signs)));
    }

    private static List<Placed> placed(PrintedPage page) {
        return page.strips().stream().flatMap(each -> each.strip().placed().stream()).toList();
    }

    private static List<Placed.Bar> bars(PrintedPage page) {
        return placed(page).stream().filter(Placed.Bar.class::isInstance).map(Placed.Bar.class::cast).toList();
    }

    private static String text(PrintedPage page) {
        StringBuilder text = new StringBuilder();
        for (Placed each : placed(page)) {
            if (each instanceof Placed.Line line) {
                line.runs().forEach(run -> text.append(run.text()).append(' '));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"18, A4", "36, A4", "18, A3", "28, A5", "36, A5", "18, LETTER"})
    void aFrameGoesOnOverPagesAndIsClosedWhereItEnds(int size, Paper paper) throws IOException {
        PrintStyle style = new PrintStyle(size, 1.5, paper);
        List<PrintedPage> pages = pages(style, p("Before."), box(Kind.EMERGENCY, 30), p("After all."));
        List<Integer> closed = new ArrayList<>();
        List<Integer> framed = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Placed.Bar bar : bars(pages.get(i))) {
                if (bar.width() > style.textWidth() * 0.9) {
                    closed.add(i);
                }
            }
            if (text(pages.get(i)).contains("sign")) {
                framed.add(i);
            }
        }
        assertTrue(framed.size() > 1, () -> "on pages " + framed);
        assertEquals(List.of(framed.getFirst(), framed.getLast()), closed, "an upper and a lower line, and no other");
    }

    @Test
    void theLinesOfAFrameStandBesideEveryWordOfIt() throws IOException {
        for (PrintedPage page : pages(new PrintStyle(24, 1.5, Paper.A4), box(Kind.URGENT, 30))) {
            for (PrintedPage.Standing standing : page.strips()) {
                List<Placed> all = standing.strip().placed();
                if (all.stream().anyMatch(each -> each instanceof Placed.Line line
                        && line.runs().stream().anyMatch(run -> run.text().contains("sign")))) {
                    assertEquals(2, all.stream().filter(Placed.Bar.class::isInstance).count());
                }
            }
        }
    }

    @Test
    void shortUrgentAdviceStaysOnOnePage() throws IOException {
        PrintStyle style = new PrintStyle(36, 1.5, Paper.A4);
        for (int lines = 0; lines < 12; lines++) {
            List<PrintedPage> pages = pages(style, p(words(lines * 5 + 1)), box(Kind.EMERGENCY, 1));
            assertEquals(1, pages.stream().filter(page -> text(page).contains("Emergency")
                    && text(page).contains("sign") && text(page).contains("Call 000 if")).count(), lines + " lines");
        }
    }

    /** The lines of it that are on each page that has any, wherever it begins on its first page. */
    private static List<List<Long>> parted(int size, Block box, String word) throws IOException {
        List<List<Long>> all = new ArrayList<>();
        PrintStyle style = new PrintStyle(size, 1.5, Paper.A4);
        for (int above = 0; above < 30; above++) {
            List<Block> blocks = new ArrayList<>(
                    IntStream.range(0, above).mapToObj(i -> (Block) p("Before.")).toList());
            blocks.add(box);
            blocks.add(p(words(40)));
            all.add(pages(style, blocks.toArray(Block[]::new)).stream().map(page -> placed(page).stream()
                    .filter(each -> each instanceof Placed.Line line
                            && line.runs().stream().anyMatch(run -> run.text().contains(word)))
                    .count()).filter(lines -> lines > 0).toList());
        }
        return all;
    }

    /** A warning of two lines is no less one in the largest letters; its name and its title are with it. */
    @ParameterizedTest
    @CsvSource({"WARNING, 18", "WARNING, 24", "WARNING, 36", "IMPORTANT, 36", "TIP, 36", "ASIDE, 24", "ASIDE, 36"})
    void aShortBoxStaysOnOnePage(Kind kind, int size) throws IOException {
        Block box = new Block.Note(kind, Optional.empty(), Optional.of(say("sign one")), false,
                List.of(p("sign two and a sign.")));
        for (List<Long> lines : parted(size, box, "sign")) {
            assertEquals(1, lines.size(), lines.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"18, WARNING", "24, WARNING", "36, WARNING", "24, ASIDE", "36, TIP"})
    void aBoxIsNotPartedWithOneLineOnEitherSide(int size, Kind kind) throws IOException {
        for (int items = 6; items < 24; items += 3) {
            Block box = new Block.Note(kind, Optional.empty(), Optional.empty(), true,
                    IntStream.range(0, items).mapToObj(i -> (Block) p("sign " + i)).toList());
            for (List<Long> lines : parted(size, box, "sign")) {
                assertTrue(lines.stream().allMatch(each -> each > 1), items + " in " + lines);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 24, 36})
    void whatLeadsToAListStandsAboveIt(int size) throws IOException {
        PrintStyle style = new PrintStyle(size, 1.5, Paper.A4);
        for (int above = 0; above < 30; above++) {
            List<Block> blocks = new ArrayList<>(
                    IntStream.range(0, above).mapToObj(i -> (Block) p("Before.")).toList());
            blocks.add(p("Call if you have:"));
            blocks.add(Booklet.ul(p("a rash"), p("a fever")));
            for (PrintedPage page : pages(style, blocks.toArray(Block[]::new))) {
                assertEquals(text(page).contains("you have:"), text(page).contains("a rash"), text(page));
            }
        }
    }

    @Test
    void theGraverTheThickerIsTheFrame() throws IOException {
        List<Double> widths = new ArrayList<>();
        for (Kind kind : List.of(Kind.IMPORTANT, Kind.WARNING, Kind.URGENT, Kind.EMERGENCY)) {
            widths.add(bars(pages(PrintStyle.USUAL, box(kind, 1)).getFirst()).stream().mapToDouble(Placed.Bar::height)
                    .min().orElseThrow());
        }
        assertEquals(widths.stream().sorted().distinct().toList(), widths);
    }

    @Test
    void aBoxIsCalledByItsKindUnlessItSaysItItself() throws IOException {
        assertTrue(text(pages(PrintStyle.USUAL, new Block.Note(Kind.WARNING, List.of(p("Hot.")))).getFirst())
                .contains("Warning Hot."));
        Block told = new Block.Note(Kind.WARNING, Optional.empty(), Optional.empty(), true,
                List.of(p("Warning: hot.")));
        assertTrue(text(pages(PrintStyle.USUAL, told).getFirst()).contains("Title Warning: hot."));
    }
}
