package lectern.content.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        List<Integer> corners = new ArrayList<>();
        for (int i = 0; i < lines.getFirst().length(); i++) {
            if (lines.getFirst().charAt(i) == '+') {
                corners.add(i);
            }
        }
        // The cells of each line, between two edges each.
        List<List<List<String>>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int head = 0;
        for (String line : lines.subList(1, lines.size())) {
            boolean ends = line.startsWith("+");
            if (line.length() != lines.getFirst().length() || !isOn(corners, line, ends ? '+' : '|')
                    || ends && !EDGE.matcher(line).matches()) {
                return Optional.empty();
            }
            if (ends) {
                head = head == 0 && closesHead(line) ? parts.size() : head;
                parts.add(new ArrayList<>());
            } else {
                parts.getLast().add(cells(line, corners));
            }
        }
        return parts.removeLast().isEmpty()
                ? Optional.of(written(parts, head < parts.size() ? head : 0))
                : Optional.empty();
    }

    /** @param head how many of the parts are names of columns, where a line of equals signs tells */
    private static String written(List<List<List<String>>> parts, int head) {
        boolean listed = isListed(parts);
        int heads = listed ? parts.size() - 1 : head;
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            List<List<String>> part = parts.get(i);
            for (List<String> row : listed && i == parts.size() - 1 ? part : List.of(joined(part))) {
                row(row, i < heads, html);
            }
        }
        return html.toString();
    }

    /**
     * Databases and many hands draw no line between rows, but for one below the names. A cell of several lines, which Pandoc
     * has, leaves its neighbours empty.
     */
    private static boolean isListed(List<List<List<String>>> parts) {
        return parts.size() <= 2 && parts.getLast().size() > 1
                && parts.getLast().stream().noneMatch(line -> line.getFirst().isEmpty());
    }

    private static List<String> cells(String line, List<Integer> corners) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i + 1 < corners.size(); i++) {
            cells.add(line.substring(corners.get(i) + 1, corners.get(i + 1)).strip());
        }
        return cells;
    }

    private static List<String> joined(List<List<String>> lines) {
        int columns = lines.isEmpty() ? 0 : lines.getFirst().size();
        return IntStream.range(0, columns)
                .mapToObj(column -> lines.stream().map(line -> line.get(column)).filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static boolean closesHead(String line) {
        return line.startsWith("+=") || line.startsWith("+:=");
    }

    /** A line with other corners has a cell over several columns. */
    private static boolean isOn(List<Integer> corners, String line, char sign) {
        return (sign != '+' || line.chars().filter(c -> c == sign).count() == corners.size())
                && corners.stream().allMatch(at -> line.charAt(at) == sign);
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
