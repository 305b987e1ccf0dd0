package lectern.content.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.content.source.Lines;
import org.jsoup.nodes.Entities;

/**
 * Tables that are drawn with signs: a grid of {@code +---+} and {@code |}, which Pandoc, Sphinx and many programs write, and
 * rows between {@code |} with a line of dashes below the first. What is drawn in another way is no table for sure.
 */
final class DrawnTables {

    private static final Pattern EDGE = Pattern.compile("\\+(?:[-=:]{2,200}\\+){1,40}");
    private static final Pattern DASHES = Pattern.compile("\\|(?:\\h*:?-{2,200}:?\\h*\\|){1,40}");
    private static final int FEWEST_LINES = 3;

    private DrawnTables() {}

    /** Whether a line may be the first of a grid. */
    static boolean isEdge(String line) {
        return line.startsWith("+-") && EDGE.matcher(line.strip()).matches();
    }

    /**
     * The table, in one line of HTML.
     *
     * @param lines  all that stand together
     * @param number of the first of them
     */
    static Optional<String> html(List<String> lines, int number) {
        boolean edged = isEdge(lines.getFirst().strip());
        if (lines.size() < FEWEST_LINES || !edged && !DASHES.matcher(lines.get(1).strip()).matches()) {
            return Optional.empty();
        }
        List<String> all = lines.stream().map(String::strip).toList();
        String opening = "<table " + Lines.ATTRIBUTE + "=" + number + ">";
        return (edged ? grid(all) : rows(all)).map(rows -> opening + rows + "</table>");
    }

    private static Optional<String> grid(List<String> lines) {
        String edge = lines.getFirst();
        List<Integer> corners = new ArrayList<>();
        for (int i = 0; i < edge.length(); i++) {
            if (edge.charAt(i) == '+') {
                corners.add(i);
            }
        }
        boolean headed = lines.subList(1, lines.size() - 1).stream().anyMatch(DrawnTables::closesHead);
        StringBuilder html = new StringBuilder();
        List<StringBuilder> cells = cells(corners.size() - 1);
        for (String line : lines.subList(1, lines.size())) {
            boolean ends = line.startsWith("+");
            if (line.length() != edge.length() || !isOn(corners, line, ends ? '+' : '|')
                    || ends && !EDGE.matcher(line).matches()) {
                return Optional.empty();
            }
            if (ends) {
                row(cells.stream().map(StringBuilder::toString).toList(), headed, html);
                headed &= !closesHead(line);
                cells = cells(corners.size() - 1);
            } else {
                for (int i = 0; i < cells.size(); i++) {
                    String words = line.substring(corners.get(i) + 1, corners.get(i + 1)).strip();
                    cells.get(i).append(cells.get(i).isEmpty() || words.isEmpty() ? "" : " ").append(words);
                }
            }
        }
        return lines.getLast().startsWith("+") ? Optional.of(html.toString()) : Optional.empty();
    }

    private static boolean closesHead(String line) {
        return line.startsWith("+=") || line.startsWith("+:=");
    }

    /** A line with other corners has a cell over several columns. */
    private static boolean isOn(List<Integer> corners, String line, char sign) {
        return (sign != '+' || line.chars().filter(c -> c == sign).count() == corners.size())
                && corners.stream().allMatch(at -> line.charAt(at) == sign);
    }

    private static List<StringBuilder> cells(int count) {
        List<StringBuilder> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(new StringBuilder());
        }
        return cells;
    }

    private static Optional<String> rows(List<String> lines) {
        StringBuilder html = new StringBuilder();
        int columns = split(lines.getFirst()).size();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("|") || !line.endsWith("|") || split(line).size() != columns) {
                return Optional.empty();
            }
            if (i != 1) {
                row(split(line), i == 0, html);
            }
        }
        return Optional.of(html.toString());
    }

    private static List<String> split(String line) {
        return line.length() < 2 ? List.of() : List.of(line.substring(1, line.length() - 1).split("\\|", -1));
    }

    private static void row(List<String> cells, boolean head, StringBuilder html) {
        String tag = head ? "th" : "td";
        html.append("<tr>");
        cells.forEach(cell -> html.append('<').append(tag).append('>').append(Entities.escape(cell.strip()))
                .append("</").append(tag).append('>'));
        html.append("</tr>");
    }
}
