package lectern.content.main;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.Query;
import lectern.table.BundledTable;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds the panel of each tab where nothing but their order says which it is: as many boxes behind a list of tabs as the
 * list has tabs, and a role or a class that says so.
 */
final class TabSets {

    private static final Set<String> SIGNS = Set.copyOf(BundledTable.read("content/main/tab-set-names.tsv").column());
    private static final String BOXES = "div, section, article";
    private static final String LISTS = "[role=tablist], ul[class*=tab], ol[class*=tab], div[class*=tab]";
    private static final int MOST = 40;

    private TabSets() {}

    /** Which panel belongs to a tab. */
    static Map<Element, Element> in(Element body) {
        Map<Element, Element> pairs = new LinkedHashMap<>();
        for (Element list : body.select(Query.of(LISTS))) {
            List<Element> tabs = tabs(list);
            if (tabs.size() > 1 && tabs.size() <= MOST && tabs.stream().noneMatch(pairs::containsKey)) {
                List<Element> panels = panels(list, tabs.size());
                for (int i = 0; i < panels.size(); i++) {
                    pairs.put(tabs.get(i), panels.get(i));
                }
            }
        }
        return pairs;
    }

    /** What is pressed, one in each child of the list; empty where any child is something else. */
    private static List<Element> tabs(Element list) {
        List<Element> tabs = list.children().stream().map(TabSets::tab).flatMap(Optional::stream).toList();
        boolean all = tabs.size() == list.childrenSize() && list.textNodes().stream().allMatch(TextNode::isBlank);
        return all ? tabs : List.of();
    }

    private static Optional<Element> tab(Element child) {
        Element inner = child;
        while (inner.childrenSize() == 1 && inner.textNodes().stream().allMatch(TextNode::isBlank)) {
            inner = inner.child(0);
        }
        boolean pressed = child.attr("role").equals("tab") || inner.attr("role").equals("tab") || inner.nameIs("button")
                || inner.nameIs("label") && inner.hasAttr("for")
                || inner.nameIs("a") && Set.of("", "#", "#0", "#!", "javascript:void(0)").contains(inner.attr("href"));
        return pressed && inner.hasText() && inner.selectFirst(Query.of("p, div, ul, ol, table, h1")) == null
                ? Optional.of(inner)
                : Optional.empty();
    }

    /** The boxes in the one behind the list, or those behind it. */
    private static List<Element> panels(Element list, int count) {
        Element whole = list;
        while (whole.nextElementSibling() == null && whole.parent() instanceof Element up && !up.nameIs("body")
                && up.childrenSize() == 1) {
            whole = up;
        }
        Element next = whole.nextElementSibling();
        if (next == null) {
            return List.of();
        }
        // One more than there are tabs tells that it is no such row, and any number of lists may stand before it.
        List<Element> behind = Stream.iterate(next, Objects::nonNull, Element::nextElementSibling).limit(count + 1L)
                .toList();
        return Stream.of(next.childrenSize() == count ? List.copyOf(next.children()) : List.<Element>of(), behind)
                .filter(panels -> panels.size() == count && panels.stream().allMatch(each -> isPanel(each, list)))
                .findFirst().orElse(List.of());
    }

    private static boolean isPanel(Element box, Element list) {
        return box.is(Query.of(BOXES)) && box.hasText() && box.selectFirst(Query.of("h1, main, nav")) == null
                && (box.attr("role").equals("tabpanel") || list.attr("role").equals("tablist") || isNamed(box));
    }

    private static boolean isNamed(Element box) {
        return BoxNames.words(box.className()).stream().anyMatch(SIGNS::contains);
    }
}
