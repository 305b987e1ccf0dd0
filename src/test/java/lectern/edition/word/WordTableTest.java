package lectern.edition.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.document.Library;
import lectern.document.Table;
import lectern.edition.page.Sample;
import lectern.edition.print.font.Fonts;
import lectern.edition.print.font.Joining;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTableTest {
    private final Sample sample = new Sample();

    private Table.Cell cell(Table.Role role, int column, int span, String words) {
        return new Table.Cell(role, column, span, 1, List.of(sample.paragraph(words)));
    }

    private Table.Row row(Table.Role role, String first, String second) {
        return new Table.Row(List.of(cell(role, 0, 1, first), cell(role, 1, 1, second)));
    }

    private static WordFile file(String size, Table.Row... rows) throws IOException {
        Table table = new Table(List.of(), 2, List.of(rows));
        Library library = new Library(List.of(Sample.of("Title", List.of(table))), List.of(), Instant.EPOCH);
        return WordFile.of(library, "leaflet", Optional.of("one"), Map.of("size", size));
    }

    /** At a page's foot they would say nothing of what is on the next page. */
    @ParameterizedTest
    @CsvSource({"18, 1, 3", "36, 0, 0"})
    void aHeadAndATitleOfRowsStayWithTheRowsBelow(String size, int tables, int heads) throws Exception {
        WordFile file = file(size, row(Table.Role.COLUMN_HEADER, "Oesophagogastroscopy", "Dose"),
                row(Table.Role.DATA, "Paracetamolum", "500 mg"),
                new Table.Row(List.of(cell(Table.Role.COLUMN_HEADER, 0, 2, "Children"))),
                row(Table.Role.DATA, "Ibuprofenum", "100 mg"));
        assertEquals(List.of(), file.faults());
        assertEquals(tables, file.find("//w:tbl").size());
        assertEquals(heads, file.find("//w:pStyle[@w:val='TableHead']").size());
        assertEquals(1, file.find("//w:p[contains(., 'Children')][w:pPr/w:keepNext or "
                + "w:pPr/w:pStyle/@w:val='TableHead']").size());
    }

    /** A letter may be wider where it joins the one before it than it is by itself. */
    @Test
    void anArabicWordHasRoomAsItsLettersJoin() throws Exception {
        String word = "وحدة";
        WordFile file = file("24", row(Table.Role.COLUMN_HEADER, "A", "B"),
                row(Table.Role.DATA, word + "\u00a0" + word + "\u00a0" + word,
                        "Pneumonoultramic volcano and so on for more than one line of a cell"));
        double twips = Double.parseDouble(
                file.find("//w:tblGrid/w:gridCol[1]/@w:w").getFirst().newCursor().getTextValue());
        Fonts fonts = Fonts.dejaVu();
        String joined = Joining.joined(word, fonts::covers);
        double points = (joined + "\u00a0" + joined + "\u00a0" + joined).chars()
                .mapToDouble(letter -> fonts.find(letter, false).orElseThrow().advance(letter) * 24 / 1000.0).sum();
        assertTrue(twips / 20 >= points + 2 * 0.35 * 24, twips / 20 + " points for words of " + points);
    }
}
