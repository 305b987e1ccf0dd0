package lectern.edition.print;

import java.util.ArrayList;
import java.util.List;
import lectern.document.Table;
import lectern.document.TableHeaders;

/** A table's rows as a grid is cut into pages: rows that a cell joins are one band, and some only name columns. */
final class Bands {
    private final Table table;
    private final TableHeaders headers;
    private final List<Band> bands = new ArrayList<>();

    /**
     * @param stop the row below it
     * @param head whether it only names columns
     */
    record Band(int from, int stop, boolean head) {}

    Bands(Table table) {
        this.table = table;
        this.headers = TableHeaders.of(table);
        for (int at = 0; at < table.rows().size(); at = bands.getLast().stop()) {
            int stop = joined(at);
            boolean head = table.rows().get(at).isHeader() && !RowGroup.isName(table, at)
                    && stop < table.rows().size();
            bands.add(new Band(at, stop, head));
        }
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
        return bands.stream().filter(each -> each.head() && each.stop() <= band.from() && named(each, band) > 0)
                .toList();
    }

    /**
     * Whether another head ends one as a whole wherever it does. Else no page can repeat what still holds without what
     * does not.
     */
    boolean endWhole() {
        for (Band head : bands) {
            long all = head.head() ? names(head).size() : 0;
            long named = all;
            for (int i = 0; i < bands.size() && named > 0; i++) {
                Band below = bands.get(i);
                if (below.from() >= head.stop() && !below.head()) {
                    named = named(head, below);
                    if (named > 0 && named < all) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private long named(Band head, Band below) {
        return names(head).stream().filter(cell -> headers.reaches(cell, below.from())).count();
    }

    private List<Table.Cell> names(Band head) {
        return table.rows().subList(head.from(), head.stop()).stream().flatMap(row -> row.cells().stream())
                .filter(cell -> cell.role() == Table.Role.COLUMN_HEADER && !cell.blocks().isEmpty()).toList();
    }
}
