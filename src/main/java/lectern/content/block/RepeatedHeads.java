package lectern.content.block;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

    private RepeatedHeads() {}

    static void takeOut(TableGrid grid, Consumer<Element> leftOut) {
        for (TableGrid.Slot head : grid.rows() > 1 ? grid.cells(0) : List.<TableGrid.Slot>of()) {
            int place = grid.cells(0).indexOf(head);
            String name = head.element().map(RepeatedHeads::name).orElse("");
            if (grid.roles().getFirst().get(place) == Role.DATA || name.isEmpty() || head.columnSpan() > 1) {
                continue;
            }
            for (int row = 1; row < grid.rows(); row++) {
                grid.cells(row).stream().filter(slot -> slot.column() == head.column())
                        .flatMap(slot -> slot.element().stream()).flatMap(cell -> label(cell, name).stream())
                        .forEach(leftOut);
            }
        }
    }

    private static Optional<Element> label(Element cell, String name) {
        return Optional.ofNullable(cell.firstElementChild()).filter(first -> LABELS.contains(first.normalName())
                && cell.childNodes().stream().takeWhile(node -> node != first)
                        .allMatch(node -> node instanceof TextNode text && text.isBlank())
                && name(first).equalsIgnoreCase(name)
                && VisibleText.of(cell).length() > VisibleText.of(first).length());
    }

    private static String name(Element element) {
        String name = VisibleText.of(element);
        return name.endsWith(":") ? name.substring(0, name.length() - 1).strip() : name;
    }
}
