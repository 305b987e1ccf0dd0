package lectern.edition.print.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lectern.document.Block;
import lectern.document.Table;
import lectern.edition.print.Booklet;
import org.junit.jupiter.api.Test;

/** Which rows of headers each further page of a table repeats. */
class BandsTest {

    private static final Table.Role HEAD = Table.Role.COLUMN_HEADER;
    private static final Table.Role DATA = Table.Role.DATA;

    @Test
    void aPageRepeatsTheHeadThatHoldsThereAndNotTheOneBefore() {
        Bands bands = bands(2, row(cell(HEAD, 0, 1, 1, "Age"), cell(HEAD, 1, 1, 1, "Dose")),
                row(cell(DATA, 0, 1, 1, "1 year"), cell(DATA, 1, 1, 1, "5 ml")),
                row(cell(HEAD, 0, 1, 1, "Weight"), cell(HEAD, 1, 1, 1, "Dose a day")),
                row(cell(DATA, 0, 1, 1, "10 kg"), cell(DATA, 1, 1, 1, "2 ml")));
        assertEquals(List.of("1: [0]", "3: [2]"), over(bands));
        assertTrue(bands.endWhole());
    }

    @Test
    void aTitleAcrossTheTableIsNoHead() {
        Bands bands = bands(2, row(cell(HEAD, 0, 2, 1, "Adults")),
                row(cell(HEAD, 0, 1, 1, "Age"), cell(HEAD, 1, 1, 1, "Dose")),
                row(cell(DATA, 0, 1, 1, "20"), cell(DATA, 1, 1, 1, "5 ml")),
                row(cell(Table.Role.ROW_HEADER, 0, 2, 1, "Children")),
                row(cell(DATA, 0, 1, 1, "2"), cell(DATA, 1, 1, 1, "1 ml")));
        assertEquals(List.of("0: []", "2: [1]", "3: [1]", "4: [1]"), over(bands));
    }

    @Test
    void aHeadThatEndsOnlyInPartCannotBeRepeated() {
        assertFalse(bands(3, row(cell(HEAD, 0, 1, 2, "Age"), cell(HEAD, 1, 2, 1, "Adults")),
                row(cell(HEAD, 1, 1, 1, "Day"), cell(HEAD, 2, 1, 1, "Night")),
                row(cell(DATA, 0, 1, 1, "20"), cell(DATA, 1, 1, 1, "5 ml"), cell(DATA, 2, 1, 1, "9 ml")),
                row(cell(HEAD, 0, 1, 1), cell(HEAD, 1, 2, 1, "Children")),
                row(cell(DATA, 0, 1, 1, "2"), cell(DATA, 1, 1, 1, "1 ml"), cell(DATA, 2, 1, 1, "2 ml"))).endWhole());
    }

    private static List<String> over(Bands bands) {
        List<String> over = new ArrayList<>();
        for (Bands.Band band : bands.all()) {
            if (!band.head()) {
                over.add(band.from() + ": " + bands.over(band).stream().map(Bands.Band::from).toList());
            }
        }
        return over;
    }

    private static Bands bands(int columns, Table.Row... rows) {
        return new Bands(new Table(List.of(), columns, List.of(rows)));
    }

    private static Table.Row row(Table.Cell... cells) {
        return new Table.Row(List.of(cells));
    }

    private static Table.Cell cell(Table.Role role, int column, int across, int down, String... words) {
        return new Table.Cell(role, column, across, down, List.of(words).stream().<Block>map(Booklet::p).toList());
    }
}
