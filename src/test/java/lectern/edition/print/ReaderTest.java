package lectern.edition.print;

import static lectern.edition.print.Booklet.h;
import static lectern.edition.print.Booklet.item;
import static lectern.edition.print.Booklet.ol;
import static lectern.edition.print.Booklet.p;
import static lectern.edition.print.Booklet.publication;
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
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at prints as a reader would: is every word there, in order, inside the margins, large, and apart? */
class ReaderTest {
    private static Fonts fonts;

    @BeforeAll
    static void readFonts() throws IOException {
        fonts = Fonts.dejaVu();
    }

    static Stream<Arguments> prints() {
        List<PrintStyle> styles = List.of(new PrintStyle(16, 1.5, Paper.A4), new PrintStyle(18, 1.5, Paper.LETTER),
                new PrintStyle(24, 1.5, Paper.A4), new PrintStyle(36, 1.5, Paper.A4),
                new PrintStyle(36, 1.5, Paper.LETTER));
        return documents().entrySet().stream()
                .flatMap(each -> styles.stream().map(style -> Arguments.of(each.getKey(), style, each.getValue())));
    }

    private static Map<String, Publication> documents() {
        Map<String, Publication> documents = new TreeMap<>();
        documents.put("rich", Booklet.rich());
        documents.put("words of sixty letters", publication(section("s", 1,
                "Pneumonoultramicroscopicsilicovolcanoconiosis explained",
                p("Before " + "Immuno".repeat(10) + " after.", words(10) + " " + "x".repeat(300) + " end."),
                p("See https://www.example.org/a/very/long/address/that/goes/on/and-on-and-on/for_ever.html now."),
                ul(p("Immuno".repeat(10)), ul(p("Therapy".repeat(9)))),
                table("Long", new String[]{"A", "B"}, new String[]{"Immuno".repeat(10), "b"}))));
        String[][] wide = new String[5][12];
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 12; column++) {
                wide[row][column] = "cell" + row + "x" + column;
            }
        }
        documents.put("table of twelve columns",
                publication(section("s", 1, "Wide", h(1, "A wide table"), table("Twelve", wide))));
        documents.put("long table", publication(section("s", 1, "Long", p(words(100)),
                table("Sixty rows", IntStream.range(0, 60).mapToObj(row -> new String[]{"r" + row, words(1 + row % 6)})
                        .toArray(String[][]::new)))));
        Table inner = table("Inner", new String[]{"A", "B"}, new String[]{"c", "d"});
        Table deeper = table("Deeper", new String[]{"Treatment", "Immunotherapy"},
                new String[]{"Antibodies", "Interferon"});
        documents.put("table in a list", publication(section("s", 1, "Nested", ul(inner, ul(deeper)))));
        Block deep = p("the deepest item, " + words(30));
        for (int i = 0; i < 9; i++) {
            deep = new Block.BulletList(List.of(item(p("level " + (9 - i) + " " + words(6)), deep)));
        }
        documents.put("list of nine levels", publication(section("s", 1, "Deep", deep, ol(p("one"), p("two")))));
        documents.put("picture taller than a page", publication(section("s", 1, "Tall", p(words(50)),
                h(1, "A heading above it, that is rather long"),
                Booklet.figure(Optional.of(Booklet.png(60, 4000)), words(30)), p("after"))));
        documents.put("empty title", publication(
                new Section("s", 1, Booklet.say(Booklet.AU), Booklet.AU, List.of(h(1, "Below"), p("Words"))),
                new Section("t", 2, Booklet.say(Booklet.AU), Booklet.AU, List.of())));
        documents.put("paragraph of five thousand words", publication(section("s", 1, "Endless", p(words(5000)))));
        documents.put("sixty headings", publication(section("s", 1, "Headings",
                IntStream.range(0, 60).mapToObj(i -> i % 2 == 0 ? h(1, words(2 + i % 9)) : p(words(i)))
                        .toArray(Block[]::new))));
        return documents;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("prints")
    void everythingIsThereAndInItsPlace(String name, PrintStyle style, Publication publication) throws Exception {
        byte[] pdf = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Booklet.pdf(fonts, publication,
                Optional.empty(), style.size(), style.paper()));
        List<Seen.Letter> letters = Seen.letters(pdf);
        everyWordIsThereInOrder(publication, Seen.text(letters, style));
        noLetterLiesOutside(letters, style);
        noLetterIsSmallerThanTheBody(letters, style);
        noLinesOverlap(letters);
        PageLayout print = PageLayout.of(publication, Optional.empty(), style, fonts, "0000-0000").orElseThrow();
        List<Page> pages = Booklet.all(print.pages(print.measured()));
        noHeadingIsLastOnItsPage(pages);
        noLineOfAParagraphStandsAlone(pages);
    }

    private static void everyWordIsThereInOrder(Publication publication, String text) {
        Characters characters = new Characters(fonts);
        // Contents repeat the titles: the search begins where the first section does.
        int start = text.indexOf("Contents");
        for (Section section : publication.sections()) {
            int at = Math.max(start, 0);
            List<Sentence> aside = moved(section.blocks());
            for (Sentence sentence : section.sentences()) {
                for (String word : wordsOf(sentence.content(), characters)) {
                    int found = text.indexOf(word, aside.contains(sentence) ? 0 : at);
                    assertTrue(found >= 0, () -> "“" + word + "” of “" + sentence.text() + "” is missing");
                    at = aside.contains(sentence) ? at : found + word.length();
                }
            }
        }
    }

    /** A link's address comes between its words and the stop behind it: each inline by itself. */
    private static List<String> wordsOf(List<Inline> content, Characters characters) {
        List<String> words = new ArrayList<>();
        for (Inline inline : content) {
            if (inline instanceof Inline.Span span) {
                words.addAll(wordsOf(span.content(), characters));
            } else {
                words.addAll(List.of(characters.printable(Inline.text(List.of(inline))).strip().split("[ \u00a0]+")));
            }
        }
        return words;
    }

    /** What may stand elsewhere: cells of a table that became a list, and footnotes. */
    private static List<Sentence> moved(List<Block> blocks) {
        List<Sentence> moved = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Table table -> moved.addAll(sentences(table));
                case Block.Note note -> moved.addAll(sentences(note));
                case Block.BulletList list -> list.items().forEach(each -> moved.addAll(moved(each.blocks())));
                default -> {
                }
            }
        }
        return moved;
    }

    private static List<Sentence> sentences(Block block) {
        return section("x", 1, "x", block).sentences();
    }

    private static void noLetterLiesOutside(List<Seen.Letter> letters, PrintStyle style) {
        for (Seen.Letter letter : letters) {
            if (!letter.isSpace()) {
                assertTrue(letter.x() > PrintStyle.MARGIN - 0.5
                        && letter.x() + letter.width() < PrintStyle.MARGIN + style.textWidth() + 0.5
                        && letter.baseline() - 0.75 * letter.size() > PrintStyle.MARGIN - 0.5
                        && letter.baseline() < style.paper().height() - PrintStyle.MARGIN,
                        () -> letter + " is outside the margins");
            }
        }
    }

    private static void noLetterIsSmallerThanTheBody(List<Seen.Letter> letters, PrintStyle style) {
        letters.forEach(letter -> assertTrue(letter.size() > style.size() - 0.01, () -> letter + " is small"));
    }

    private static void noLinesOverlap(List<Seen.Letter> letters) {
        Map<Integer, List<Seen.Letter>> pages = new TreeMap<>();
        letters.stream().filter(letter -> !letter.isSpace() && !letter.text().equals("\u2022"))
                .forEach(letter -> pages.computeIfAbsent(letter.page(), _ -> new ArrayList<>()).add(letter));
        for (List<Seen.Letter> page : pages.values()) {
            for (int i = 0; i < page.size(); i++) {
                for (int j = i + 1; j < page.size(); j++) {
                    Seen.Letter a = page.get(i);
                    Seen.Letter b = page.get(j);
                    boolean above = a.x() + 0.1 < b.x() + b.width() && b.x() + 0.1 < a.x() + a.width();
                    double down = Math.abs(b.baseline() - a.baseline());
                    assertTrue(!above || down > Math.min(a.size(), b.size()) * 0.95, () -> a + " lies upon " + b);
                }
            }
        }
    }

    private static List<Tag> tags(Page page) {
        return page.strips().stream().flatMap(each -> each.strip().placed().stream())
                .flatMap(each -> each instanceof Placed.Line line
                        ? Stream.of(line.runs().getLast().tag())
                        : Stream.empty())
                .map(ReaderTest::block).toList();
    }

    private static Tag block(Tag tag) {
        return tag.role() == Role.SPAN || tag.role() == Role.LINK ? block(tag.parent().orElseThrow()) : tag;
    }

    private static void noHeadingIsLastOnItsPage(List<Page> pages) {
        for (Page page : pages.subList(0, pages.size() - 1)) {
            Page.Standing last = page.strips().getLast();
            boolean heading = tags(new Page(List.of(last), page.running())).stream()
                    .anyMatch(tag -> tag.role().type().matches("H[1-6]"));
            boolean empty = page.strips().stream().noneMatch(each -> each.strip().bookmark().isEmpty());
            assertTrue(!heading || empty, () -> "a heading is last: " + last);
        }
    }

    private static void noLineOfAParagraphStandsAlone(List<Page> pages) {
        for (int i = 0; i + 1 < pages.size(); i++) {
            List<Tag> here = tags(pages.get(i));
            List<Tag> next = tags(pages.get(i + 1));
            if (!here.isEmpty() && !next.isEmpty() && here.getLast() == next.getFirst()
                    && here.getLast().role() == Role.P) {
                Tag cut = here.getLast();
                assertTrue(here.stream().filter(tag -> tag == cut).count() > 1, "an orphan on page " + (i + 1));
                assertTrue(next.stream().filter(tag -> tag == cut).count() > 1, "a widow on page " + (i + 2));
            }
        }
    }

    @Test
    void wordsOfTwoLinesStayApart() throws IOException {
        Publication publication = publication(section("s", 1, "Apart", p(words(200))));
        byte[] pdf = Booklet.pdf(fonts, publication, Optional.of("s"), 36, Paper.A4);
        String text = Seen.text(Seen.letters(pdf), new PrintStyle(36, 1.5, Paper.A4));
        assertEquals(1, text.split(Pattern.quote(words(200)), -1).length - 1);
    }
}
