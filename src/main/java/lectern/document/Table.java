package lectern.document;

import java.util.ArrayList;
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

    /**
     * @param column the first slot it covers, from 0
     */
    public record Cell(Role role, int column, int columnSpan, int rowSpan, List<Block> blocks) {
        public Cell {
            blocks = List.copyOf(blocks);
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

    /** The column headers above a slot, top first. */
    public List<Cell> columnHeaders(int row, int column) {
        List<Cell> headers = new ArrayList<>();
        for (int above = 0; above < row; above++) {
            Cell cell = at(above, column);
            if (cell.role() == Role.COLUMN_HEADER && !headers.contains(cell)) {
                headers.add(cell);
            }
        }
        return headers;
    }

    /** The header at the start of a row. */
    public Optional<Cell> rowHeader(int row) {
        Cell first = at(row, 0);
        return first.role() == Role.ROW_HEADER ? Optional.of(first) : Optional.empty();
    }
}
