package lectern.edition.print;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lectern.document.Table;

/**
 * Sets a table that is too wide for the paper as a list: an item for each row, a {@link Card}, and in it each cell
 * behind the words of its column's header. A cell that spans rows is said again in each of them. A row that is nothing
 * but a name of those below it stands over them, and is said again at the top of each further page.
 */
final class LabelledTable {
    private final BlockSetter setter;
    private final Room room;
    private final Table table;
    private final int headers;
    private final Table.Cell[][] grid;
    private final List<List<Table.Cell>> labels;

    LabelledTable(BlockSetter setter, Room room, Table table, int headers) {
        this.setter = setter;
        this.room = room;
        this.table = table;
        this.headers = headers;
        this.grid = grid(table);
        this.labels = labels();
    }

    private static Table.Cell[][] grid(Table table) {
        Table.Cell[][] grid = new Table.Cell[table.rows().size()][table.columns()];
        for (int row = 0; row < grid.length; row++) {
            for (Table.Cell cell : table.rows().get(row).cells()) {
                for (int down = row; down < row + cell.rowSpan(); down++) {
                    for (int across = cell.column(); across < cell.column() + cell.columnSpan(); across++) {
                        grid[down][across] = cell;
                    }
                }
            }
        }
        return grid;
    }

    private List<List<Table.Cell>> labels() {
        List<List<Table.Cell>> labels = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            Set<Table.Cell> above = new LinkedHashSet<>();
            for (int row = 0; row < headers; row++) {
                above.add(grid[row][column]);
            }
            labels.add(above.stream().filter(each -> !BlockWords.of(each.blocks()).isBlank()).toList());
        }
        return labels;
    }

    void set(Tag list) throws UncoveredCharacterException {
        for (Table.Row header : table.rows().subList(0, headers)) {
            header.cells().forEach(cell -> BlockWords.sentences(cell.blocks()).forEach(setter.galley()::anchor));
        }
        RowGroup group = RowGroup.NONE;
        for (int row = headers; row < grid.length; row++) {
            setter.galley().gap(setter.style().lineHeight());
            Tag body = list.child(Role.LI).child(Role.LBODY);
            boolean names = RowGroup.isName(table, row);
            if (names) {
                group = RowGroup.of(grid[row][0], setter, room);
            }
            List<Card.Field> fields = fields(row);
            new Card(setter, room.in(body), fields, names ? List.of() : group.again())
                    .set(row == headers, names ? Tie.CLOSE : Tie.NONE);
        }
    }

    /** What spans the whole row has no label: it is no more of one column than of another. */
    private List<Card.Field> fields(int row) {
        boolean whole = RowGroup.isWhole(table, row);
        List<Card.Field> fields = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            Table.Cell cell = grid[row][column];
            if (column == 0 || cell != grid[row][column - 1]) {
                fields.add(new Card.Field(whole ? List.of() : above(cell), cell));
            }
        }
        return fields;
    }

    private List<Table.Cell> above(Table.Cell cell) {
        Set<Table.Cell> above = new LinkedHashSet<>();
        labels.subList(cell.column(), cell.column() + cell.columnSpan()).forEach(above::addAll);
        return List.copyOf(above);
    }
}
