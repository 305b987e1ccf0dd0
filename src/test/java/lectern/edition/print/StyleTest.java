package lectern.edition.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Publication;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.font.Typeface;
import lectern.edition.print.layout.PageLayout;
import lectern.edition.print.layout.PageWalk;
import lectern.edition.print.layout.PrintedPage;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Form;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.text.Placed;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every print that is offered. */
class StyleTest {
    private static final double SIX_INCHES = 432;
    /** Widths of letters are whole thousandths of their size. */
    private static final double ROUNDING = 0.1;
    private static final Fonts FONTS = Fonts.in(Path.of("nowhere"));

    /** Colours move nothing: they are looked at below. */
    private static List<PrintStyle> offered() {
        List<PrintStyle> styles = new ArrayList<>();
        for (int size : PrintStyle.SIZES) {
            for (double spacing : PrintStyle.SPACINGS) {
                for (Paper paper : Paper.values()) {
                    for (Typeface typeface : FONTS.offered()) {
                        for (Form form : Form.values()) {
                            styles.add(new PrintStyle(size, spacing, paper, Colours.BLACK_ON_WHITE, typeface.name(),
                                    form));
                        }
                    }
                }
            }
        }
        return styles;
    }

    @ParameterizedTest
    @CsvSource({"24, A5", "36, A4", "36, LETTER"})
    void theLongestHeadingHasTheFirstWordsBelowItOnItsPage(int size, Paper paper) throws IOException {
        Publication publication = Booklet.publication(Booklet.section("s", 1,
                "How to set up your feeding pump, step by "
                        + "step, with all that you need before you begin at home",
                Booklet.p("\u2605 Wash your hands.")));
        List<PdfContent.Letter> letters = PdfContent
                .letters(Booklet.pdf(Fonts.dejaVu(), publication, Optional.of("s"), size, paper));
        PdfContent.Letter first = letters.stream().filter(each -> each.text().equals("\u2605")).findFirst()
                .orElseThrow();
        assertEquals(letters.getFirst().page(), first.page());
        assertTrue(letters.getFirst().size() >= size);
    }

    private static List<PrintedPage> pages(PrintStyle style, String section) {
        PageLayout print = PageLayout.of(Booklet.rich(), Optional.of(section), style, FONTS, "0000-0000")
                .orElseThrow();
        PageWalk laidOut = print.pages(print.measured());
        List<PrintedPage> pages = new ArrayList<>();
        for (Optional<PrintedPage> page = laidOut.next(); page.isPresent(); page = laidOut.next()) {
            pages.add(page.get());
        }
        return pages;
    }

    private record TextBox(double left, double right, double top, double foot, double size) {}

    private static List<TextBox> seen(PrintedPage page) {
        List<TextBox> seen = new ArrayList<>();
        for (PrintedPage.Standing standing : page.strips()) {
            standing.strip().placed().forEach(placed -> seen(placed, standing.top()).forEach(seen::add));
        }
        page.running().forEach(line -> seen(line, 0).forEach(seen::add));
        return seen;
    }

    private static Stream<TextBox> seen(Placed placed, double top) {
        return switch (placed) {
            case Placed.Line line -> line.runs().stream().filter(run -> !run.text().isBlank())
                    .map(run -> new TextBox(run.x(), run.x() + run.width(),
                            top + line.baseline() - run.font().size() * 0.75,
                            top + line.baseline(), run.font().size()));
            case Placed.Picture each -> Stream.of(new TextBox(each.x(), each.x() + each.width(), top + each.top(),
                    top + each.top() + each.height(), 99));
            case Placed.Bar each -> Stream.of(new TextBox(each.x(), each.x() + each.width(), top + each.top(),
                    top + each.top() + each.height(), 99));
            case Placed.Nothing _ -> Stream.empty();
        };
    }

