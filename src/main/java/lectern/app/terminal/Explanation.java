package lectern.app.terminal;

import java.io.PrintWriter;
import java.util.List;
import lectern.speech.words.rule.Verbalization;

/**
 * Why a text is said as it is: one row for each piece, in columns for what is written, what is said and the rule.
 *
 * @param rows three cells each
 */
public record Explanation(List<List<String>> rows) {
    /** A longer cell pushes its row's next cell to the right, rather than every row's. */
    private static final int WIDEST = 40;

    public static Explanation of(List<Verbalization> pieces) {
        return new Explanation(
                pieces.stream().filter(piece -> !piece.written().isBlank()).map(Explanation::row).toList());
    }

    /** An empty line ends the text. */
    public void print(PrintWriter out) {
        int written = width(0);
        int said = width(1);
        for (List<String> row : rows) {
            out.println(padded(row.get(0), written) + "  " + padded(row.get(1), said) + "  " + row.get(2));
        }
        out.println();
    }

    private static List<String> row(Verbalization piece) {
        String said = piece.said().strip();
        return List.of(piece.written().strip(), said.isEmpty() ? "(nothing)" : said,
                piece.isChanged() ? piece.rule() : "as written");
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).codePointCount(0, row.get(column).length()))
                .map(width -> Math.min(width, WIDEST)).max().orElse(0);
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - cell.codePointCount(0, cell.length())));
    }
}
