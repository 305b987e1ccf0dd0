package lectern.content.page;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.content.inline.VisibleText;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.PageLines;
import lectern.content.main.line.Query;
import lectern.content.source.Excerpt;
import lectern.content.source.Findings;
import lectern.content.source.Lines;
import lectern.document.Message;
import lectern.table.BundledTable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells of tabs whose names were left out as controls, while what they open is read: one dose behind the other, and
 * nobody hears for whom. Which panel a tab opens by its place was tried, and was wrong on too many pages. Begins before
 * anything is taken out of a page, and reports afterwards.
 */
final class UnnamedPanels {

    private static final Set<String> LISTS = Set.copyOf(BundledTable.read("content/page/tabs.tsv").ofKind("list"));
    private static final Set<String> PANELS = Set.copyOf(BundledTable.read("content/page/tabs.tsv").ofKind("panel"));
    private static final String PANEL = "[role=tabpanel]";
    private static final String TAB = "[role=tab]";
    private static final Set<String> LABELS = Set.of("li", "button", "a", "label");
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading], caption, legend, summary, strong, b";
    /** In how many boxes around a panel its tabs are looked for. */
    private static final int AROUND = 4;
    /** A page with more lists of tabs than this between two panels is none that anybody saved. */
    private static final int MOST = 20;

    /** @param words of each label, which is gone later */
    private record Tabs(int line, Map<Element, String> words, List<Element> panels) {}

    private final Map<Element, Tabs> lists = new LinkedHashMap<>();

    private UnnamedPanels() {}

    static UnnamedPanels in(Document page) {
        UnnamedPanels found = new UnnamedPanels();
        List<Element> boxes = page.body().select(Query.of("[role=tablist], [role=tabpanel], [class*=tab]"));
        Map<Element, Map<Element, String>> labels = labels(page, boxes);
        List<Element> above = new ArrayList<>();
        for (Element each : boxes) {
            if (isPanel(each)) {
                list(each, above).ifPresent(list -> requireNonNull(found.lists.get(list)).panels().add(each));
            } else if (labels.getOrDefault(each, Map.of()).size() > 1) {
                found.lists.put(each, new Tabs(Lines.of(each), requireNonNull(labels.get(each)), new ArrayList<>()));
                above.add(each);
            }
        }
        return found;
    }

    /** Those of each list: its tabs, or what stands in it and may be one. Numbers and dots lead through pictures. */
    private static Map<Element, Map<Element, String>> labels(Document page, List<Element> boxes) {
        Map<Element, Map<Element, String>> labels = new HashMap<>();
        boxes.stream().filter(each -> !isPanel(each) && isList(each))
                .forEach(list -> labels.put(list, new LinkedHashMap<>()));
        for (Element tab : page.body().select(Query.of(TAB))) {
            tab.parents().stream().filter(box -> labels.containsKey(box) || isPanel(box)).findFirst()
                    .map(labels::get).ifPresent(list -> add(tab, list));
        }
        labels.forEach((list, tabs) -> {
            if (tabs.isEmpty()) {
                list.children().stream().filter(each -> LABELS.contains(each.normalName()))
                        .forEach(each -> add(each, tabs));
            }
        });
        return labels;
    }

    private static void add(Element label, Map<Element, String> labels) {
        String words = VisibleText.of(label);
        if (words.chars().anyMatch(Character::isLetter)) {
            labels.put(label, words);
        }
    }

    /** @param content what is left of the page */
    void report(Element content, Findings findings) {
        for (Tabs tabs : lists.values()) {
            List<String> lost = tabs.words().entrySet().stream().filter(label -> !isRead(label.getKey(), content))
                    .map(Map.Entry::getValue).toList();
            List<Element> panels = tabs.panels().stream().filter(panel -> isRead(panel, content) && isText(panel))
                    .toList();
            // One without a name may be the rest of the one before it.
            if (!lost.isEmpty() && panels.size() > 1
                    && panels.stream().anyMatch(panel -> !isNamed(panel, tabs.words().values().stream()))) {
                findings.problem(tabs.line(), Message.TABS_LEFT_OUT.with(
                        Excerpt.of(lost.stream().map(each -> "“" + each + "”").collect(Collectors.joining(", ")))));
            }
        }
    }

    private static boolean isPanel(Element element) {
        return element.is(Query.of(PANEL)) || isCalled(element, PANELS);
    }

    private static boolean isList(Element element) {
        return element.attr("role").equals("tablist") || isCalled(element, LISTS);
    }

    private static boolean isCalled(Element element, Set<String> names) {
        return element.classNames().stream().anyMatch(name -> names.contains(String.join(" ", BoxNames.words(name))));
    }

    /** The nearest list of tabs above a panel that is in the same boxes. */
    private static Optional<Element> list(Element panel, List<Element> above) {
        List<Element> nearest = above.subList(Math.max(0, above.size() - MOST), above.size()).reversed();
        return panel.parents().stream().limit(AROUND).takeWhile(box -> !box.nameIs("body"))
                .flatMap(box -> nearest.stream().filter(list -> list.parents().contains(box)).limit(1)).findFirst()
                .filter(list -> list.parents().stream().filter(UnnamedPanels::isPanel).findFirst()
                        .equals(panel.parents().stream().filter(UnnamedPanels::isPanel).findFirst()));
    }

    private static boolean isRead(Element element, Element content) {
        return element.hasText() && (element == content || element.parents().contains(content));
    }

    private static boolean isText(Element panel) {
        PageLines lines = PageLines.of(panel);
        return lines.weight(lines.all()) > 0 || panel.text().chars().anyMatch(Character::isDigit);
    }

    /** Whether it begins with a heading, with a line of strong words, or with the words of a tab. */
    private static boolean isNamed(Element panel, Stream<String> tabs) {
        String words = panel.text().strip();
        Element heading = panel.selectFirst(Query.of(HEADINGS));
        return heading != null && heading.hasText() && isLine(heading) && words.startsWith(heading.text().strip())
                || tabs.anyMatch(tab -> words.regionMatches(true, 0, tab, 0, tab.length())
                        && (words.length() == tab.length() || !Character.isLetterOrDigit(words.charAt(tab.length()))));
    }

    private static boolean isLine(Element heading) {
        return !heading.nameIs("strong") && !heading.nameIs("b")
                || heading.parent() instanceof Element line && line.text().equals(heading.text());
    }
}