    @Test
    void nothingIsSmallerThanTheBodyOrInTheMarginsAndNoLineIsLongerThanSixInchesOrAsManyLetters() throws IOException {
        for (PrintStyle style : offered()) {
            double longest = Math.max(SIX_INCHES, style.size() * SIX_INCHES / 18);
            double margin = (style.paper() == Paper.A5 ? 18 : 25) / 25.4 * 72 - ROUNDING;
            for (PrintedPage page : pages(style, "side-effects")) {
                List<TextBox> seen = seen(page);
                double left = seen.stream().mapToDouble(TextBox::left).min().orElseThrow();
                double right = seen.stream().mapToDouble(TextBox::right).max().orElseThrow();
                assertTrue(right - left <= longest + ROUNDING, () -> style + " has a line of " + (right - left));
                for (TextBox each : seen) {
                    assertTrue(each.size() >= style.size(), () -> style + " has " + each);
                    assertTrue(each.left() >= margin && each.right() <= style.paper().width() - margin
                            && each.top() >= margin && each.foot() <= style.paper().height() - margin,
                            () -> style + " has in its margin " + each);
                }
            }
        }
    }

    /** Six inches of 36 point hold twenty letters, a third of what A3 is wide. */
    @ParameterizedTest
    @CsvSource({"18, A3, 432", "18, A4, 432", "16, LETTER, 432", "24, A3, 576", "36, A3, 700", "36, A4, 453",
            "36, LETTER, 470", "24, A5, 317"})
    void largeLettersHaveAsManyOnALineAsThePaperHolds(int size, Paper paper, int width) {
        PrintStyle style = new PrintStyle(size, 1.5, paper);
        assertEquals(width, (int) style.textWidth());
        assertEquals(style.paper().width(), style.frame(false).left() + style.frame(true).right(), 0.1);
    }

    @Test
    void aWiderSpacingAndALargerSizeTakeMorePages() throws IOException {
        int before = 0;
        for (double spacing : PrintStyle.SPACINGS) {
            int pages = pages(new PrintStyle(28, spacing, Paper.A4), "what-it-is").size();
            assertTrue(pages > before, () -> spacing + " takes " + pages);
            before = pages;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPageIsInkOnGround(Colours colours) throws IOException {
        PrintStyle style = new PrintStyle(36, 1.5, Paper.A5, colours, "liberation-sans");
        try (PDDocument document = Loader.loadPDF(Booklet.pdf(FONTS, Booklet.publication(
                Booklet.section("s", 1, "Title", Booklet.p("Words"))), Optional.of("s"), style))) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertEquals(colours.ground(), page.getRGB(1, 1) & 0xFFFFFF, 0x010101);
            assertEquals(colours.ground(),
                    page.getRGB(page.getWidth() - 2, page.getHeight() - 2) & 0xFFFFFF, 0x010101);
            long ink = 0;
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    ink += Math.abs((page.getRGB(x, y) & 0xFFFFFF) - colours.ink()) <= 0x010101 ? 1 : 0;
                }
            }
            assertTrue(ink > 500, ink + " dots of ink");
        }
    }

    @Test
    void aBookletHasACoverAndPagesForNotesAndEndsWithWhomToAsk() throws IOException {
        PrintStyle style = new PrintStyle(18, 1.5, Paper.A4, Colours.BLACK_ON_WHITE, Typeface.DEJAVU, Form.BOOKLET);
        List<String> pages = pages(style, "what-it-is").stream().map(StyleTest::text).toList();
        assertTrue(pages.getFirst().contains("Understanding immunotherapy"), pages.getFirst());
        for (String said : List.of("13 11 20", "18 point", "Inside:", "Who is it for?", "0000-0000")) {
            assertTrue(pages.getFirst().contains(said), () -> said + " is not in " + pages.getFirst());
        }
        assertTrue(pages.get(pages.size() - 3).startsWith("Notes for your questions"), pages.toString());
        assertEquals("", pages.get(pages.size() - 2));
        for (String said : List.of("13 11 20", "4 March 2026", "example.org", "0000-0000", "ask for a newer edition")) {
            assertTrue(pages.getLast().contains(said), () -> said + " is not in " + pages.getLast());
        }
    }

    private static String text(PrintedPage page) {
        StringBuilder text = new StringBuilder();
        for (PrintedPage.Standing standing : page.strips()) {
            for (Placed placed : standing.strip().placed()) {
                if (placed instanceof Placed.Line line) {
                    line.runs().forEach(run -> text.append(run.text()));
                    text.append(' ');
                }
            }
        }
        return text.toString().replaceAll("[ \u00a0]+", " ");
    }
}
