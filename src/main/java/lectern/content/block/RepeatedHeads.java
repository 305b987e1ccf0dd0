package lectern.content.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lectern.content.inline.VisibleText;
import lectern.document.Table.Role;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Takes the name of its column out of a cell that begins with it in an element of its own: pages write it there for
 * narrow screens, where each cell stands on a line, and hide it on others. It is said of each cell anyway.
 */
final class RepeatedHeads {

    static final String RULE = "repeated-header";
    private static final Set<String> LABELS = Set.of("span", "div", "b", "strong", "small");
    private static final Set<String> STRONG = Set.of("b", "strong");
    /** Words, and no number that may be a dose. */
    private static final Pattern NAME = Pattern.compile("\\P{Nd}*\\p{L}\\P{Nd}*");

    private RepeatedHeads() {}

    static void takeOut(TableGrid grid, Consumer<Element> leftOut) {
        Map<Integer, Head> heads = new HashMap<>();
        if (grid.rows() > 1) {
            List<TableGrid.Slot> first = grid.cells(0);
            for (int place = 0; place < first.size(); place++) {
                String name = first.get(place).element().map(RepeatedHeads::name).orElse("");
                if (grid.roles().getFirst().get(place) != Role.DATA && NAME.matcher(name).matches()
                        && first.get(place).columnSpan() == 1) {
                    heads.put(first.get(place).column(), new Head(name));
                }
            }
        }
        for (int row = 1; row < grid.rows() && !heads.isEmpty(); row++) {
            for (TableGrid.Slot slot : grid.cells(row)) {
                Optional.ofNullable(heads.get(slot.column())).ifPresent(head -> slot.element().ifPresent(head::look));
            }
        }
        heads.values().forEach(head -> head.repeated().forEach(leftOut));
    }

    /** The name of a column, and the cells below that begin with it. */
    private static final class Head {
        private final String name;
        private final List<Element> found = new ArrayList<>();
        private int cells;

        Head(String name) {
            this.name = name;
        }

        void look(Element cell) {
            cells += VisibleText.of(cell).isEmpty() ? 0 : 1;
            label(cell, name).ifPresent(found::add);
        }

        /** One cell that begins with strong words may mean them: "Never give aspirin" below "Never". */
        List<Element> repeated() {
            boolean most = found.size() > 1 && found.size() * 2 > cells;
            return found.stream().filter(each -> most || !STRONG.contains(each.normalName())).toList();
        }
    }

    private static Optional<Element> label(Element cell, String name) {
        return Optional.ofNullable(cell.firstElementChild()).filter(first -> LABELS.contains(first.normalName())
                && cell.childNodes().stream().takeWhile(node -> node != first)
                        .allMatch(node -> node instanceof TextNode text && text.isBlank())
                && name(first).equalsIgnoreCase(name) && isApart(first)
                && VisibleText.of(cell).length() > VisibleText.of(first).length());
    }

    /** "Doses" begins with no "Dose". */
    private static boolean isApart(Element first) {
        String own = first.wholeText();
        return !(first.nextSibling() instanceof TextNode behind) || behind.getWholeText().isEmpty()
                || !Character.isLetterOrDigit(own.charAt(own.length() - 1))
                || !Character.isLetterOrDigit(behind.getWholeText().charAt(0));
    }

    private static String name(Element element) {
        String name = VisibleText.of(element);
        return name.endsWith(":") ? name.substring(0, name.length() - 1).strip() : name;
    }
}
