package lectern.edition.print.layout;

import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.section;
import static lectern.edition.print.Booklet.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.document.Block;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.print.Booklet;
import lectern.edition.print.PrintRenderer;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages are handed out one after another, and long or strange texts take no longer than their length. */
class PageWalkTest {
    private static final PrintStyle GIANT = new PrintStyle(36, 1.5, Paper.A4);
    private static Fonts fonts;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.dejaVu();
    }

    private static PageLayout print(PrintStyle style, Section... sections) {
        return PageLayout.of(publication(sections), Optional.empty(), style, fonts, "0000-0000").orElseThrow();
    }

    private static Section[] chapters(int count) {
        return IntStream.range(0, count).mapToObj(i -> section("s" + i, 1, "Chapter " + i, p(words(150))))
                .toArray(Section[]::new);
    }

    @Test
    void noMorePagesAreHeldThanTheListOfContentsHas() throws IOException {
        PageLayout print = print(GIANT, chapters(100));
        Layout measured = print.measured();
        int most = 0;
        PageWalk pages = print.pages(measured);
        while (pages.next().isPresent()) {
            most = Math.max(most, pages.waiting());
        }
        int beforeTheFirstChapter = measured.spots().get("/immunotherapy/s0").page();
        int waited = most;
        assertTrue(waited <= beforeTheFirstChapter && measured.pages() > 350,
                () -> waited + " of " + measured.pages() + " pages waited");
    }

    @Test
    void theSecondWalkFindsWhatTheFirstDid() throws IOException {
        PageLayout print = PageLayout
                .of(Booklet.rich(), Optional.empty(), PrintStyle.USUAL, fonts, "0000-0000").orElseThrow();
        Layout measured = print.measured();
        PageWalk again = print.pages(measured);
        List<PrintedPage> all = Booklet.all(again);
        assertEquals(measured, again.layout());
        assertEquals(measured.pages(), all.size());
        assertTrue(foot(all.getLast()).startsWith("Page " + all.size() + " of " + all.size()), foot(all.getLast()));
    }

    private static String foot(PrintedPage page) {
        return page.running().getFirst().runs().getFirst().text();
    }

    static List<Block> hostile() {
        String[] row = IntStream.range(0, 12).mapToObj(column -> "cell " + column).toArray(String[]::new);
        String[] narrow = IntStream.range(0, 12).mapToObj(column -> "1").toArray(String[]::new);
        Block list = p("The deepest.");
        for (int level = 0; level < 9; level++) {
            list = Booklet.ul(p("Before"), list, p("After"));
        }
        return List.of(p(words(5_000)), p("x".repeat(100_000)), p("a/".repeat(50_000)),
                p("\u05d0".repeat(100_000)), p("1 ".repeat(50_000)), p("+1 (".repeat(25_000)), list,
                Booklet.table("Wide", table(row)), Booklet.table("Narrow", table(narrow)));
    }

    private static String[][] table(String[] row) {
        return IntStream.range(0, 2_000).mapToObj(i -> Arrays.copyOf(row, row.length)).toArray(String[][]::new);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Tag("slow")
    void aStrangeTextTakesNoLongerThanItsLength(Block block) throws Exception {
        Publication publication = publication(section("s", 1, "Strange", block));
        PrintRenderer renderer = new PrintRenderer(() -> fonts, Optional.empty());
        int pages = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> renderer.pageCount(
                        Booklet.recipe(renderer, publication, Optional.empty(), Booklet.choices(GIANT))).pages());
        assertTrue(pages > 3, () -> pages + " pages");
    }
}
