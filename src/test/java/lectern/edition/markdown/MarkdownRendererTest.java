package lectern.edition.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.content.ContentFolder;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.text.Numbering;
import lectern.edition.Format;
import lectern.edition.Recipes;
import lectern.edition.page.Sample;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as Markdown, as another program shows it. */
class MarkdownRendererTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create(),
            StrikethroughExtension.create());

    @TempDir
    private Path folder;

    private static String markdown(Library library, String publication, Optional<String> section) throws IOException {
        MarkdownRenderer renderer = new MarkdownRenderer(Optional.of(URI.create("https://reading.example.org")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(Recipes.of(library, Format.MARKDOWN, renderer, publication, section), out);
        return out.toString(UTF_8);
    }

    private static String markdown(Block... blocks) throws IOException {
        Library library = new Library(List.of(Sample.of("Title", List.of(blocks))), List.of(), Instant.EPOCH);
        String text = markdown(library, "leaflet", Optional.of("one"));
        return text.substring(text.indexOf("# Title\n") + 8).strip();
    }

    private static Document shown(String markdown) {
        return Jsoup.parse(HtmlRenderer.builder().extensions(EXTENSIONS).build()
                .render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void showsTheWordsOfEverySentenceInOrder() throws IOException {
        Library content = new ContentFolder(Path.of("content")).read();
        for (Library library : List.of(content, Sample.library())) {
            for (Publication publication : library.publications()) {
                String all = String.join(" ",
                        words(shown(markdown(library, publication.id(), Optional.empty())).wholeText()));
                int from = 0;
                for (Section section : publication.sections()) {
                    for (Sentence sentence : section.sentences()) {
                        boolean moved = section.blocks().stream()
                                .filter(block -> block instanceof Table
                                        || block instanceof Block.Note note && note.isFootnote())
                                .anyMatch(block -> Section.sentences(List.of(block)).contains(sentence));
                        for (String part : words(sentence.text().replace("MRI", " "))) {
                            int found = all.indexOf(part, moved ? 0 : from);
                            assertTrue(found >= 0, part + " of “" + sentence.text() + "” is missing");
                            from = moved ? from : found + part.length();
                        }
                    }
                }
            }
        }
    }

    /** What stands beside a list is no part of it, though it is written as a list or is not written there at all. */
    @ParameterizedTest
    @MethodSource("besideAList")
    void aListBesideWhatIsWrittenAsOneStaysByItself(int lists, List<Block> blocks) throws IOException {
        String text = markdown(blocks.toArray(Block[]::new));
        assertEquals(lists, shown(text).select("body > ul, body > ol").size(), text);
    }

    static List<Arguments> besideAList() {
        Sample sample = new Sample();
        Block list = new Block.BulletList(List.of(new Block.Item(List.of(sample.paragraph("Alpha.")))));
        Block numbered = new Block.NumberedList(1, List.of(new Block.Item(List.of(sample.paragraph("One.")))));
        Block note = new Block.Note(Block.Note.Kind.FOOTNOTE, Optional.empty(), Optional.empty(), false,
                List.of(sample.paragraph("Below.")));
        Table rows = new Table(List.of(), 3, List.of(new Table.Row(List.of(
                new Table.Cell(Table.Role.DATA, 0, 1, 1, List.of(new Block.Quote(List.of(sample.paragraph("Said."))))),
                new Table.Cell(Table.Role.DATA, 1, 1, 1, List.of(list)),
                new Table.Cell(Table.Role.DATA, 2, 1, 1, List.of(list))))));
        Block described = new Block.Figure(Optional.empty(), List.of(), List.of(), List.of(list));
        return List.of(Arguments.of(2, List.of(list, rows)), Arguments.of(2, List.of(rows, list)),
                Arguments.of(2, List.of(described, list)),
                Arguments.of(3, List.of(list, rows, list)), Arguments.of(2, List.of(rows, rows)),
                Arguments.of(2, List.of(list, note, list)), Arguments.of(3, List.of(list, list, list)),
                Arguments.of(2, List.of(numbered, numbered)));
    }

    /** Each as it would be written by itself, in whatever order they stand beside each other, read back by Lectern. */
    @Test
    void whatStandsBesideEachOtherIsReadBackApart() throws IOException {
        Sample sample = new Sample();
        Block list = new Block.BulletList(List.of(new Block.Item(List.of(sample.paragraph("Alpha.")))));
        Block numbers = new Block.NumberedList(1, List.of(new Block.Item(List.of(sample.paragraph("One.")))));
        Block letters = new Block.NumberedList(1, Numbering.SMALL_LETTERS,
                List.of(new Block.Item(List.of(sample.paragraph("Letter.")))));
        Block meanings = new Block.DefinitionList(List.of(new Block.Definition(List.of(sample.sentence("Term")),
                List.of(sample.paragraph("Meaning.")))));
        Block unseen = new Block.Paragraph(List.of(sample.rich(List.of(new Inline.Picture(Optional.empty(), "")))));
        Block rows = ((List<?>) besideAList().get(1).get()[1]).stream().map(Block.class::cast).findFirst()
                .orElseThrow();
        Table plain = (Table) rows;
        Block named = new Table(List.of(sample.sentence("Caption")), plain.columns(), plain.rows());
        List<Block> kinds = List.of(list, numbers, letters, meanings, rows, named);
        for (Block first : kinds) {
            for (Block second : kinds) {
                for (List<Block> blocks : List.of(List.of(first, second), List.of(first, unseen, second))) {
                    String text = markdown(blocks.toArray(Block[]::new));
                    assertEquals(2, shown(text).select("body > ul, body > ol").size(), text);
                    assertEquals(2, read(text).stream().filter(each -> each instanceof Block.BulletList
                            || each instanceof Block.NumberedList).count(), text);
                }
            }
        }
    }

    private List<Block> read(String text) throws IOException {
        Path content = Files.createDirectories(folder.resolve("read"));
        Files.writeString(content.resolve("again.md"), "# Title\n\n" + text + "\n");
        return new ContentFolder(content).read().publications().getFirst().sections().getFirst().blocks();
    }

    @Test
    void listsOfNeighbouringCellsAreTwo() throws IOException {
        Table rows = (Table) ((List<?>) besideAList().get(1).get()[1]).getFirst();
        String text = markdown(rows);
        assertEquals(2, shown(text).select("li > ul").size(), text);
    }

    /** Whoever keeps the Markdown can publish it again. */
    @Test
    void lecternReadsItBackWithItsHeadingsListsTablesAndNotes() throws IOException {
        Library content = new ContentFolder(Path.of("content")).read();
        Publication booklet = content.find("immunotherapy").orElseThrow();
        Files.writeString(folder.resolve("again.md"), markdown(content, "immunotherapy", Optional.empty()));
        Publication again = new ContentFolder(folder).read().publications().getFirst();
        assertEquals(booklet.title(), again.title());
        List<String> headings = new ArrayList<>();
        booklet.sections().forEach(section -> {
            headings.add(section.title().text());
            headings(section.blocks(), headings);
        });
        List<String> read = new ArrayList<>();
        again.sections().forEach(section -> {
            read.add(section.title().text());
            headings(section.blocks(), read);
        });
        // The title of the whole is the title of its first page, too, and is read twice then.
        List<String> known = read.stream().filter(headings::contains).toList();
        assertEquals(headings, known.subList(1, known.size()));
        for (Class<?> kind : List.of(Table.class, Block.BulletList.class, Block.NumberedList.class)) {
            assertTrue(count(again, kind) >= count(booklet, kind), kind.getSimpleName());
        }
        assertEquals(tables(booklet), tables(again));
    }

    private static void headings(List<Block> blocks, List<String> found) {
        blocks.stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast)
                .forEach(heading -> found.add(heading.title().text()));
    }

    private static long count(Publication publication, Class<?> kind) {
        return publication.sections().stream().flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance).count();
    }

    private static List<String> tables(Publication publication) {
        return publication.sections().stream().flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance).map(Table.class::cast)
                .flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream())
                .map(cell -> cell.role() + " " + Sentence.text(Section.sentences(cell.blocks()))).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 * 3 * 2 = 30", "*a*", "_a_ and a_b_c", "1. Take it", "12) Rest", "1.5 mg", "- no list",
            "+ none", "---", "===", "# none", "C #", "> 5 mg", "< 5 mg", "<b>bold</b>", "<https://example.org>",
            "a < b > c", "& so &amp; on &copy;", "`code`", "~5 mg~ or ~~7~~", "[a](b)", "![a](b)", "[^1]", "a | b",
            "| a | b |", "\\", "\\*", "a\\", "{.class}", "{: #id}", ": a meaning", ":::", "H~2~O", "10^9^/L",
            "$5 and $6",
            "***", "* a", "1986. A year", "00. none", "#5 stays", "-5 °C", "+61 2 9123 4567", "[ ] task", "a  b",
            "5 mg*kg", "**", "_", "__init__", "x_1", "!", "www.example.org", "a@b_c.org", "&#35;", "*[HTML]: none",
            "    four", "=", "- - -", "10\u00a0mg", "« * »", "مرحبا * بكم", "\"quoted\" (words)", "a\u0000b\u0007c"})
    void textReadsTheSameWhereverItStands(String text) throws IOException {
        for (String context : List.of("paragraph", "heading", "item", "number", "cell", "head", "term", "strong",
                "emphasis", "link", "caption", "note", "title", "quote", "raised")) {
            assertEquals(seen(text), seen(shown(text, context)), () -> context);
        }
    }

    /** White space is one space, and what nobody sees is nothing. */
    private static String seen(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n]]", "").replaceAll("\\s+", " ").strip();
    }

    /** Made of signs that mean something, in an order that nobody thought of. */
    @Test
    void signsInAnyOrderReadTheSame() throws IOException {
        Random random = new Random(7);
        String signs = "*_`~[]()<>#+-.!|\\&{}:=^$1 2ab \"'é,";
        for (int i = 0; i < 1_500; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String words = seen(random.nextBoolean() ? text.substring(1) : text.toString());
            if (!words.isEmpty()) {
                for (String context : List.of("paragraph", "heading", "cell", "mixed")) {
                    assertEquals(words, seen(shown(words, context)), () -> context + " " + words);
                }
            }
        }
    }

    private static String shown(String text, String context) throws IOException {
        Sample sample = new Sample();
        Sentence sentence = sample.sentence(text);
        Block.Paragraph paragraph = new Block.Paragraph(List.of(sentence));
        List<Inline> inline = List.of(new Inline.Text(text));
        Inline wrapped = switch (context) {
            case "strong" -> new Inline.Strong(inline);
            case "emphasis" -> new Inline.Emphasis(inline);
            case "link" -> new Inline.Link("https://example.org/a_b*c?d=1&copy=2", inline);
            case "raised" -> new Inline.Superscript(inline);
            default -> new Inline.Text(text);
        };
        int half = text.length() / 2;
        Block block = switch (context) {
            case "heading" -> new Block.Heading(1, sentence);
            case "item" -> new Block.BulletList(List.of(new Block.Item(List.of(paragraph))));
            case "number" -> new Block.NumberedList(3, List.of(new Block.Item(List.of(paragraph))));
            case "cell" -> table(Table.Role.DATA, paragraph, sample);
            case "head" -> table(Table.Role.ROW_HEADER, paragraph, sample);
            case "term" -> new Block.DefinitionList(List.of(new Block.Definition(List.of(sentence), List.of())));
            case "caption" -> new Table(List.of(sentence), 1,
                    List.of(new Table.Row(List.of(new Table.Cell(Table.Role.DATA, 0, 1, 1, List.of())))));
            case "note" -> new Block.Note(Block.Note.Kind.TIP, Optional.empty(), Optional.empty(), true,
                    List.of(paragraph));
            case "title" -> new Block.Note(Block.Note.Kind.TIP, Optional.empty(), Optional.of(sentence), true,
                    List.of());
            case "quote" -> new Block.Quote(List.of(paragraph));
            case "mixed" -> new Block.Paragraph(List.of(sample.rich(List.of(new Inline.Text(text.substring(0, half)),
                    new Inline.Strong(List.of(new Inline.Text(text.substring(half))))))));
            default -> new Block.Paragraph(List.of(sample.rich(List.of(wrapped))));
        };
        Document page = shown(markdown(block));
        Element found = switch (context) {
            case "heading" -> page.selectFirst("h2");
            case "item", "number", "term" -> page.selectFirst("li");
            case "cell", "head" -> page.select("td").last();
            case "note", "title", "quote" -> page.selectFirst("blockquote");
            case "strong", "emphasis", "link", "raised" -> page.selectFirst("strong, em, a, sup");
            default -> page.selectFirst("p");
        };
        return found == null ? "nothing: " + page.body().html() : found.wholeText();
    }

    private static Table table(Table.Role role, Block block, Sample sample) {
        Table.Cell first = new Table.Cell(Table.Role.DATA, 0, 1, 1, List.of(sample.paragraph("First")));
        return new Table(List.of(), 2, List.of(new Table.Row(List.of(first,
                new Table.Cell(role, 1, 1, 1, List.of(block))))));
    }

    @Test
    void readsWell() throws IOException {
        String text = markdown(Sample.library(), "immunotherapy", Optional.of("side-effects"));
        for (String part : List.of("""
                Immunotherapy: a guide

                # Side effects and what helps

                Most side effects are mild.""", """
                ## Call us at once if

                - you have a temperature of 38 °C or more

                - you are short of breath

                  - at rest
                  - when you walk

                ### At night

                3. Go to the nearest emergency department.
                4. Show your alert card.
                """,
                """
                        **Treatments and how they are given**

                        |  | How it is given | How often | Where you have it |
                        | --- | --- | --- | --- |
                        | **Checkpoint inhibitors** | Through a drip into a vein | Every 2 to 6 weeks | In hospital, as a day patient |
                        | **CAR T-cell therapy** | Through a drip into a vein |  | In hospital, as a day patient |
                        """,
                """
                        **Image:** A lymph node beside the spleen. Both are drawn large.

                        Two organs of the immune system
                        """, """
                        > **Warning:**
                        >
                        > Ask [a nurse](tel:131120) first.
                        """, """
                        > **Urgent:**
                        >
                        > **Ring us the same day**
                        >
                        > We have a bed for you.
                        """, """
                        CO<sub>2</sub> and 10<sup>9</sup> cells""",
                """
                        An MRI (magnetic resonance imaging) scan takes **40 minutes**; another MRI is *rarely* needed.""",
                """
                        [about scans](https://example.org/scans?a=1\\&b=2)""", """
                        - **Phone:** 13 11 20
                        """)) {
            assertTrue(text.contains(part), () -> part + "\nis not in\n" + text);
        }
    }

    @Test
    void footnotesAreReferredTo() throws IOException {
        Files.writeString(folder.resolve("text.md"), """
                # Notes

                Take one.[^1] Then rest.[^1]

                [^1]: With *food*.

                    Not with milk.
                """);
        Library library = new ContentFolder(folder).read();
        Document page = shown(markdown(library, "text", Optional.empty()));
        assertEquals(2, page.select("p > sup.footnote-ref").size(), page.body().html());
        Element note = page.selectFirst("section.footnotes li");
        assertTrue(note != null && note.text().startsWith("With food.") && note.text().contains("Not with milk."),
                page.body().html());
    }

    @Test
    void listsBesideEachOtherStayApart() throws IOException {
        Sample sample = new Sample();
        Block.BulletList list = new Block.BulletList(List.of(new Block.Item(List.of(sample.paragraph("One")))));
        Block.NumberedList numbers = new Block.NumberedList(1,
                List.of(new Block.Item(List.of(sample.paragraph("Two")))));
        Document page = shown(markdown(list, list, numbers, numbers, list));
        assertEquals(3, page.select("ul").size());
        assertEquals(2, page.select("ol").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "https://example.org/a b"})
    void anAddressThatIsNoneIsWords(String address) throws IOException {
        Sentence sentence = new Sample()
                .rich(List.of(new Inline.Link(address, List.of(new Inline.Text("Read on")))));
        assertEquals("Read on", markdown(new Block.Paragraph(List.of(sentence))));
    }
}
