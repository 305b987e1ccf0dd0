package lectern.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lectern.document.Table.Cell;
import lectern.document.Table.Role;

/**
 * Which cells of a table name a cell: those that it lists itself, or else those that HTML finds by looking upwards
 * (4.9.12, "internal algorithm for scanning and assigning header cells"). A header ends where, below cells of data,
 * another stands over exactly the same columns: a dose for children is never said behind "Adults".
 *
 * <p>Two things differ from HTML. A name of a row ends a run of headers as data does, for here it often was only data
 * that looked like a name. And a cell across the whole table is no header but a title of the rows below it, up to the
 * next one: it is said where it stands. To begin, call {@link #of}, once for a table: it takes time for each slot.
 * Immutable.
 */
public final class TableHeaders {
    /** So many stand over each other at most; those above them name nothing, and are read where they stand. */
    private static final int MOST = 16;

    /** In characters: a remark of some sentences over many rows would be all that is read of them. */
    private static final int LONGEST_AGAIN = 300;
    private static final int BEGINNING = 60;

    private final Table table;
    private final Cell[][] grid;
    private final List<List<List<Cell>>> above = new ArrayList<>();
    private final Map<Cell, Boolean> again = new IdentityHashMap<>();
    private final Map<Cell, String> names = new IdentityHashMap<>();

    private TableHeaders(Table table) {
        this.table = table;
        this.grid = table.grid();
    }

