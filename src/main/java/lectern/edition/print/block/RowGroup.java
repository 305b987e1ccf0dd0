package lectern.edition.print.block;

import java.util.List;
import lectern.document.Block;
import lectern.document.Table;
import lectern.edition.print.style.PrintContext;
import lectern.edition.print.style.TextStyle;
import lectern.edition.print.text.Strip;

/**
 * The rows of a table below one that only names them, as a medicine's name spans the columns above its doses.
 *
 * @param again the name, said again at the top of each further page
 */
record RowGroup(List<Strip> again) {
    static final RowGroup NONE = new RowGroup(List.of());

    /** Whether one cell is the whole row. */
    static boolean isWhole(Table table, int row) {
        List<Table.Cell> cells = table.rows().get(row).cells();
        return table.columns() > 1 && cells.size() == 1 && cells.getFirst().columnSpan() == table.columns()
                && cells.getFirst().rowSpan() == 1;
    }

    /** Whether a row is such a name, by its role or by its look. A remark that spans a row is none. */
    static boolean isName(Table table, int row) {
        if (!isWhole(table, row) || row + 1 == table.rows().size()) {
            return false;
        }
        Table.Cell cell = table.rows().get(row).cells().getFirst();
        boolean bold = cell.blocks().size() == 1 && cell.blocks().getFirst() instanceof Block.Paragraph paragraph
                && BlockSetter.isTitle(paragraph.sentences());
        return (cell.role() != Table.Role.DATA || bold) && !BlockWords.of(cell.blocks()).isBlank();
    }

    static RowGroup of(Table.Cell name, BlockSetter setter, PrintContext context) {
        Continued continued = new Continued(setter, context);
        return new RowGroup(continued.name(setter.writer().write(BlockWords.sentences(name.blocks()),
                TextStyle.bold(continued.tag()), context.language())));
    }
}
