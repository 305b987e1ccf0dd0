package lectern.content.importer;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Rows of Markdown's tables that have more cells than the head. The tables of GitHub's dialect drop what is beyond it, which
 * nobody who reads the result can see: here the head gets as many cells as the longest row, those of them empty.
 */
final class WideRows extends AbstractVisitor {
    /** So many empty cells a table may get by that. One beyond is left as the lines that it was written in. */
    private static final long MOST_CELLS = 100_000;

    private final String markdown;
    /** What is to be put in, by the place in the source. */
    private final TreeMap<Integer, String> insertions = new TreeMap<>();

    private WideRows(String markdown) {
        this.markdown = markdown;
    }

    /**
     * The source with wider heads, line for line as before.
     *
     * @param document as the source was parsed, with the places of its blocks
     * @return nothing if no row is longer than its head
     */
    static Optional<String> widened(Node document, String markdown) {
        WideRows rows = new WideRows(markdown);
        document.accept(rows);
        return rows.insertions.isEmpty() ? Optional.empty() : Optional.of(rows.widened());
    }

    private String widened() {
        StringBuilder wider = new StringBuilder(markdown.length() + 64);
        int done = 0;
        for (Map.Entry<Integer, String> insertion : insertions.entrySet()) {
            wider.append(markdown, done, insertion.getKey()).append(insertion.getValue());
            done = insertion.getKey();
        }
        return wider.append(markdown, done, markdown.length()).toString();
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table && table.getSourceSpans().size() > 1) {
            table(table);
        } else {
            visitChildren(block);
        }
    }

    private void table(TableBlock table) {
        int columns = 0;
        Node head = table.getFirstChild().getFirstChild();
        for (Node cell = head.getFirstChild(); cell != null; cell = cell.getNext()) {
            columns++;
        }
        int longest = columns;
        long rows = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow && !row.getSourceSpans().isEmpty()) {
                    longest = Math.max(longest, cells(line(row.getSourceSpans().getFirst())));
                    rows++;
                }
            }
        }
        if (longest == columns) {
            return;
        }
        SourceSpan names = table.getSourceSpans().getFirst();
        SourceSpan rule = table.getSourceSpans().get(1);
        if ((longest - columns) * rows > MOST_CELLS) {
            insertions.put(rule.getInputIndex(), "\\");
            return;
        }
        insertions.put(end(names), open(line(names)) + " |".repeat(longest - columns));
        insertions.put(end(rule), open(line(rule)) + "---|".repeat(longest - columns));
    }

    private String line(SourceSpan span) {
        return markdown.substring(span.getInputIndex(), end(span));
    }

    private static int end(SourceSpan span) {
        return span.getInputIndex() + span.getLength();
    }

    /** What ends the last cell of a line where nothing does yet. */
    private static String open(String line) {
        // Blanks behind the last stroke are a cell of their own unless the line begins with one, too.
        String whole = line.stripLeading().startsWith("|") ? line.stripTrailing() : line;
        return whole.endsWith("|") && !whole.endsWith("\\|") ? "" : " |";
    }

    /** How many there are up to the last that is not empty. */
    private static int cells(String row) {
        int strokes = row.stripLeading().startsWith("|") ? -1 : 0;
        int cells = 0;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '|') {
                strokes++;
            } else if (c != ' ' && c != '\t') {
                cells = strokes + 1;
                // A stroke with a backslash is text.
                i += c == '\\' && row.startsWith("|", i + 1) ? 1 : 0;
            }
        }
        return cells;
    }
}
