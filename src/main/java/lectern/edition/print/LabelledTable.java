package lectern.edition.print;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lectern.document.Block;
import lectern.document.Sentence;
import lectern.document.Table;

/**
 * Sets a table that is too wide for the paper as a list: an item for each row, and in it each cell behind the words of
 * its column's header. A cell that spans rows is said again in each of them.
 */
final class LabelledTable {
    private static final double RULE = 1.5;

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
        for (int row = headers; row < grid.length; row++) {
            Galley galley = new Galley();
            Tag body = list.child(Role.LI).child(Role.LBODY);
            galley.add(RULE, Tie.FIRM, List.of(new Placed.Bar(room.frame().left(), 0, room.frame().width(), RULE),
                    new Placed.Nothing(body)));
            Table.Cell before = null;
            for (int column = 0; column < table.columns(); column++) {
                Table.Cell cell = grid[row][column];
                if (cell != before) {
                    cell(cell, column, setter.into(galley),
                            room.cell(room.frame(), body, column == 0 && cell.role() == Table.Role.ROW_HEADER));
                }
                before = cell;
            }
            setter.galley().gap(setter.style().lineHeight());
            setter.galley().add(galley, setter.style().textHeight() * 0.5);
        }
    }

    private Prose label(Table.Cell cell, Tag tag, Locale language) {
        Set<Table.Cell> above = new LinkedHashSet<>();
        labels.subList(cell.column(), cell.column() + cell.columnSpan()).forEach(above::addAll);
        TextStyle bold = TextStyle.bold(tag);
        Prose prose = new Prose();
        for (Table.Cell each : above) {
            prose.add(prose.isBlank() ? "" : ", ", bold);
            setter.writer().write(BlockWords.sentences(each.blocks()), bold, language, prose);
        }
        return prose.add(prose.isBlank() ? "" : ": ", bold);
    }

    private void cell(Table.Cell cell, int column, BlockSetter setter, Room inner)
            throws UncoveredCharacterException {
        setter.galley().gap(setter.style().lineHeight() * 0.25);
        Tag tag = inner.tag().child(Role.P);
        Prose prose = label(cell, tag, inner.language());
        boolean labelled = !prose.isBlank();
        List<Block> rest = cell.blocks();
        if (rest.isEmpty() || BlockWords.of(rest).isBlank()) {
            if (labelled) {
                prose.add(setter.wording().say("empty"), setter.wording().in(inner.language(), TextStyle.plain(tag)));
            }
        } else if (rest.getFirst() instanceof Block.Paragraph paragraph) {
            for (Sentence sentence : paragraph.sentences()) {
                setter.galley().anchor(sentence);
            }
            setter.writer().write(paragraph.sentences(), inner.text(tag), inner.language(), prose);
            rest = rest.subList(1, rest.size());
        }
        // What a row is about stands on the page of what is said of it, and a label on that of a picture.
        boolean leads = column == 0 && table.columns() > cell.columnSpan() || !rest.isEmpty();
        setter.paragraph(prose, inner.frame(), leads ? Tie.CLOSE : Tie.NONE);
        setter.blocks(rest, inner);
    }
}
