package lectern.edition.print;

import static lectern.edition.print.Booklet.h;
import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
import static lectern.edition.print.Booklet.say;
import static lectern.edition.print.Booklet.section;
import static lectern.edition.print.Booklet.table;
import static lectern.edition.print.Booklet.ul;
import static lectern.edition.print.Booklet.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Table;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Paper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No page of a table leaves out what its rows are about. Reads the pages only. */
class CardsTest {
    private static final String[] COLUMNS = {"Medicine", "Purpose", "Morning", "Midday", "Evening", "Bedtime"};
    private static Fonts fonts;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.dejaVu();
    }

    private static Publication with(Block... blocks) {
        return publication(section("s", 1, "Medicines", blocks));
    }

    private static PdfContent print(Publication publication, int size, Paper paper) throws IOException {
        return PdfContent.of(Booklet.pdf(fonts, publication, Optional.of("s"), size, paper));
    }

    /** All that is to be seen on each page, artifacts too. */
    private static List<String> pages(PdfContent seen) {
        return PdfContent.byPage(seen.letters()).values().stream()
                .map(letters -> PdfContent.lines(letters).stream()
                        .map(line -> line.stream().map(PdfContent.Letter::text).collect(Collectors.joining()).strip())
                        .collect(Collectors.joining(" ")).replace('\u00a0', ' '))
                .toList();
    }

    private static List<String> pages(Publication publication, int size, Paper paper) throws IOException {
        return pages(print(publication, size, paper));
    }

    private static String[] row(String name, String... rest) {
        return Stream.concat(Stream.of(name), Arrays.stream(rest)).toArray(String[]::new);
    }

    private static Table doses(int rows) {
        return table("Doses", Stream.concat(Stream.<String[]>of(COLUMNS), IntStream.range(0, rows)
                .mapToObj(i -> row("Drug" + i, "for your pain", "1 mg", "2 mg", "3 mg", "4 mg")))
                .toArray(String[][]::new));
    }

    @ParameterizedTest
    @CsvSource({"24, A4", "28, A4", "24, A5", "36, A3"})
    void aRowThatFitsOnAPageStandsOnOne(int size, Paper paper) throws IOException {
        List<String> pages = pages(with(p(words(30)), doses(12)), size, paper);
        for (int i = 1; i < 12; i++) {
            String name = "Medicine: Drug" + i + " ";
            List<String> about = pages.stream().filter(page -> page.contains(name)).toList();
            assertEquals(1, about.size(), name);
            String card = about.getFirst().substring(about.getFirst().indexOf(name));
            assertTrue(card.matches("(?s).*?Morning: 1 mg Midday: 2 mg Evening: 3 mg Bedtime: 4 mg.*"), card);
        }
        assertFalse(pages.toString().contains("continued"), pages::toString);
    }

    @Test
    void aRowThatIsLongerThanAPageSaysOnEachWhatItIsAbout() throws IOException {
        Publication publication = with(table("Doses", COLUMNS,
                row("Dexamethasone", words(150), "8 mg", "", words(120), "none")));
        List<String> pages = pages(publication, 28, Paper.A4);
        List<String> about = pages.stream().filter(page -> page.contains("Dexamethasone")).toList();
        assertTrue(about.size() > 4, pages::toString);
        about.stream().skip(1).forEach(
                page -> assertTrue(page.startsWith("Medicine: Dexamethasone (continued)"), page));
        assertTrue(about.get(1).startsWith("Medicine: Dexamethasone (continued) Purpose (continued):"), about.get(1));
        assertTrue(about.stream().skip(1).anyMatch(page -> page.contains("(continued) Morning: 8 mg")
                || page.contains("Morning: 8 mg")), about::toString);
        assertTrue(about.stream().anyMatch(page -> page.contains("Evening (continued):")), about::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de | (Fortsetzung)", "ar | (تابع)", "he | (continued)"})
    void itIsSaidInTheLanguageOfThePrint(String language, String continued) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        List<Table.Cell> cells = new ArrayList<>();
        List<Table.Cell> names = new ArrayList<>();
        for (int column = 0; column < 6; column++) {
            names.add(cell(Table.Role.COLUMN_HEADER, column, 1, "Wirkungsweise" + column, locale));
            cells.add(cell(Table.Role.DATA, column, 1, column == 1 ? words(200) : "Wert" + column, locale));
        }
        Table table = new Table(List.of(), 6, List.of(new Table.Row(names), new Table.Row(cells)));
        Publication one = with();
        Publication publication = new Publication(one.id(), Booklet.metadata("1", locale),
                List.of(new Section("s", 1, say(locale, new Inline.Text("1")), locale, List.of(table))), List.of(),
                Optional.empty(), one.changed());
        String text = String.join(" ", pages(publication, 24, Paper.A4));
        assertTrue(shapeless(text).contains(shapeless(continued)), text);
        AccessibilityTest.assertValid(Booklet.pdf(fonts, publication, Optional.of("s"), 24, Paper.A4));
    }

    private static String shapeless(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC).replaceAll("[()\\s]", "");
    }

    private static Table.Cell cell(Table.Role role, int column, int span, String words, Locale language) {
        return new Table.Cell(role, column, span, 1,
                List.of(new Block.Paragraph(List.of(say(language, new Inline.Text(words))))));
    }

    private static Table.Row row(Table.Role role, String... words) {
        return new Table.Row(IntStream.range(0, words.length)
                .mapToObj(i -> cell(role, i, 1, words[i], Booklet.AU)).toList());
    }

    private static Table grouped(int columns, String header, int rows) {
        List<Table.Row> all = new ArrayList<>();
        all.add(row(Table.Role.COLUMN_HEADER,
                IntStream.range(0, columns).mapToObj(i -> header + i).toArray(String[]::new)));
        for (String name : List.of("Prednisolone", "Doxycycline")) {
            all.add(new Table.Row(List.of(cell(Table.Role.COLUMN_HEADER, 0, columns, name, Booklet.AU))));
            for (int i = 0; i < rows; i++) {
                int row = i;
                all.add(row(Table.Role.DATA, IntStream.range(0, columns)
                        .mapToObj(column -> name.charAt(0) + " " + row + " mg").toArray(String[]::new)));
            }
        }
        return new Table(List.of(), columns, all);
    }

    /** As real columns and as cards. */
    @ParameterizedTest
    @CsvSource({"2, Dose, 40, 18, A4", "3, Often, 30, 24, A4", "6, Tagesdosis, 9, 24, A4", "4, Tagesdosis, 9, 24, A5",
            "3, Dose, 9, 28, A5"})
    void aNameThatSpansARowIsOnEveryPageOfTheRowsBelowIt(int columns, String header, int rows, int size, Paper paper)
            throws IOException {
        List<String> pages = pages(with(p("Before."), grouped(columns, header, rows)), size, paper);
        for (String name : List.of("Prednisolone", "Doxycycline")) {
            List<String> own = pages.stream().filter(page -> page.contains(name.charAt(0) + " 0 mg")
                    || page.contains(name.charAt(0) + " " + (rows - 1) + " mg")).toList();
            assertTrue(own.size() > 1, pages::toString);
            own.forEach(page -> assertTrue(page.contains(name), page));
        }
        pages.forEach(page -> assertFalse(page.contains("Prednisolone Doxycycline"), page));
        pages.forEach(page -> assertFalse(page.matches("(?s).*(Prednisolone|Doxycycline)( Page \\d+.*)"), page));
    }

    @Test
    void whatSpansARowHasNoLabel() throws IOException {
        Table.Row whole = new Table.Row(List.of(cell(Table.Role.DATA, 0, 6, "Ring us if you are sick.", Booklet.AU)));
        Table doses = doses(2);
        Table table = new Table(List.of(), 6,
                Stream.concat(doses.rows().stream(), Stream.of(whole)).toList());
        String text = String.join(" ", pages(with(table), 36, Paper.A4));
        assertTrue(text.contains("Bedtime: 4 mg Ring us if you are sick."), text);
    }

    /** Of two merged rows in which nothing differs, one card says all; a dose over two medicines is on both. */
    @Test
    void aMergedCellIsOnEachCardAndARowWithoutACellOfItsOwnIsNone() throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(row(Table.Role.COLUMN_HEADER, "Columnheader0", "Columnheader1", "Columnheader2", "Columnheader3"));
        rows.add(new Table.Row(List.of(tall(0, 1, "Ibuprofen"), tall(1, 2, "400 mg"), tall(2, 3, "Mornings"),
                tall(3, 3, "with food"))));
        rows.add(new Table.Row(List.of(tall(0, 2, "Naproxen"))));
        rows.add(new Table.Row(List.of(tall(1, 1, "1 g"))));
        rows.add(new Table.Row(
                List.of(tall(0, 2, "Aspirin"), tall(1, 2, "2 g"), tall(2, 2, "Nights"), tall(3, 2, "-"))));
        rows.add(new Table.Row(List.of()));
        String text = String.join(" ", pages(with(new Table(List.of(), 4, rows)), 36, Paper.A4));
        assertTrue(text.contains("Columnheader0: Naproxen Columnheader1: 400 mg Columnheader2: Mornings"), text);
        assertEquals(2, text.split("Aspirin").length, text);
        assertEquals(3, text.split("400 mg").length, text);
    }

    private static Table.Cell tall(int column, int rows, String words) {
        return new Table.Cell(Table.Role.DATA, column, 1, rows, List.of(p(words)));
    }

    @Test
    void aDefinitionThatGoesOnSaysOfWhat() throws IOException {
        Block.Definition long1 = new Block.Definition(List.of(say("Morphine")),
                List.of(p(words(120)), ul(p("one"), p("two"), p(words(80)))));
        Block.Definition long2 = new Block.Definition(List.of(say("Codeine")), List.of(p(words(100))));
        List<String> pages = pages(with(new Block.DefinitionList(List.of(long1, long2))), 28, Paper.A4);
        assertTrue(pages.stream().filter(page -> page.startsWith("Morphine (continued)")).count() > 1,
                pages::toString);
        assertTrue(pages.stream().anyMatch(page -> page.startsWith("Codeine (continued)")), pages::toString);
    }

    @Test
    void aVeryLongNameIsRecognisedByItsBeginning() throws IOException {
        String[] columns = {"Medicine", "Purpose", "Morning", "Midday", "Evening"};
        List<String> pages = pages(with(table("Doses", columns, row(words(150), words(90), "a", "b", "c"),
                row("x".repeat(2000), words(90), "a", "b", "c"))), 32, Paper.A5);
        assertTrue(pages.stream().anyMatch(page -> page.contains("\u2026 (continued)")), pages::toString);
    }

    @Test
    void aTableOfTwoRowsStaysOnOnePage() throws IOException {
        for (int before = 0; before < 14; before++) {
            Table table = table("When", new String[]{"Day", "Time"}, new String[]{"Monday", "at nine"},
                    new String[]{"Friday", "at five"});
            List<String> pages = pages(with(Stream.concat(
                    IntStream.range(0, before).mapToObj(i -> (Block) p("A line.")), Stream.of(table))
                    .toArray(Block[]::new)), 24, Paper.A4);
            assertEquals(1, pages.stream().filter(page -> page.contains("DayTime Mondayat nine Fridayat five"))
                    .count(), pages::toString);
        }
    }

    @Test
    void theHeaderOfALongTableIsOnEachOfItsPages() throws IOException {
        String[][] rows = IntStream.range(0, 61)
                .mapToObj(i -> i == 0 ? new String[]{"Drug", "Dose"} : new String[]{"D" + i + "d", i + " mg"})
                .toArray(String[][]::new);
        PdfContent seen = print(with(p(words(20)), table("Sixty", rows)), 18, Paper.A4);
        List<String> own = pages(seen).stream().filter(page -> page.matches("(?s).*D\\d+d.*")).toList();
        assertTrue(own.size() > 3, own::toString);
        own.forEach(page -> assertTrue(page.contains("DrugDose"), page));
        assertEquals(61, seen.elements().stream().filter(each -> each.type().equals("TR")).count());
        assertEquals(2, seen.elements().stream().filter(PdfContent.Element::isColumnHeader).count());
    }

    static Stream<Arguments> madeUp() {
        List<Arguments> all = new ArrayList<>();
        List<Integer> sizes = List.of(18, 20, 24, 28, 36);
        for (int seed = 0; seed < 30; seed++) {
            Paper paper = Paper.values()[seed % 4];
            int size = sizes.get(seed % 5);
            all.add(Arguments.of(seed, paper == Paper.A5 ? Math.min(size, 28) : size, paper));
        }
        return all.stream();
    }

    /** Tables as people make them: some cells empty, some with lists, some much too long. */
    private static Table madeUp(Random random) {
        int columns = 5 + random.nextInt(3);
        List<Table.Row> rows = new ArrayList<>();
        rows.add(row(Table.Role.COLUMN_HEADER, IntStream.range(0, columns)
                .mapToObj(column -> "Columnheader" + column).toArray(String[]::new)));
        int count = 1 + random.nextInt(6);
        for (int row = 0; row < count; row++) {
            List<Table.Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                List<Block> blocks = column == 0
                        ? List.of(p("Name" + row + "n"))
                        : switch (random.nextInt(10)) {
                            case 0 -> List.of();
                            case 1 -> List.of(ul(p("take"), p(words(12)), ul(p("with"), p("milk"))));
                            case 2 -> List.of(p(words(30 + random.nextInt(120))));
                            case 3 -> List.of(p("first"), p(words(8)));
                            default -> List.of(p(random.nextInt(50) + " mg"));
                        };
                cells.add(new Table.Cell(column == 0 ? Table.Role.ROW_HEADER : Table.Role.DATA, column, 1, 1, blocks));
            }
            rows.add(new Table.Row(cells));
        }
        return new Table(random.nextBoolean() ? List.of() : List.of(say("Caption of it")), columns, rows);
    }

    @ParameterizedTest
    @MethodSource("madeUp")
    @Tag("slow")
    void noValueIsOnAPageWithoutTheNameOfItsRowAndItsLabel(int seed, int size, Paper paper) throws Exception {
        Random random = new Random(seed);
        Publication publication = with(p(words(random.nextInt(80))), h(1, words(3)), madeUp(random),
                p(words(random.nextInt(40))), madeUp(random));
        byte[] pdf = Booklet.pdf(fonts, publication, Optional.of("s"), size, paper);
        PdfContent seen = PdfContent.of(pdf);
        List<String> pages = pages(seen);
        for (PdfContent.Element card : cards(seen)) {
            named(card, seen, pages);
            labelled(card, seen, pages);
        }
        AccessibilityTest.assertValid(pdf);
    }

    /** Each page of a card has its name, and the one where it begins has more. */
    private static void named(PdfContent.Element card, PdfContent seen, List<String> pages) {
        List<PdfContent.Letter> letters = seen.letters().stream()
                .filter(each -> each.element().filter(own -> own.isInside(card)).isPresent()).toList();
        String own = text(letters).replaceAll("(?s).*?(Name\\d+n).*", "$1");
        TreeSet<Integer> numbers = new TreeSet<>(letters.stream().map(PdfContent.Letter::page).toList());
        for (int page : numbers) {
            assertTrue(pages.get(page - 1).contains(own), () -> own + " is not on " + pages.get(page - 1));
        }
        String begun = text(letters.stream().filter(each -> each.page() == numbers.first()).toList());
        assertFalse(begun.endsWith(own), () -> "alone at the foot: " + begun);
    }

    /** Titles of groups, and rows below them of which some have nothing in the first column. */
    private static Table titled(int remark, boolean namedFirst) {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(row(Table.Role.COLUMN_HEADER, "Columnheader0", "Columnheader1", "Columnheader2", "Columnheader3",
                "Columnheader4"));
        for (int i = 0; i < 6; i++) {
            if (i % 3 == 0) {
                rows.add(new Table.Row(
                        List.of(cell(Table.Role.COLUMN_HEADER, 0, 5, i == 0 ? "Before" : "After it", Booklet.AU))));
            }
            rows.add(row(Table.Role.DATA, namedFirst ? "Name" + i + "n" : "", namedFirst ? "pills" : "Name" + i + "n",
                    "8 mg", "125 mg slowly", words(remark + i)));
        }
        return new Table(List.of(say("Doses")), 5, rows);
    }

    /** Where a page is full to its last line, what is said again above a row decides whether it is cut. */
    @ParameterizedTest
    @CsvSource({"24, A4, true", "28, A4, true", "32, A4, true", "36, A4, true", "36, A4, false", "24, A5, true",
            "24, A5, false"})
    void aRowBelowTheTitleOfItsGroupIsNamedOnEachOfItsPages(int size, Paper paper, boolean namedFirst)
            throws IOException {
        for (int remark = 2; remark < 26; remark += 3) {
            PdfContent seen = print(with(p("Before."), titled(remark, namedFirst)), size, paper);
            List<String> pages = pages(seen);
            cards(seen).stream().filter(card -> card.kids().size() > 1).forEach(card -> named(card, seen, pages));
        }
    }

    @Test
    void aShortDefinitionThatIsCutSaysOfWhat() throws IOException {
        for (int filled = 1; filled < 14; filled++) {
            for (int length = 14; length < 30; length += 4) {
                List<Block> blocks = new ArrayList<>();
                IntStream.range(0, filled).forEach(i -> blocks.add(p("A line.")));
                blocks.add(new Block.DefinitionList(List.of(new Block.Definition(List.of(say("Name1n")),
                        List.of(p("Dose: " + words(length / 2)), p("Dose: " + words(length)))))));
                List<String> pages = pages(with(blocks.toArray(Block[]::new)), 36, Paper.A4);
                pages.stream().filter(page -> page.contains("Dose:"))
                        .forEach(page -> assertTrue(page.contains("Name1n"), pages::toString));
            }
        }
    }

    /** Each cell begins with its label; where it goes on, the label is above it. */
    private static void labelled(PdfContent.Element card, PdfContent seen, List<String> pages) {
        String label = "";
        for (PdfContent.Element part : card.kids()) {
            List<PdfContent.Letter> letters = seen.letters().stream()
                    .filter(each -> each.element().filter(own -> own.isInside(part)).isPresent()).toList();
            String text = text(letters);
            label = text.startsWith("Columnheader") ? text.substring(0, text.indexOf(':')) : label;
            for (int page : new TreeSet<>(letters.stream().map(PdfContent.Letter::page).toList())) {
                String wanted = label;
                assertTrue(pages.get(page - 1).contains(wanted), () -> wanted + " is not on " + pages.get(page - 1));
            }
        }
    }

    private static String text(List<PdfContent.Letter> letters) {
        return letters.stream().map(PdfContent.Letter::text).collect(Collectors.joining());
    }

    /** Items without a bullet. */
    private static List<PdfContent.Element> cards(PdfContent seen) {
        return seen.elements().stream().filter(each -> each.type().equals("LI") && each.kids().size() == 1)
                .map(each -> each.kids().getFirst()).toList();
    }
}
