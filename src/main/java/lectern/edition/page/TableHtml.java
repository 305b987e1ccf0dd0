package lectern.edition.page;

import lectern.edition.Words;
import java.util.List;
import java.util.Locale;
import lectern.document.Sentence;
import lectern.document.Table;

/**
 * Writes a table in a region of its own that scrolls sideways and can be reached by the keyboard, so that a wide
 * table never widens the page.
 */
final class TableHtml {
    private final Markup markup;
    private final Words words;
    private final InlineHtml inlines;
    private final BlockHtml blocks;

    TableHtml(Markup markup, Words words, InlineHtml inlines, BlockHtml blocks) {
        this.markup = markup;
        this.words = words;
        this.inlines = inlines;
        this.blocks = blocks;
    }

    /** @param number counts the page's tables, so that no two regions have the same name */
    void write(Table table, int number, Locale around) {
        String caption = Sentence.text(table.caption());
        String name = words.say("table", number);
        markup.start("div").attribute("class", "scroll").attribute("role", "region").attribute("tabindex", "0")
                .attribute("aria-label", caption.isEmpty()
                        ? name
                        : caption.startsWith(name) ? caption : words.say("table.named", number, caption));
        markup.start("table");
        if (!table.caption().isEmpty()) {
            markup.start("caption");
            inlines.sentences(table.caption(), around);
            markup.end("caption");
        }
        int head = headRows(table);
        group("thead", table.rows().subList(0, head), around);
        group("tbody", table.rows().subList(head, table.rows().size()), around);
        markup.end("table").end("div");
    }

    /** None if a cell would reach from the head into the body: a browser cuts it off there. */
    private static int headRows(Table table) {
        int head = 0;
        while (head < table.rows().size() && table.rows().get(head).isHeader()) {
            head++;
        }
        for (int row = 0; row < head; row++) {
            int below = head - row;
            if (table.rows().get(row).cells().stream().anyMatch(cell -> cell.rowSpan() > below)) {
                return 0;
            }
        }
        return head;
    }

    private void group(String element, List<Table.Row> rows, Locale around) {
        if (rows.isEmpty()) {
            return;
        }
        markup.start(element);
        for (Table.Row row : rows) {
            markup.start("tr");
            row.cells().forEach(cell -> cell(cell, around));
            markup.end("tr");
        }
        markup.end(element);
    }

    private void cell(Table.Cell cell, Locale around) {
        // A header without words would be announced as a header of nothing.
        boolean heads = cell.role() != Table.Role.DATA && !cell.blocks().isEmpty();
        String element = heads ? "th" : "td";
        markup.start(element);
        if (heads) {
            markup.attribute("scope", cell.role() == Table.Role.COLUMN_HEADER ? "col" : "row");
        }
        span("colspan", cell.columnSpan());
        span("rowspan", cell.rowSpan());
        blocks.inside(cell.blocks(), around);
        markup.end(element);
    }

    private void span(String attribute, int slots) {
        if (slots > 1) {
            markup.attribute(attribute, Integer.toString(slots));
        }
    }
}
