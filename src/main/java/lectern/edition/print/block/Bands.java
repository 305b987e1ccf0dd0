package lectern.edition.print.block;

import java.util.ArrayList;
import java.util.List;
import lectern.document.Table;
import lectern.document.TableHeaders;

/** A table's rows as a grid is cut into pages: rows that a cell joins are one band, and some only name columns. */
final class Bands {
    private final Table table;
    private final TableHeaders headers;
    private final List<Band> bands = new ArrayList<>();
    private boolean endWhole = true;

    /**
     * @param stop the row below it
     * @param end  the row from which on none of the names in it holds, if it is a head; else the same as stop
     */
    record Band(int from, int stop, int end) {
        boolean head() {
            return end > stop;
        }
    }

    Bands(Table table) {
        this.table = table;
        this.headers = TableHeaders.of(table);
        for (int at = 0; at < table.rows().size(); at = bands.getLast().stop()) {
            int stop = joined(at);
            boolean head = table.rows().get(at).isHeader() && !RowGroup.isName(table, at);
            bands.add(new Band(at, stop, head ? end(at, stop) : stop));
            endWhole &= head || end(at, stop) == stop;
        }
    }

    private int end(int from, int stop) {
        List<Table.Cell> names = table.rows().subList(from, stop).stream().flatMap(row -> row.cells().stream())
                .filter(cell -> cell.role() == Table.Role.COLUMN_HEADER && !cell.blocks().isEmpty()).toList();
        int end = stop;
        while (end < table.rows().size()) {
            int row = end;
            long named = names.stream().filter(cell -> headers.reaches(cell, row)).count();
            if (named == 0) {
                break;
            }
            endWhole &= named == names.size() || table.rows().get(row).isHeader();
            end++;
        }
        return end;
    }

    private int joined(int from) {
        int stop = from + 1;
        for (int row = from; row < stop; row++) {
            for (Table.Cell cell : table.rows().get(row).cells()) {
                stop = Math.max(stop, row + cell.rowSpan());
            }
        }
        return stop;
    }

    List<Band> all() {
        return bands;
    }

    /** The heads whose names hold in a band, each further page of which must say them. */
    List<Band> over(Band band) {
        return bands.stream().filter(each -> each.head() && each.stop() <= band.from() && band.from() < each.end())
                .toList();
    }

    /**
     * Whether another head ends one as a whole wherever it does, and none is joined with rows of data. Else no page can
     * repeat what still holds without what does not.
     */
    boolean endWhole() {
        return endWhole;
    }
}
