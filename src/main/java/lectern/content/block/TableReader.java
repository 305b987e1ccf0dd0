package lectern.content.block;

import java.util.ArrayList;
import java.util.List;
import lectern.content.inline.BlockContext;
import lectern.content.inline.Passage;
import lectern.content.inline.VisibleText;
import lectern.content.main.line.Query;
import lectern.content.source.Lines;
import lectern.document.Block;
import lectern.document.Message;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.Table.Role;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads {@code table}: data becomes a grid, and what was only laid out in a table is read in its order. */
final class TableReader {

    private final PageContext page;
    private final BlockReader blocks;
    private final InlineReader inlines;

    TableReader(PageContext page, BlockReader blocks, InlineReader inlines) {
        this.page = page;
        this.blocks = blocks;
        this.inlines = inlines;
    }

    void read(Element table, BlockContext scope, Flow flow) {
        TableNotes notes = TableNotes.of(rows(table));
        List<Element> rows = notes.rows();
        TableGrid grid = TableGrid.of(rows);
        if (isLayout(table, rows, grid)) {
            blocks.children(table, scope, flow);
        } else if (grid.isTooLarge()) {
            page.findings().problem(Lines.of(table),
                    Message.TABLE_TOO_LARGE.with(rows.size(), TableGrid.MOST_ROWS, TableGrid.MOST_COLUMNS));
            blocks.children(table, scope, flow);
        } else {
            data(table, grid, scope, flow);
            notes(notes, scope, Lines.of(table), flow);
        }
    }

    /** The rows as they are seen: a foot that was written before the body stands below it. */
    private static List<Element> rows(Element table) {
        List<Element> head = new ArrayList<>();
        List<Element> body = new ArrayList<>();
        List<Element> foot = new ArrayList<>();
        for (Element child : table.children()) {
            List<Element> part = child.nameIs("thead") ? head : child.nameIs("tfoot") ? foot : body;
            if (child.nameIs("tr")) {
                part.add(child);
            } else if (List.of("thead", "tbody", "tfoot").contains(child.normalName())) {
                child.children().stream().filter(row -> row.nameIs("tr")).forEach(part::add);
            }
        }
        head.addAll(body);
        head.addAll(foot);
        return head;
    }

    private static boolean isLayout(Element table, List<Element> rows, TableGrid grid) {
        if (rows.isEmpty() || table.attr("role").matches("presentation|none")
                || table.selectStream(Query.of("table")).count() > 1) {
            return true;
        }
        boolean named = table.selectFirst(Query.of("th, caption, thead")) != null;
        return !named && (rows.size() == 1 || grid.columns() == 1
                || table.selectFirst(Query.of("h1, h2, h3, h4, h5, h6")) != null
                || table.selectFirst(Query.of("p ~ p")) != null && !looksLikeData(table, grid));
    }

    /** Lines around its cells, or strong words above all of its columns: nobody would draw them for a layout. */
    private static boolean looksLikeData(Element table, TableGrid grid) {
        List<TableGrid.Slot> first = grid.cells(0);
        return table.is(Query.of("[border]:not([border=0])"))
                || first.size() > 1 && first.stream().allMatch(slot -> TableRoles.looksLikeHeader(slot.element()));
    }

    private void data(Element table, TableGrid grid, BlockContext scope, Flow flow) {
        List<Sentence> caption = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.nameIs("caption")) {
                BlockContext own = scope.inside("caption").in(child);
                blocks.open(child);
                Passage passage = inlines.passage(child, own);
                caption.addAll(page.sentences().all(passage, own));
                flow.blocks(passage.descriptions(), Lines.of(child));
            } else {
                stray(child, scope, flow);
            }
        }
        if (grid.roles().stream().flatMap(List::stream).allMatch(Role.DATA::equals)) {
            page.findings().problem(Lines.of(table), Message.TABLE_WITHOUT_HEADERS.with());
        }
        RepeatedHeads.takeOut(grid, label -> {
            page.findings().leftOut(RepeatedHeads.RULE, Lines.of(label), VisibleText.of(label));
            label.remove();
        });
        List<Table.Row> rows = new ArrayList<>();
        CellNames names = CellNames.of(grid);
        for (int row = 0; row < grid.rows(); row++) {
            rows.add(row(row, grid, names, scope));
        }
        Table read = new Table(caption, grid.columns(), rows);
        DittoMarks.report(read, grid, page.findings());
        flow.block(withoutEmptyHead(read), Lines.of(table));
    }

    /** Markdown has no table without a head: one that names nothing is written with empty cells, and nobody sees it. */
    private static Table withoutEmptyHead(Table table) {
        boolean empty = table.rows().size() > 1
                && table.rows().getFirst().cells().stream().allMatch(cell -> cell.role() != Role.DATA
                        && cell.blocks().isEmpty() && cell.rowSpan() == 1)
                // Who lists what names a cell counts from the first row.
                && table.rows().stream().flatMap(row -> row.cells().stream())
                        .allMatch(cell -> cell.headers().isEmpty());
        return empty
                ? new Table(table.caption(), table.columns(), table.rows().subList(1, table.rows().size()))
                : table;
    }

    /** They stay with their table, wherever other notes may go. */
    private void notes(TableNotes notes, BlockContext scope, int line, Flow flow) {
        List<Block> content = new ArrayList<>();
        for (List<Element> note : notes.notes()) {
            note.forEach(cell -> content.addAll(cell(cell, Role.DATA, scope)));
        }
        if (!content.isEmpty()) {
            flow.block(new Block.Note(Block.Note.Kind.ASIDE, content), line);
        }
    }

    private Table.Row row(int row, TableGrid grid, CellNames names, BlockContext scope) {
        List<Table.Cell> cells = new ArrayList<>();
        for (int i = 0; i < grid.cells(row).size(); i++) {
            TableGrid.Slot slot = grid.cells(row).get(i);
            Role role = grid.roles().get(row).get(i);
            List<Block> content = slot.element().map(cell -> cell(cell, role, scope)).orElse(List.of());
            cells.add(new Table.Cell(role, slot.column(), slot.columnSpan(), slot.rowSpan(), content,
                    slot.element().map(names::headers).orElse(List.of())));
        }
        return new Table.Row(cells);
    }

    private List<Block> cell(Element cell, Role role, BlockContext scope) {
        blocks.open(cell);
        // A name that was only guessed must not change what its sentences are called.
        boolean header = role == Role.COLUMN_HEADER || role == Role.ROW_HEADER && cell.nameIs("th");
        return blocks.blocks(cell, inherited(cell, scope).inside(header ? "th" : "td").in(cell));
    }

    /** A row and a row group may name a language too. */
    private static BlockContext inherited(Element cell, BlockContext scope) {
        BlockContext own = scope;
        @Nullable
        Element row = cell.parent();
        if (row != null) {
            @Nullable
            Element group = row.parent();
            if (group != null && !group.nameIs("table")) {
                own = own.in(group);
            }
            own = own.in(row);
        }
        return own;
    }

    /** HTML's parser moves what does not belong in a table out of it, but not everything. */
    private void stray(Element child, BlockContext scope, Flow flow) {
        boolean known = List.of("thead", "tbody", "tfoot", "tr", "colgroup", "col").contains(child.normalName());
        if (!known) {
            blocks.read(child, scope, flow);
        }
    }
}
