package lectern.edition.print.block;

import java.util.List;
import lectern.document.Table;
import lectern.document.TableHeaders;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.Role;
import lectern.edition.print.style.Tag;
import lectern.edition.print.text.Tie;

/**
 * Sets a table that is too wide for the paper as a list: an item for each row, a {@link Card}, and in it each cell
 * behind the words of its column's header. A cell that spans rows is said again in each of them, or that it is as in the row above if it is long. A row that is nothing
 * but a name of those below it stands over them, and is said again at the top of each further page.
 */
final class LabelledTable {
    private final BlockSetter setter;
    private final PrintContext context;
    private final Table table;
    private final Table.Cell[][] grid;
    private final TableHeaders about;

    LabelledTable(BlockSetter setter, PrintContext context, Table table) {
        this.setter = setter;
        this.context = context;
        this.table = table;
        this.grid = table.grid();
        this.about = TableHeaders.of(table);
    }

    void set(Tag list) {
        RowGroup group = RowGroup.NONE;
        for (int row = 0; row < grid.length; row++) {
            if (about.isSaidBelow(row)) {
                table.rows().get(row).cells().forEach(
                        cell -> BlockWords.sentences(cell.blocks()).forEach(setter.galley()::anchor));
                continue;
            }
            if (table.rows().get(row).cells().isEmpty()) {
                // All of it is on the card above.
                continue;
            }
            setter.galley().gap(setter.style().lineHeight());
            Tag body = list.child(Role.LI).child(Role.LBODY);
            boolean names = RowGroup.isName(table, row);
            if (names) {
                group = RowGroup.of(grid[row][0], setter, context);
            }
            new Card(setter, context.in(body), fields(row), names ? List.of() : group.again())
                    .set(names ? Tie.CLOSE : Tie.NONE);
        }
    }

    private List<Card.Field> fields(int row) {
        return about.said(row).stream().map(said -> new Card.Field(above(row, said.cell()), said.cell(),
                said.told() == TableHeaders.Told.AS_ABOVE)).toList();
    }

    private List<Table.Cell> above(int row, Table.Cell cell) {
        return cell.role() == Table.Role.COLUMN_HEADER ? List.of() : about.above(row, cell);
    }
}
