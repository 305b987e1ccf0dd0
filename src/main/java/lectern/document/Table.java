package lectern.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A grid in which every slot is covered exactly once: spans are clipped to the grid and missing cells are there,
 * empty.
 *
 * @param caption may be empty
 * @param columns how many slots wide every row is
 * @param rows    top to bottom
 */
public record Table(List<Sentence> caption, int columns, List<Row> rows) implements Block {

    /** The cells that start in this row, left to right (in reading direction). */
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether this row only names columns. */
        public boolean isHeader() {
            return !cells.isEmpty() && cells.stream().allMatch(cell -> cell.role() == Role.COLUMN_HEADER);
        }
    }

    /** What a cell is to the others. */
    public enum Role {
        COLUMN_HEADER, ROW_HEADER, DATA
    }

    /** A place in the grid, from 0. */
    public record Slot(int row, int column) {}

    /**
     * @param column  the first slot it covers, from 0
     * @param headers where the cells begin that name it, if its author listed them; see {@link TableHeaders}
     */
    public record Cell(Role role, int column, int columnSpan, int rowSpan, List<Block> blocks, List<Slot> headers) {
        public Cell {
            blocks = List.copyOf(blocks);
            headers = List.copyOf(headers);
        }

        public Cell(Role role, int column, int columnSpan, int rowSpan, List<Block> blocks) {
            this(role, column, columnSpan, rowSpan, blocks, List.of());
        }
    }

    public Table {
        caption = List.copyOf(caption);
        rows = List.copyOf(rows);
        int slots = 0;
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                slots += cell.columnSpan() * cell.rowSpan();
            }
        }
        if (slots != rows.size() * columns) {
            throw new IllegalArgumentException(
                    "rows cover " + slots + " slots: a table of " + rows.size() + " × " + columns + " has "
                            + rows.size() * columns);
        }
    }

    /** The cell that covers a slot. */
    public Cell at(int row, int column) {
        for (int above = row; above >= 0; above--) {
            for (Cell cell : rows.get(above).cells()) {
                if (cell.column() <= column && column < cell.column() + cell.columnSpan()
                        && above + cell.rowSpan() > row) {
                    return cell;
                }
            }
        }
        throw new IllegalArgumentException("no slot " + row + ", " + column + " in " + rows.size() + " × " + columns);
    }

    /** Each slot of a row and a column holds the cell that covers it. */
    public Cell[][] grid() {
        Cell[][] grid = new Cell[rows.size()][columns];
        for (int row = 0; row < grid.length; row++) {
            for (Cell cell : rows.get(row).cells()) {
                for (int down = row; down < row + cell.rowSpan(); down++) {
                    Arrays.fill(grid[down], cell.column(), cell.column() + cell.columnSpan(), cell);
                }
            }
        }
        return grid;
    }

    /** Whether a cell is as wide as the table: it tells no column from another. */
    public boolean isAcross(Cell cell) {
        return columns > 1 && cell.columnSpan() == columns;
    }

    /** The header at the start of a row. */
    public Optional<Cell> rowHeader(int row) {
        Cell first = at(row, 0);
        return first.role() == Role.ROW_HEADER ? Optional.of(first) : Optional.empty();
    }

    /**
     * How many rows at the top name columns; none if a cell reaches from them into the rows below, where browsers and word
     * processors cut it off.
     */
    public int headRows() {
        int head = 0;
        while (head < rows.size() && isHead(head)) {
            head++;
        }
        for (int row = 0; row < head; row++) {
            int below = head - row;
            if (rows.get(row).cells().stream().anyMatch(cell -> cell.rowSpan() > below)) {
                return 0;
            }
        }
        return head;
    }

    /** What names a group of rows, as wide as the table, is not one of them. */
    private boolean isHead(int row) {
        List<Cell> cells = rows.get(row).cells();
        return rows.get(row).isHeader() && (row == 0 || cells.size() > 1 || cells.getFirst().columnSpan() < columns);
    }
}
