package lectern.content.block;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import lectern.document.Table;
import org.jsoup.nodes.Element;

/** The cells of one table by their ids, so that a cell can list in {@code headers} those that name it. */
record CellNames(Map<String, Table.Slot> slots) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST = 16;

    static CellNames of(TableGrid grid) {
        Map<String, Table.Slot> slots = new HashMap<>();
        for (int row = 0; row < grid.rows(); row++) {
            for (TableGrid.Slot slot : grid.cells(row)) {
                Table.Slot place = new Table.Slot(row, slot.column());
                slot.element().map(Element::id).filter(id -> !id.isEmpty())
                        .ifPresent(id -> slots.putIfAbsent(id, place));
            }
        }
        return new CellNames(slots);
    }

    /** What names nothing in this table is passed over: the look of the table then says more than its author. */
    List<Table.Slot> headers(Element cell) {
        return Arrays.stream(SPACE.split(cell.attr("headers").strip())).limit(MOST)
                .filter(id -> !id.equals(cell.id())).map(slots::get).filter(Objects::nonNull).distinct().toList();
    }
}
