package lectern.edition.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.document.Block;
import lectern.document.Table;
import lectern.document.TableHeaders;

/**
 * A table as lines of cells (GitHub Flavored Markdown, 4.10). It knows no cells over several columns or rows: what stands
 * in one is said in each, so that no row is read without it; of a long one, that it is as in the row above.
 */
final class MarkdownTable {
    private final Table table;
    private final MarkdownInlines inlines;
    private final String asAbove;

    /** @param asAbove what is said instead of a long cell that began in the row above */
    MarkdownTable(Table table, MarkdownInlines inlines, String asAbove) {
        this.table = table;
        this.inlines = inlines;
        this.asAbove = MarkdownText.inLine(asAbove);
    }

    /** The lines; empty if a cell holds what no line can. */
    Optional<String> lines() {
        boolean simple = table.rows().stream().flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell.blocks().stream().allMatch(MarkdownTable::isLine));
        return simple ? Optional.of(written()) : Optional.empty();
    }

    private static boolean isLine(Block block) {
        return switch (block) {
            case Block.Paragraph _,Block.Heading _ -> true;
            case Block.BulletList list -> list.items().stream().allMatch(MarkdownTable::isLine);
            case Block.NumberedList list -> list.items().stream().allMatch(MarkdownTable::isLine);
            default -> false;
        };
    }

    private static boolean isLine(Block.Item item) {
        return item.blocks().stream().allMatch(Block.Paragraph.class::isInstance);
    }

    private String written() {
        Table.Cell[][] grid = table.grid();
        int head = table.headRows();
        List<String> lines = new ArrayList<>();
        lines.add(line(IntStream.range(0, table.columns()).mapToObj(column -> heads(grid, head, column)).toList()));
        lines.add(line(IntStream.range(0, table.columns()).mapToObj(_ -> "---").toList()));
        TableHeaders about = TableHeaders.of(table);
        for (int row = head; row < grid.length; row++) {
            List<String> cells = new ArrayList<>();
            Set<Table.Cell> above = about.said(row).stream().filter(said -> said.told() == TableHeaders.Told.AS_ABOVE)
                    .map(TableHeaders.Said::cell).collect(Collectors.toSet());
            for (int column = 0; column < table.columns(); column++) {
                Table.Cell cell = grid[row][column];
                // What is as wide as the table is a title of the rows below it, and read once.
                boolean again = table.isAcross(cell) && column > 0;
                cells.add(again
                        ? ""
                        : above.contains(cell) ? asAbove : cell(cell, cell.role() != Table.Role.DATA));
            }
            lines.add(line(cells));
        }
        return String.join("\n", lines);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** All that stands above a column, from the top. */
    private String heads(Table.Cell[][] grid, int head, int column) {
        Set<Table.Cell> cells = new LinkedHashSet<>();
        for (int row = 0; row < head; row++) {
            cells.add(grid[row][column]);
        }
        return cells.stream().map(cell -> cell(cell, false)).filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String cell(Table.Cell cell, boolean bold) {
        String words = cell.blocks().stream().map(this::words).collect(Collectors.joining("<br>"));
        String written = MarkdownText.cell(words);
        boolean marked = written.contains("*") || written.contains("<") || written.contains("\\");
        return !bold || written.isBlank()
                ? written
                : marked ? "<strong>" + written + "</strong>" : "**" + written.strip() + "**";
    }

    private String words(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> inlines.sentences(paragraph.sentences(), MarkdownInlines.Break.CELL);
            case Block.Heading heading -> inlines.sentences(List.of(heading.title()), MarkdownInlines.Break.CELL);
            case Block.BulletList list -> list.items().stream().map(item -> "\u2022 " + words(item))
                    .collect(Collectors.joining("<br>"));
            case Block.NumberedList list -> IntStream.range(0, list.items().size())
                    .mapToObj(item -> list.label(item) + ". " + words(list.items().get(item)))
                    .collect(Collectors.joining("<br>"));
            default -> throw new IllegalArgumentException("block is " + block + ": it does not stand in a line");
        };
    }

    private String words(Block.Item item) {
        return item.blocks().stream().map(this::words).collect(Collectors.joining(" "));
    }
}
