package lectern.content.block;

import java.util.List;
import java.util.Map;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes tables of what only its roles call one (WAI-ARIA 1.2: table, grid, treegrid), so that one reader knows both. Boxes
 * between table, row and cell are opened; other words there become cells or stand above the table.
 */
public final class AriaTables {

    private static final String TABLE = "[role=table], [role=grid], [role=treegrid]";
    private static final String ROW = "[role=row]";
    private static final Map<String, String> CELLS = Map.of("cell", "td", "gridcell", "td", "columnheader", "th",
            "rowheader", "th");
    private static final String CELL = "[role=cell], [role=gridcell], [role=columnheader], [role=rowheader]";

    private AriaTables() {}

    public static void makeTables(Document page) {
        for (Element grid : page.select(Query.of(TABLE))) {
            if (!grid.nameIs("table") && grid.selectFirst(Query.of(ROW)) != null) {
                rows(grid);
                grid.tagName("table");
            }
        }
    }

    private static void rows(Element around) {
        for (Node child : List.copyOf(around.childNodes())) {
            if (child instanceof TextNode words && !words.isBlank()) {
                box(words, "div");
            } else if (child instanceof Element element && element.is(Query.of(ROW))) {
                cells(element);
                element.tagName("tr");
            } else if (child instanceof Element element && element.attr("role").equals("caption")) {
                element.tagName("caption");
            } else if (child instanceof Element element && !element.is(Query.of(TABLE))
                    && element.selectFirst(Query.of(ROW)) != null) {
                rows(element);
                element.unwrap();
            }
        }
    }

    private static void cells(Element row) {
        for (Node child : List.copyOf(row.childNodes())) {
            if (child instanceof TextNode words && !words.isBlank()) {
                box(words, "td");
            } else if (child instanceof Element element && CELLS.containsKey(element.attr("role"))) {
                cell(element);
            } else if (child instanceof Element element && !element.is(Query.of(TABLE))
                    && element.selectFirst(Query.of(CELL)) != null) {
                cells(element);
                element.unwrap();
            }
        }
    }

    private static void box(TextNode words, String tag) {
        Element box = new Element(tag);
        words.replaceWith(box);
        box.appendChild(words);
    }

    private static void cell(Element cell) {
        String role = cell.attr("role");
        cell.tagName(CELLS.getOrDefault(role, "td"));
        if (role.equals("columnheader") || role.equals("rowheader")) {
            cell.attr("scope", role.equals("rowheader") ? "row" : "col");
        }
        for (String span : List.of("colspan", "rowspan")) {
            if (cell.hasAttr("aria-" + span)) {
                cell.attr(span, cell.attr("aria-" + span));
            }
        }
    }
}
