package lectern.edition.print.layout;

import static lectern.edition.print.Booklet.h;
import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.say;
import static lectern.edition.print.Booklet.section;
import static lectern.edition.print.Booklet.table;
import static lectern.edition.print.Booklet.ul;
import static lectern.edition.print.Booklet.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Publication;
import lectern.edition.print.Booklet;
import lectern.edition.print.PdfContent;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Paper;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.text.Galley;
import lectern.edition.print.text.Strip;
import lectern.edition.print.text.Tie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where pages end: first of strips by themselves, then seen on the pages of many documents. */
class PageBreaksTest {
    private static final PrintStyle STYLE = new PrintStyle(24, 1.5, Paper.A4);
    private static final int PAGE = (int) (STYLE.textHeight() / STYLE.lineHeight());
    private static Fonts fonts;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.dejaVu();
    }

    /** A strip for each letter, as high as a line: n is tied to nothing, l loosely, c closely, f firmly, e is empty. */
    private static List<Integer> ends(String ties) {
        List<Strip> run = new ArrayList<>();
        for (char tie : ties.toCharArray()) {
            Tie tied = switch (tie) {
                case 'l' -> Tie.LOOSE;
                case 'c' -> Tie.CLOSE;
                case 'f' -> Tie.FIRM;
                default -> Tie.NONE;
            };
            Galley galley = new Galley();
            galley.add(tie == 'e' ? 0 : STYLE.lineHeight(), tied, List.of());
            run.addAll(galley.take());
        }
        return new PageBreaks(run, STYLE).ends();
    }

    private static String n(int count) {
        return "n".repeat(count);
    }

    @Test
    void aPageIsFilled() {
        assertEquals(List.of(PAGE, 2 * PAGE, 2 * PAGE + 5), ends(n(2 * PAGE + 5)));
        assertEquals(List.of(2), ends("nn"));
        assertEquals(List.of(), ends(""));
    }

    @Test
    void aPageOfOneOrTwoLinesTakesSomeFromThePageBefore() {
        assertEquals(List.of(PAGE - 2, PAGE + 1), ends(n(PAGE + 1)));
        assertEquals(List.of(PAGE - 1, PAGE + 2), ends(n(PAGE + 2)));
        assertEquals(List.of(PAGE, PAGE + 3), ends(n(PAGE + 3)));
    }

    @Test
    void thePageBeforeTakesSomeFromTheOneBeforeIt() {
        String card = "l".repeat(PAGE - 2) + "n";
        // The card leaves two lines no room beside it, on either side: those above get company from the first page.
        assertEquals(List.of(PAGE - 1, PAGE + 2, 2 * PAGE + 1), ends(n(PAGE + 2) + card));
    }

    @Test
    void whatIsTiedGoesToTheNextPageTogether() {
        assertEquals(List.of(PAGE - 3, PAGE + 5), ends(n(PAGE - 3) + "llln" + n(4)));
        assertEquals(List.of(PAGE - 1, PAGE + 5), ends(n(PAGE - 1) + "c" + n(5)));
    }

    @Test
    void whatIsLongerThanAPageIsCutWhereItsTiesAreWeakest() {
        String chain = "c" + "f" + "l".repeat(PAGE - 2) + "n";
        assertEquals(List.of(5, 5 + PAGE - 2, 5 + PAGE + 1), ends(n(5) + chain));
    }

    @Test
    void aHeadingIsTiedThroughWhatIsNotToBeSeen() {
        assertEquals(List.of(PAGE - 1, PAGE + 5), ends(n(PAGE - 1) + "ce" + n(4)));
        assertEquals(1, ends(n(PAGE) + "eee").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "e", "l", "f", "ne", "cln"})
    void aLongRunTakesNoLongerThanItsLength(String pattern) {
        String run = pattern.repeat(200_000 / pattern.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ends(run));
    }

    static Stream<PrintStyle> styles() {
        return Stream.of(new PrintStyle(18, 1.5, Paper.A4), new PrintStyle(24, 1.5, Paper.A4),
                new PrintStyle(36, 1.5, Paper.A4), new PrintStyle(18, 1.25, Paper.A5),
                new PrintStyle(24, 1.5, Paper.A5), new PrintStyle(36, 1.5, Paper.A3),
                new PrintStyle(28, 2.0, Paper.LETTER));
    }

    @ParameterizedTest
    @MethodSource("styles")
    @Tag("slow")
    void noPageHoldsOneOrTwoLinesOfMadeUpText(PrintStyle style) throws IOException {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            Publication publication = publication(IntStream.range(0, 3).mapToObj(i -> section("s" + i, 1,
                    "Section " + words(1 + random.nextInt(6)), p(words(20)), p(words(20 + random.nextInt(300)))))
                    .map(each -> section(each.id(), 1, each.title().text(),
                            Stream.concat(each.blocks().stream(), madeUp(random).stream()).toArray(Block[]::new)))
                    .toArray(lectern.document.Section[]::new));
            PdfContent seen = PdfContent.of(Booklet.pdf(fonts, publication, Optional.empty(), style));
            Map<Integer, Integer> lines = lines(seen);
            Map<Integer, PdfContent.Element> sections = sections(seen);
            for (int page : lines.keySet()) {
                boolean follows = sections.get(page) == sections.get(page - 1);
                int before = lines.getOrDefault(page - 1, 0);
                if (follows && before > 5) {
                    int made = seed;
                    assertTrue(lines.get(page) > 2, () -> made + ": page " + page + " holds " + lines.get(page)
                            + " lines, the one before it " + before);
                }
            }
        }
    }

    /** Nothing that must not be cut is higher than a third of a page. */
    private static List<Block> madeUp(Random random) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            blocks.add(switch (random.nextInt(7)) {
                case 0 -> h(1 + random.nextInt(2), words(1 + random.nextInt(3)));
                case 1 -> ul(p(words(1 + random.nextInt(8))), p(words(3)), p(words(random.nextInt(25))));
                case 2 -> new Block.Note(Block.Note.Kind.ASIDE, List.of(p(words(5 + random.nextInt(20)))));
                case 3 -> new Block.DefinitionList(
                        List.of(new Block.Definition(List.of(say("Term")), List.of(p(words(6))))));
                case 4 -> new Block.Note(Block.Note.Kind.FOOTNOTE, List.of(p(words(2 + random.nextInt(9)))));
                default -> p(words(1 + random.nextInt(60)));
            });
        }
        blocks.add(p(words(1 + random.nextInt(40))));
        return blocks;
    }

    /** Of the text on each page, not of what is repeated there. */
    private static Map<Integer, Integer> lines(PdfContent seen) {
        Map<Integer, Integer> lines = new TreeMap<>();
        PdfContent
                .byPage(seen.letters().stream().filter(each -> each.element().isPresent() && !each.isSpace()).toList())
                .forEach((page, letters) -> lines.put(page, (int) letters.stream()
                        .map(each -> Math.round(each.baseline() / 4)).distinct().count()));
        return lines;
    }

    private static Map<Integer, PdfContent.Element> sections(PdfContent seen) {
        Map<Integer, PdfContent.Element> sections = new TreeMap<>();
        seen.letters().forEach(each -> each.element()
                .ifPresent(element -> sections.putIfAbsent(each.page(), element.top())));
        return sections;
    }

    @Test
    void aHeadingIsNeverAloneAboveATableACardOrANote() throws IOException {
        Block cards = table("Caption", new String[]{"Immuno".repeat(4), "Second"}, new String[]{"a", "b"},
                new String[]{"c", "d"});
        Block columns = table("Caption", new String[]{"One", "Two"}, new String[]{"a", "b"},
                new String[]{"c", "d"});
        Block note = new Block.Note(Block.Note.Kind.ASIDE, List.of(p(words(12))));
        Block empty = new Block.Paragraph(List.of(say("")));
        for (Block block : List.of(cards, columns, note)) {
            for (int before = 1; before < 16; before++) {
                Stream<Block> above = IntStream.range(0, before).mapToObj(i -> p("A line."));
                Publication publication = publication(section("s", 1, "Title",
                        Stream.concat(above, Stream.of(h(1, "Heading"), empty, block)).toArray(Block[]::new)));
                PdfContent seen = PdfContent.of(Booklet.pdf(fonts, publication, Optional.of("s"), 24, Paper.A4));
                List<PdfContent.Letter> text = seen.letters().stream().filter(each -> each.element().isPresent())
                        .toList();
                int last = IntStream.range(0, text.size())
                        .filter(i -> text.get(i).block().orElseThrow().type().equals("H2"))
                        .filter(i -> text.get(i).text().equals("H")).findFirst().orElseThrow() + "Heading".length();
                assertEquals(text.get(last - 1).page(), text.get(last + 1).page(), "lines before: " + before);
            }
        }
    }
}