    public static TableHeaders of(Table table) {
        TableHeaders headers = new TableHeaders(table);
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            columns.add(new Column());
        }
        for (int row = 0; row < headers.grid.length; row++) {
            headers.above.add(columns.stream().map(column -> column.live).toList());
            for (int column = 0; column < columns.size(); column++) {
                Cell cell = headers.grid[row][column];
                if (row == 0 || headers.grid[row - 1][column] != cell) {
                    columns.get(column).pass(cell, table.isAcross(cell));
                }
            }
        }
        return headers;
    }

    /** What is looked through from the top to the bottom. */
    private static final class Column {
        private List<Cell> live = List.of();
        /** The headers since the last cell of data: they end each other nowhere. */
        private List<Cell> run = new ArrayList<>();

        void pass(Cell cell, boolean across) {
            boolean heads = cell.role() == Role.COLUMN_HEADER;
            if (across || heads && cell.blocks().isEmpty()) {
                return;
            }
            if (!heads) {
                run = new ArrayList<>();
                return;
            }
            List<Cell> next = new ArrayList<>();
            boolean placed = false;
            for (Cell each : live) {
                if (run.contains(each) || !covers(each, cell)) {
                    next.add(each);
                } else if (!placed) {
                    next.add(cell);
                    placed = true;
                }
            }
            if (!placed) {
                next.add(cell);
            }
            live = List.copyOf(next.subList(Math.max(0, next.size() - MOST), next.size()));
            run.add(cell);
            run.retainAll(live);
        }

        private static boolean covers(Cell one, Cell other) {
            return one.column() == other.column() && one.columnSpan() == other.columnSpan();
        }
    }

    /**
     * What is said before a cell: the headers of all its columns, top first, or those that it lists itself, without the
     * names of its row. A cell across the whole table has none: it is no more of one column than of another. Where several
     * have one name, the first of them stands for all.
     *
     * @param row one of those that the cell covers
     */
    public List<Cell> above(int row, Cell cell) {
        return firsts(heads(row, cell));
    }

    private List<Cell> firsts(Collection<Cell> cells) {
        if (cells.size() < 2) {
            return List.copyOf(cells);
        }
        Set<String> met = new HashSet<>();
        return cells.stream().filter(each -> {
            String name = names.computeIfAbsent(each, TableHeaders::text);
            return name.isEmpty() || met.add(name);
        }).toList();
    }

    private Set<Cell> heads(int row, Cell cell) {
        Set<Cell> found = new LinkedHashSet<>();
        if (!cell.headers().isEmpty()) {
            for (Table.Slot slot : cell.headers()) {
                Cell header = grid[slot.row()][slot.column()];
                if (header != cell && grid[row][header.column()] != header) {
                    found.add(header);
                }
            }
        } else if (!table.isAcross(cell)) {
            above.get(row).subList(cell.column(), cell.column() + cell.columnSpan()).forEach(found::addAll);
        }
        return found;
    }

    /** All that names a cell, for whoever meets it alone: the name of the rows around, of its row, of its columns. */
    public List<Cell> all(int row, Cell cell) {
        Set<Cell> found = new LinkedHashSet<>();
        group(row).ifPresent(found::add);
        for (int column = 0; column < cell.column(); column++) {
            if (grid[row][column].role() == Role.ROW_HEADER) {
                found.add(grid[row][column]);
            }
        }
        found.addAll(heads(row, cell));
        return firsts(found);
    }

    private Optional<Cell> group(int row) {
        for (int up = row - 1; up >= 0; up--) {
            Cell cell = grid[up][0];
            if (table.isAcross(cell) && cell.role() != Role.DATA) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** Whether a header still names something in this row. */
    public boolean reaches(Cell header, int row) {
        return above.get(row).subList(header.column(), header.column() + header.columnSpan()).stream()
                .anyMatch(column -> column.contains(header));
    }

    /**
     * Whether every word of a row that names columns is said behind it too, before the cells that it names. What begins
     * beside those names and spans rows of data is a part of each of them.
     */
    public boolean isSaidBelow(int row) {
        List<Cell> cells = table.rows().get(row).cells();
        return namesColumns(row) && cells.stream().allMatch(cell -> cell.blocks().isEmpty()
                || (cell.role() == Role.COLUMN_HEADER
                        ? isSaidBelow(row, cell)
                        : isSaidAgain(cell) && goesOn(row, cell)));
    }

    /**
     * A cell as a row says it that is read by itself.
     *
     * @param told whether it begins there, or how it is told that began above
     */
    public record Said(Cell cell, Told told) {}

    /** How a row says a cell; in all but the first case it reaches into the row from above. */
    public enum Told {
        HERE,
        /** With its words: a dose may be merged over two medicines. */
        AGAIN,
        /** It is too long for each row, or more than plain text. */
        AS_ABOVE
    }

    /**
     * What a row says that is read by itself, from its first column to the last. A cell over columns is said once. A
     * header of columns is said where it begins, and then before the cells that it names.
     */
    public List<Said> said(int row) {
        List<Said> said = new ArrayList<>();
        Table.Row own = table.rows().get(row);
        for (int column = 0; !own.cells().isEmpty()
                && column < table.columns(); column += grid[row][column].columnSpan()) {
            Cell cell = grid[row][column];
            if (row == 0 || grid[row - 1][column] != cell) {
                said.add(new Said(cell, Told.HERE));
            } else if (cell.role() == Role.ROW_HEADER || cell.role() == Role.DATA && !own.isHeader()) {
                said.add(new Said(cell, isSaidAgain(cell) ? Told.AGAIN : Told.AS_ABOVE));
            }
        }
        return said;
    }

    /** Looked at once: a long cell may reach into thousands of rows. */
    private boolean isSaidAgain(Cell cell) {
        return again.computeIfAbsent(cell, _ -> text(cell).length() <= LONGEST_AGAIN && isPlain(cell.blocks()));
    }

    /** Numbered lists, notes and tables say what they are: their sentences alone would be another text. */
    private static boolean isPlain(List<Block> blocks) {
        return blocks.stream().allMatch(block -> block instanceof Block.Paragraph
                || block instanceof Block.BulletList list
                        && list.items().stream().allMatch(item -> isPlain(item.blocks())));
    }

    /** The words of a cell, without marks of footnotes. */
    public static String text(Cell cell) {
        return Sentence.unmarked(Section.sentences(cell.blocks()));
    }

    /** What tells which cell is meant that no header names: its first words, without the stop, for a colon follows. */
    public static String beginning(Cell cell) {
        String sentence = Sentence.unmarked(Section.sentences(cell.blocks()).stream().limit(1).toList());
        String text = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        int space = text.lastIndexOf(' ', BEGINNING);
        return text.length() <= BEGINNING || space < 0 ? text : text.substring(0, space) + " \u2026";
    }

    private boolean namesColumns(int row) {
        return table.rows().get(row).cells().stream().anyMatch(cell -> cell.role() == Role.COLUMN_HEADER);
    }

    private boolean goesOn(int row, Cell cell) {
        return IntStream.range(row + 1, row + cell.rowSpan()).anyMatch(below -> !namesColumns(below));
    }

    private boolean isSaidBelow(int row, Cell header) {
        for (int below = row + header.rowSpan(); below < grid.length && reaches(header, below); below++) {
            for (int column = header.column(); column < header.column() + header.columnSpan(); column++) {
                Cell cell = grid[below][column];
                if (cell.role() != Role.COLUMN_HEADER && heads(below, cell).contains(header)) {
                    return true;
                }
            }
        }
        return false;
    }
}
