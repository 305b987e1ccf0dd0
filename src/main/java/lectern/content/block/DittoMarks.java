package lectern.content.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lectern.content.source.Findings;
import lectern.content.source.Lines;
import lectern.document.Message;
import lectern.document.Section;
import lectern.document.Sentence;
import lectern.document.Table;
import lectern.document.TableHeaders;

/**
 * Reports cells that say no more than "as above". Whoever hears a table, or reads it a row at a time, has nothing above
 * a cell, and nobody but the author knows how much of it is meant.
 */
final class DittoMarks {

    private static final Pattern MARK = Pattern
            .compile(
                    "[-\\u2010-\\u2015]{0,9}+(?:[\"\\u201c-\\u201f\\u2033\\u3003\\u00bb]|''|\\u2019\\u2019|,,|\\u00b4\\u00b4)"
                            + "[-\\u2010-\\u2015]{0,9}+|(?i:ditto|dito|dto\\.?|do\\.|idem|id\\.)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final int LONGEST_NAME = 60;

    private DittoMarks() {}

    static void report(Table table, TableGrid grid, Findings findings) {
        TableHeaders headers = TableHeaders.of(table);
        for (int row = 1; row < table.rows().size(); row++) {
            List<Table.Cell> cells = table.rows().get(row).cells();
            for (int i = 0; i < cells.size(); i++) {
                if (MARK.matcher(SPACE.matcher(text(cells.get(i))).replaceAll("")).matches()) {
                    int line = grid.cells(row).get(i).element().map(Lines::of).orElse(0);
                    findings.problem(line, Message.DITTO_MARK.with(name(table, headers, row, cells.get(i))));
                }
            }
        }
    }

    /** Names a cell by the words of its row and column, or else by their numbers. */
    private static String name(Table table, TableHeaders headers, int row, Table.Cell cell) {
        List<String> words = new ArrayList<>();
        words.add("row " + (row + 1));
        words.add("column " + (cell.column() + 1));
        if (cell.column() > 0) {
            words.add(text(table.at(row, 0)));
        }
        headers.above(row, cell).forEach(header -> words.add(text(header)));
        return String.join(", ", words.stream().filter(each -> !each.isBlank())
                .map(each -> each.length() > LONGEST_NAME ? each.substring(0, LONGEST_NAME) + "…" : each).toList());
    }

    private static String text(Table.Cell cell) {
        return Sentence.text(Section.sentences(cell.blocks()));
    }
}
