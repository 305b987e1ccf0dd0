package lectern.edition.page.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.edition.Words;

/**
 * Writes a table in a region of its own, which the style sheet shows as cards where the table is wider than its place.
 * Where a browser can't do that, the region scrolls sideways and can be reached by the keyboard, so that a wide table
 * never widens the page.
 *
 * <p>The elements have no roles beside their own, which HTML forbids. Browsers of today keep a table a table however it
 * is shown; where an older one does not, each card still says its headers in words.
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
        String caption = Sentence.unmarked(table.caption());
        String name = words.say("table", number);
        markup.start("div").attribute("class", "scroll").attribute("role", "region").attribute("tabindex", "0")
                .attribute("aria-label", caption.isEmpty()
                        ? name
                        : caption.startsWith(name) ? caption : words.say("table.named", number, caption));
        int head = table.headRows();
        FoldedTable folded = new FoldedTable(table, head, words);
        markup.start("table").attribute("class", "folds below-" + folded.width());
        if (!table.caption().isEmpty()) {
            markup.start("caption");
            inlines.sentences(table.caption(), around);
            markup.end("caption");
        }
        boolean hasHead = head > 0 && (head < table.rows().size() || markup.hasTablesWithoutBody());
        if (hasHead) {
            markup.start("thead");
            if (folded.headIsMore()) {
                markup.attribute("class", "kept");
            }
            rows(table, 0, head, folded, around);
            markup.end("thead");
        }
        int body = hasHead ? head : 0;
        if (body < table.rows().size()) {
            markup.start("tbody");
            rows(table, body, table.rows().size(), folded, around);
            markup.end("tbody");
        }
        markup.end("table").end("div");
    }

    private void rows(Table table, int from, int to, FoldedTable folded, Locale around) {
        for (int row = from; row < to; row++) {
            if (isEmpty(table, row)) {
                continue;
            }
            markup.start("tr");
            if (folded.isGroup(row)) {
                markup.attribute("class", "group");
            } else if (folded.isSaid(row)) {
                markup.attribute("class", "said");
            }
            List<Table.Cell> cells = table.rows().get(row).cells();
            List<List<FoldedTable.Again>> again = folded.again(row);
            for (int i = 0; i < cells.size(); i++) {
                Table.Cell cell = cells.get(i);
                cell(cell, rowSpan(table, row, cell), table.isAcross(cell),
                        new Folded(i == 0 ? again.getFirst() : List.of(), folded.label(row, cell),
                                folded.empty(row, cell), again.get(i + 1)),
                        around);
            }
            markup.end("tr");
        }
    }

    /** One in which no cell begins has no height, and XHTML has none such. */
    private static boolean isEmpty(Table table, int row) {
        return table.rows().get(row).cells().isEmpty();
    }

    private static int rowSpan(Table table, int row, Table.Cell cell) {
        return (int) IntStream.range(row, row + cell.rowSpan()).filter(below -> !isEmpty(table, below)).count();
    }

    /** What a card says around the words of a cell. */
    private record Folded(List<FoldedTable.Again> above, String label, String empty, List<FoldedTable.Again> below) {}

    private void cell(Table.Cell cell, int rowSpan, boolean across, Folded folded, Locale around) {
        // A header without words would be announced as a header of nothing.
        boolean heads = cell.role() != Table.Role.DATA && !cell.blocks().isEmpty();
        String element = heads ? "th" : "td";
        markup.start(element);
        if (heads) {
            // A title across the table ends the one above it only if both are headers of columns.
            markup.attribute("scope", across || cell.role() == Table.Role.COLUMN_HEADER ? "col" : "row");
        }
        boolean first = folded.above().isEmpty() || !markup.folds();
        if (first) {
            label(folded.label());
        }
        span("colspan", cell.columnSpan());
        span("rowspan", rowSpan);
        again(folded.above());
        if (!first && !folded.label().isEmpty()) {
            markup.start("span").attribute("class", "named");
            label(folded.label());
            markup.end("span");
        }
        if (!folded.empty().isEmpty() && markup.folds()) {
            markup.start("span").attribute("class", "empty").attribute("data-again", folded.empty()).end("span");
        }
        blocks.inside(cell.blocks(), around);
        again(folded.below());
        markup.end(element);
    }

    /** The space is what parts it from the words behind it, where they stand in one line. */
    private void label(String label) {
        if (!label.isEmpty()) {
            markup.attribute("data-label", label + " ");
        }
    }

    /** Words that only the style sheet shows: whoever reads without it finds no dose in the cell of another. */
    private void again(List<FoldedTable.Again> cells) {
        for (FoldedTable.Again cell : markup.folds() ? cells : List.<FoldedTable.Again>of()) {
            markup.start("span").attribute("class", cell.names() ? "again name" : "again");
            label(cell.label());
            markup.attribute("data-again", cell.words()).end("span");
        }
    }

    private void span(String attribute, int slots) {
        if (slots > 1) {
            markup.attribute(attribute, Integer.toString(slots));
        }
    }
}
