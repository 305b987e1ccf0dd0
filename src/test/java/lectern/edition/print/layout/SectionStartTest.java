package lectern.edition.print.layout;

import static lectern.edition.print.Booklet.h;
import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.section;
import static lectern.edition.print.Booklet.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.print.Booklet;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.font.Typeface;
import lectern.edition.print.style.Colours;
import lectern.edition.print.style.Form;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.style.SectionStart;
import lectern.edition.print.text.Placed;
import lectern.edition.print.text.Tie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sections begin: on the page where the one before ends, as long as a third of it is free. */
class SectionStartTest {
    private static final int SECTIONS = 30;
    private static final double THIRD = 1.0 / 3;
    private static Fonts fonts;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.dejaVu();
    }

    /** Sections of all lengths up to some pages, so that they end anywhere. */
    private static Publication booklet() {
        return publication(IntStream.range(0, SECTIONS)
                .mapToObj(i -> section("s" + i, 1, "Part " + i + " of the booklet", p(words(20)),
                        p(words(1 + 37 * i % 150)), h(1, "More"), p(words(1 + 53 * i % 60))))
                .toArray(Section[]::new));
    }

    private static PrintStyle style(int size, Paper paper, SectionStart sections) {
        return new PrintStyle(size, 1.5, paper, Colours.BLACK_ON_WHITE, Typeface.DEJAVU, Form.PLAIN, sections);
    }

    private static PageLayout print(PrintStyle style) {
        return PageLayout.of(booklet(), Optional.empty(), style, fonts, "0000-0000").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"16, A4", "18, A4", "24, LETTER", "36, A4", "28, A5"})
    void aSectionFollowsOnWhereAThirdOfThePageIsFree(int size, Paper paper) throws IOException {
        PageLayout print = print(style(size, paper, SectionStart.FOLLOW));
        PrintStyle style = print.style();
        Layout measured = print.measured();
        List<PrintedPage> pages = Booklet.all(print.pages(measured));
        int followed = 0;
        for (int i = 1; i < SECTIONS; i++) {
            Paginator.Spot spot = measured.spots().get("/immunotherapy/s" + i);
            boolean atTop = spot.top() == style.margin();
            double foot = atTop
                    ? foot(pages.get(spot.page() - 1), Double.MAX_VALUE)
                    : foot(pages.get(spot.page()), spot.top());
            double free = 1 - (foot - style.margin()) / style.textHeight();
            double wanted = atTop ? beginning(pages.get(spot.page())) / style.textHeight() : 0;
            int section = i;
            assertTrue(atTop ? free < Math.max(THIRD, wanted) : free >= THIRD - 0.001,
                    () -> "section " + section + " begins " + (atTop ? "a page" : "below") + " where " + free
                            + " was free, of which its beginning wants " + wanted);
            followed += atTop ? 0 : 1;
        }
        assertTrue(followed > 4, followed + " followed on");
    }

    /** How high the title is with what must not be parted from it, and the room above it. */
    private static double beginning(PrintedPage page) {
        PrintedPage.Standing last = page.strips().stream().filter(each -> each.strip().tie() == Tie.NONE).findFirst()
                .orElseThrow();
        PrintedPage.Standing title = page.strips().getFirst();
        return title.strip().gap() + last.top() + last.strip().height() - title.top();
    }

    /** @param top of what is not looked at any more */
    private static double foot(PrintedPage page, double top) {
        return page.strips().stream().filter(each -> each.top() < top - 0.001)
                .mapToDouble(each -> each.top() + each.strip().height()).max().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"16, A4, FOLLOW", "18, A4, FOLLOW", "24, LETTER, FOLLOW", "36, A4, FOLLOW", "36, A4, NEW_PAGE"})
    void aHeadingNeverStandsAloneAtAPagesFoot(int size, Paper paper, SectionStart sections) throws IOException {
        PrintStyle style = style(size, paper, sections);
        for (PrintedPage page : Booklet.all(print(style).pages(print(style).measured()))) {
            boolean heading = page.strips().getLast().strip().placed().stream()
                    .anyMatch(each -> each instanceof Placed.Line line
                            && line.runs().getFirst().tag().role().type().matches("H[1-6]"));
            assertFalse(heading, () -> "a heading stands above " + page.running());
        }
    }

    @Test
    void eachSectionBeginsAPageByChoice() {
        PrintStyle style = style(18, Paper.A4, SectionStart.NEW_PAGE);
        Map<String, Paginator.Spot> spots = print(style).measured().spots();
        for (int i = 0; i < SECTIONS; i++) {
            assertEquals(style.margin(), spots.get("/immunotherapy/s" + i).top());
        }
        assertTrue(print(style(18, Paper.A4, SectionStart.FOLLOW)).measured().pages() < print(style).measured()
                .pages());
    }
}
