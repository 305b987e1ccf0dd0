package lectern.content.block;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import lectern.document.Table.Role;
import org.jsoup.nodes.Element;

/**
 * Lays cells with spans out on a grid whose every slot is covered once. Only columns in which some cell begins are kept,
 * so {@code colspan="1000000"} is as wide as what it spans.
 */
final class TableGrid {

    /**
     * @param element empty where a row ends too early
     */
    record Slot(Optional<Element> element, int column, int columnSpan, int rowSpan) {}

    static final int MOST_COLUMNS = 100;
    static final int MOST_ROWS = 2000;
    /** HTML's own bound. */
    private static final int WIDEST_SPAN = 1000;
    /** Past this no span is believed, so that many wide cells in a row take no memory. */
    private static final int WIDEST_ROW = 10_000;

    private final int columns;
    private final int height;
    private final List<List<Slot>> rows;
    private final List<List<Role>> roles;

    private TableGrid(int columns, int height, List<List<Slot>> rows) {
        this.columns = columns;
        this.height = height;
        this.rows = rows;
        this.roles = TableRoles.of(rows, columns);
    }

    static TableGrid of(List<Element> rows) {
        if (rows.size() > MOST_ROWS) {
            return new TableGrid(0, rows.size(), List.of());
        }
        List<List<Slot>> placed = place(rows);
        TreeSet<Integer> beginnings = new TreeSet<>();
        placed.forEach(row -> row.forEach(slot -> beginnings.add(slot.column)));
        Map<Integer, Integer> column = new HashMap<>();
        beginnings.forEach(each -> column.put(each, column.size()));
        if (column.size() > MOST_COLUMNS) {
            return new TableGrid(column.size(), rows.size(), List.of());
        }
        List<List<Slot>> narrow = new ArrayList<>();
        for (List<Slot> row : placed) {
            narrow.add(row.stream().map(slot -> new Slot(slot.element, requireNonNull(column.get(slot.column)),
                    beginnings.subSet(slot.column, slot.column + slot.columnSpan).size(), slot.rowSpan)).toList());
        }
        return new TableGrid(column.size(), rows.size(), filled(column.size(), narrow));
    }

    /** The table model of HTML 4.9.12: each cell goes to the first free slot; a cell never covers another. */
    private static List<List<Slot>> place(List<Element> rows) {
        List<List<Slot>> placed = new ArrayList<>();
        int[] takenUntil = new int[16];
        for (int row = 0; row < rows.size(); row++) {
            List<Slot> slots = new ArrayList<>();
            int column = 0;
            int rowsLeft = rowsLeft(row, rows);
            for (Element cell : rows.get(row).children()) {
                while (column < takenUntil.length && takenUntil[column] > row) {
                    column++;
                }
                int span = 1;
                int wanted = column < WIDEST_ROW ? span(cell.attr("colspan"), 1) : 1;
                takenUntil = wide(takenUntil, column + wanted);
                while (span < wanted && takenUntil[column + span] <= row) {
                    span++;
                }
                int down = Math.min(span(cell.attr("rowspan"), rowsLeft), rowsLeft);
                Arrays.fill(takenUntil, column, column + span, row + down);
                slots.add(new Slot(Optional.of(cell), column, span, down));
                column += span;
            }
            placed.add(slots);
        }
        return placed;
    }

    private static int[] wide(int[] array, int length) {
        return array.length >= length ? array : Arrays.copyOf(array, Math.max(length, 2 * array.length));
    }

    /** @param zero what {@code 0} means */
    private static int span(String written, int zero) {
        if (!written.strip().matches("[0-9]{1,9}")) {
            return 1;
        }
        int span = Integer.parseInt(written.strip());
        return span == 0 ? zero : Math.min(span, WIDEST_SPAN);
    }

    /** A cell ends with its row group. */
    private static int rowsLeft(int row, List<Element> rows) {
        int end = row;
        while (end < rows.size() && end - row < WIDEST_SPAN && rows.get(end).parent() == rows.get(row).parent()) {
            end++;
        }
        return end - row;
    }

    private static List<List<Slot>> filled(int columns, List<List<Slot>> rows) {
        int[] takenUntil = new int[columns];
        List<List<Slot>> filled = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<Integer, Slot> starting = new HashMap<>();
            rows.get(row).forEach(slot -> starting.put(slot.column, slot));
            List<Slot> slots = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                if (takenUntil[column] <= row) {
                    Slot slot = Optional.ofNullable(starting.get(column))
                            .orElse(new Slot(Optional.empty(), column, 1, 1));
                    Arrays.fill(takenUntil, column, column + slot.columnSpan, row + slot.rowSpan);
                    slots.add(slot);
                }
            }
            filled.add(slots);
        }
        return filled;
    }

    /** Too large for a grid: it then has no cells. */
    boolean isTooLarge() {
        return columns > MOST_COLUMNS || height > MOST_ROWS;
    }

    int rows() {
        return height;
    }

    int columns() {
        return columns;
    }

    List<Slot> cells(int row) {
        return rows.get(row);
    }

    /** What {@link #cells} says, for each row. */
    List<List<Role>> roles() {
        return roles;
    }
}
