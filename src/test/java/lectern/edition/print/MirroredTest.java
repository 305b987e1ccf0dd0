package lectern.edition.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.style.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same Hebrew words as a text that runs to the left and as one that runs to the right: each is the other's mirror. */
class MirroredTest {
    private static final Locale HEBREW = Locale.forLanguageTag("he");
    private static final String WORDS = "תאים מערכת חיסון טיפול עוזר לגוף";

    private record Box(String what, int page, double left, double right, double at) {
        Box mirrored(Paper paper) {
            return new Box(what, page, paper.width() - right, paper.width() - left, at);
        }

        boolean isNear(Box other) {
            return what.equals(other.what) && page == other.page && Math.abs(left - other.left) < 0.1
                    && Math.abs(right - other.right) < 0.1 && Math.abs(at - other.at) < 0.1;
        }
    }

    private static Sentence say(Locale language, String words) {
        return Booklet.say(language, new Inline.Text(words));
    }

    private static Block.Paragraph p(Locale language, int count) {
        return new Block.Paragraph(List.of(say(language, IntStream.range(0, count)
                .mapToObj(i -> WORDS.split(" ")[i % 6]).collect(Collectors.joining(" ")))));
    }

    private static Block.Item item(Block... blocks) {
        return new Block.Item(List.of(blocks));
    }

    private static Table table(Locale language, int columns) {
        List<Table.Row> rows = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            List<Table.Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(new Table.Cell(row == 0 ? Table.Role.COLUMN_HEADER : Table.Role.DATA, column, 1, 1,
                        List.of(p(language, column + 1))));
            }
            rows.add(new Table.Row(cells));
        }
        return new Table(List.of(say(language, "תאים")), columns, rows);
    }

    private static Publication publication(Locale language) {
        Section first = new Section("one", 1, say(language, "מערכת חיסון"), language,
                List.of(p(language, 40), new Block.Heading(1, say(language, "טיפול")),
                        new Block.BulletList(List.of(item(p(language, 12)),
                                item(p(language, 2), new Block.NumberedList(1, List.of(item(p(language, 9))))))),
                        table(language, 3), table(language, 12), new Block.Quote(List.of(p(language, 15))),
                        new Block.DefinitionList(List.of(
                                new Block.Definition(List.of(say(language, "תאים")), List.of(p(language, 9))))),
                        new Block.Figure(Optional.of(Booklet.png(90, 60)), List.of(say(language, "תאים")), List.of(),
                                List.of())));
        Section second = new Section("two", 2, say(language, "עוזר לגוף"), language, List.of(p(language, 3)));
        Publication rich = Booklet.publication(first, second);
        return new Publication(rich.id(), Booklet.metadata("מערכת חיסון", language), rich.sections(), List.of(),
                Optional.empty(), rich.changed());
    }

    private static PdfContent seen(Locale language, int size, Paper paper) throws IOException {
        return PdfContent.of(Booklet.pdf(Fonts.dejaVu(), publication(language), Optional.empty(), size, paper));
    }

    /** Lines of each paragraph, rules and pictures. What is said in English about a print stands the same way in both. */
    private static List<Box> boxes(PdfContent seen) {
        List<Box> boxes = new ArrayList<>();
        seen.blocks().forEach((element, letters) -> {
            if (letters.stream().noneMatch(letter -> letter.text().matches("[A-Za-z]"))) {
                PdfContent.lines(letters.stream().filter(letter -> !letter.isSpace()).toList())
                        .forEach(line -> boxes.add(box(element.type(), line)));
            }
        });
        PdfContent.lines(seen.letters().stream().filter(letter -> letter.element().isEmpty() && !letter.isSpace()
                && !letter.text().equals(".")).toList()).forEach(line -> boxes.add(box("running line", line)));
        seen.bars().forEach(bar -> boxes.add(new Box("bar", bar.page(), bar.left(), bar.right(), bar.top())));
        seen.pictures().forEach(
                picture -> boxes
                        .add(new Box("picture", picture.page(), picture.left(), picture.right(), picture.top())));
        return boxes;
    }

    private static Box box(String what, List<PdfContent.Letter> line) {
        return new Box(what, line.getFirst().page(),
                line.stream().mapToDouble(PdfContent.Letter::x).min().orElseThrow(),
                line.stream().mapToDouble(PdfContent.Letter::right).max().orElseThrow(), line.getFirst().baseline());
    }

    @ParameterizedTest
    @CsvSource({"18, A4", "24, A4", "16, A3", "18, A5"})
    void everyLineRuleAndPictureStandsMirrored(int size, Paper paper) throws IOException {
        List<Box> right = boxes(seen(Booklet.AU, size, paper));
        List<Box> left = boxes(seen(HEBREW, size, paper));
        assertEquals(right.size(), left.size());
        assertTrue(Stream.of("LBL", "Lbl", "TH", "TD", "P", "H1", "bar", "picture", "running line")
                .filter(each -> right.stream().anyMatch(box -> box.what().equals(each))).count() >= 6,
                () -> right.toString());
        for (Box box : left) {
            assertTrue(right.stream().anyMatch(each -> each.mirrored(paper).isNear(box)),
                    () -> box + " is in no mirror of " + right.stream().filter(each -> each.page() == box.page())
                            .map(each -> "\n" + each.mirrored(paper)).toList());
        }
    }

    @Test
    void theFirstColumnOfATableStandsAtTheRight() throws IOException {
        List<PdfContent.Letter> letters = seen(HEBREW, 18, Paper.A4).letters();
        List<List<PdfContent.Letter>> headers = letters.stream()
                .filter(letter -> letter.block().filter(block -> block.isInside("TH")).isPresent())
                .collect(Collectors.groupingBy(letter -> letter.block().orElseThrow(), java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .values().stream().limit(3).toList();
        assertEquals(3, headers.size());
        List<Double> ends = headers.stream()
                .map(column -> column.stream().mapToDouble(PdfContent.Letter::right).max().orElseThrow()).toList();
        assertEquals(ends.stream().sorted(Comparator.reverseOrder()).toList(), ends);
    }
}
