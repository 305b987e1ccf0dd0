package lectern.edition.print;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final List<String> labels;

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

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            Set<Table.Cell> above = new LinkedHashSet<>();
            for (int row = 0; row < headers; row++) {
                above.add(grid[row][column]);
            }
            List<String> words = above.stream().map(cell -> BlockWords.of(cell.blocks()))
                    .filter(each -> !each.isBlank())
                    .toList();
            labels.add(String.join(", ", words));
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
            galley.add(RULE, true, List.of(new Placed.Bar(room.frame().left(), 0, room.frame().width(), RULE),
                    new Placed.Nothing(body)));
            Table.Cell before = null;
            for (int column = 0; column < table.columns(); column++) {
                Table.Cell cell = grid[row][column];
                if (cell != before) {
                    cell(cell, label(cell), setter.into(galley),
                            room.cell(room.frame(), body, column == 0 && cell.role() == Table.Role.ROW_HEADER));
                }
                before = cell;
            }
            setter.galley().gap(setter.style().lineHeight());
            setter.galley().add(galley, setter.style().textHeight() * 0.5);
        }
    }

    private String label(Table.Cell cell) {
        Set<String> words = new LinkedHashSet<>(labels.subList(cell.column(), cell.column() + cell.columnSpan()));
        words.remove("");
        return String.join(", ", words);
    }

    private void cell(Table.Cell cell, String label, BlockSetter setter, Room inner)
            throws UncoveredCharacterException {
        setter.galley().gap(setter.style().lineHeight() * 0.25);
        Tag tag = inner.tag().child(Role.P);
        Prose prose = new Prose();
        if (!label.isEmpty()) {
            prose.add(setter.writer().printable(label) + ": ", TextStyle.bold(tag));
        }
        List<Block> rest = cell.blocks();
        if (rest.isEmpty() || BlockWords.of(rest).isBlank()) {
            if (!label.isEmpty()) {
                prose.add(Wording.EMPTY, Wording.in(inner.language(), TextStyle.plain(tag)));
            }
        } else if (rest.getFirst() instanceof Block.Paragraph paragraph) {
            for (Sentence sentence : paragraph.sentences()) {
                setter.galley().anchor(sentence);
            }
            setter.writer().write(paragraph.sentences(), inner.text(tag), inner.language(), prose);
            rest = rest.subList(1, rest.size());
        }
        setter.paragraph(prose, inner.frame(), false);
        setter.blocks(rest, inner);
    }
}
