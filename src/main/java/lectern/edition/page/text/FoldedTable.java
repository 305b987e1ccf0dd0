package lectern.edition.page.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import lectern.document.Block;
import lectern.document.Inline;
import lectern.document.Section;
import lectern.document.Table;
import lectern.document.TableHeaders;
import lectern.document.text.KeptTogether;
import lectern.document.text.Label;
import lectern.document.text.LeftToRight;
import lectern.edition.Words;

/**
 * What a table needs to be read as cards, one for each row, where it is wider than its place: the words before each
 * cell, what reaches into a row from above, and how wide its place must be for a grid. The style sheet folds it, so
 * the widths are those that it knows.
 */
final class FoldedTable {
    /** They count in letters' sizes: the style sheet has a rule for each. What needs more is a grid nowhere. */
    static final List<Integer> WIDTHS = List.of(8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 36, 40, 999);
    /** The style sheet makes a column at least so wide, with the room around its words. */
    private static final double NARROWEST = 6.4;
    private static final double PADDING = 1.7;
    /** So wide is a bold letter of a wide typeface, with a little more room between them. */
    private static final double LETTER = 0.66;

    private final Table table;
    private final Words words;
    private final int head;
    private final TableHeaders about;

    /** @param head how many rows at the top only name columns, and are not shown beside cards */
    FoldedTable(Table table, int head, Words words) {
        this.table = table;
        this.words = words;
        this.head = head;
        this.about = TableHeaders.of(table);
    }

    /** The width, in letters' sizes, below which it is folded: one of {@link #WIDTHS}. */
    int width() {
        double[] columns = new double[table.columns()];
        for (Table.Row row : table.rows()) {
            for (Table.Cell cell : row.cells()) {
                double each = Math.max(NARROWEST, longest(cell) * LETTER + PADDING) / cell.columnSpan();
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    columns[column] = Math.max(columns[column], each);
                }
            }
        }
        double needed = 0;
        for (double column : columns) {
            needed += Math.max(NARROWEST, column);
        }
        double least = needed;
        return WIDTHS.stream().filter(width -> width >= least).findFirst().orElse(WIDTHS.getLast());
    }

    private static int longest(Table.Cell cell) {
        int longest = 0;
        for (String word : TableHeaders.text(cell).split(" ")) {
            longest = Math.max(longest, word.codePointCount(0, word.length()));
        }
        return longest;
    }

    /** What is said before a cell of a card: the headers above it. */
    String label(int row, Table.Cell cell) {
        String headers = isLabelled(row, cell) ? headers(row, cell) : "";
        return headers.isEmpty() ? "" : words.label(headers);
    }

    /** What a card says of a cell in which there is nothing, and nothing of others. */
    String empty(int row, Table.Cell cell) {
        return isLabelled(row, cell) && Section.sentences(cell.blocks()).isEmpty() ? words.say("text.empty") : "";
    }

    private boolean isLabelled(int row, Table.Cell cell) {
        return row >= head && !table.isAcross(cell) && cell.role() != Table.Role.COLUMN_HEADER;
    }

    private String headers(int row, Table.Cell cell) {
        return about.above(row, cell).stream().map(FoldedTable::directed).filter(text -> !text.isBlank())
                .reduce((before, next) -> before + Label.between(before) + next).orElse("");
    }

    /**
     * A cell that begins above a row and belongs to it too.
     *
     * @param label with its colon; may be empty
     * @param names whether it says what the row is about
     */
    record Again(String label, String words, boolean names) {}

    /** Those of a row, for a card is read by itself: before the first cell that begins in it, and then behind each. */
    List<List<Again>> again(int row) {
        if (row <= head) {
            return Collections.nCopies(table.rows().get(row).cells().size() + 1, List.of());
        }
        List<List<Again>> again = new ArrayList<>();
        again.add(new ArrayList<>());
        for (TableHeaders.Said said : about.said(row)) {
            if (said.told() == TableHeaders.Told.HERE) {
                again.add(new ArrayList<>());
            } else {
                again.getLast().add(again(row, said));
            }
        }
        return again;
    }

    private Again again(int row, TableHeaders.Said said) {
        Table.Cell cell = said.cell();
        boolean asAbove = said.told() == TableHeaders.Told.AS_ABOVE;
        String headers = headers(row, cell);
        String name = headers.isEmpty() && asAbove ? TableHeaders.beginning(cell) : headers;
        String text = asAbove ? words.say("text.above") : directed(cell);
        return new Again(name.isEmpty() ? "" : words.label(name), text.isEmpty() ? words.say("text.empty") : text,
                cell.role() != Table.Role.DATA && !asAbove);
    }

    /** Whether the head has what its words in the cards do not have: a link, a picture, a title across the table. */
    boolean headIsMore() {
        return IntStream.range(0, head).anyMatch(row -> !about.isSaidBelow(row) || isMore(row));
    }

    /**
     * Whether a row only names columns beside a cell that begins there, and each card below says all of it; or nothing
     * begins in it, so that the card above has said it.
     */
    boolean isSaid(int row) {
        if (row >= head && table.rows().get(row).cells().isEmpty()) {
            return true;
        }
        return row >= head && !table.rows().get(row).isHeader() && about.isSaidBelow(row) && !isMore(row);
    }

    private boolean isMore(int row) {
        return table.rows().get(row).cells().stream()
                .anyMatch(cell -> cell.blocks().stream().anyMatch(block -> !(block instanceof Block.Paragraph))
                        || Section.sentences(cell.blocks()).stream().anyMatch(each -> isMore(each.content())));
    }

    private static boolean isMore(List<Inline> content) {
        return content.stream().anyMatch(each -> each instanceof Inline.Link || each instanceof Inline.Picture
                || each instanceof Inline.Abbreviation || each instanceof Inline.Span span && isMore(span.content()));
    }

    /** Whether a row is one such title, for the rows below it. */
    boolean isGroup(int row) {
        List<Table.Cell> cells = table.rows().get(row).cells();
        return row >= head && cells.size() == 1 && table.isAcross(cells.getFirst())
                && cells.getFirst().role() != Table.Role.DATA;
    }

    /** An attribute holds no elements, so what would be one in the text stands between characters that isolate it. */
    private static String directed(Table.Cell cell) {
        String text = TableHeaders.text(cell);
        if (Section.sentences(cell.blocks()).stream().noneMatch(each -> Words.isRightToLeft(each.language()))) {
            return text;
        }
        StringBuilder directed = new StringBuilder();
        int written = 0;
        for (KeptTogether.Range number : LeftToRight.stretches(text)) {
            directed.append(text, written, number.start()).append('\u2066').append(text, number.start(), number.end())
                    .append('\u2069');
            written = number.end();
        }
        return directed.append(text, written, text.length()).toString();
    }
}
