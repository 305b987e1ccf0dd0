package lectern.content.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.content.main.line.Query;
import lectern.document.Message;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What is drawn by a style sheet or a font of icons has its words in an attribute: they become text. In a cell of a
 * table an icon without words is an error, for the cell would be said to be empty.
 */
final class Icons {

    private static final Set<String> DRAWN = Set.of("a", "b", "em", "i", "small", "span", "strong", "td", "th");

    private final Signs signs;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<Element, Boolean> data = new IdentityHashMap<>();

    Icons(Signs signs) {
        this.signs = signs;
    }

    void apply(Document page) {
        page.select(Query.of("[id]")).forEach(each -> byId.putIfAbsent(each.id(), each));
        // The innermost first: a link has words as soon as the icon inside has.
        List<Element> all = new ArrayList<>(
                page.body().select(Query.of("[role=img], [aria-label], [aria-labelledby], [title]")));
        for (Element element : all.reversed()) {
            if (element.attr("role").equalsIgnoreCase("img")) {
                drawn(element);
            } else if (DRAWN.contains(element.normalName()) && isEmpty(element) && !isAnchor(element)) {
                icon(element);
            }
        }
        page.body().select(Query.of("td, th")).forEach(this::cell);
    }

    /** A name of this place, and no link that leads anywhere. */
    private static boolean isAnchor(Element element) {
        return element.nameIs("a") && (element.attr("href").isBlank() || element.attr("href").startsWith("#"));
    }

    private void drawn(Element element) {
        List<Element> pictures = element.select(Query.of("img, svg"));
        boolean holdsMore = pictures.size() > 1 || element.selectFirst(Query.of("table, figcaption, p, li")) != null;
        if (element.nameIs("img") || element.nameIs("svg") || holdsMore || isHidden(element)) {
            return;
        }
        String label = label(element);
        if (label.isEmpty()) {
            if (isEmpty(element) && pictures.isEmpty() && element.closest(Query.of("td, th")) == null) {
                signs.report(element, Message.DRAWING_WITHOUT_WORDS.with());
            }
        } else if (pictures.isEmpty()) {
            say(label, element);
        } else if (pictures.getFirst().attr("alt").isBlank() && label(pictures.getFirst()).isEmpty()) {
            pictures.getFirst().attr(pictures.getFirst().nameIs("img") ? "alt" : "aria-label", label);
        }
    }

    private void icon(Element element) {
        String label = label(element);
        boolean alone = element.nameIs("td") || element.nameIs("th")
                || element.closest(Query.of("td, th, a")) instanceof Element up
                        && up != element && isEmpty(up);
        if (!label.isEmpty() && (alone || !isHidden(element))) {
            if (alone) {
                element.removeAttr("aria-hidden");
            }
            say(label, element);
        }
    }

    /** Signs give way to their words; words stay beside them, unless they are the same. */
    private static void say(String label, Element element) {
        boolean words = element.text().codePoints().anyMatch(Character::isLetterOrDigit);
        boolean said = element.parent() instanceof Element up && up.text().strip().equalsIgnoreCase(label);
        if (said) {
            return;
        }
        if (!words) {
            element.empty();
        }
        boolean joined = InLine.is(element) && InLine.before(element).filter(c -> !InLine.isSpace(c)).isPresent();
        boolean joins = InLine.is(element) && InLine.after(element).filter(Character::isLetterOrDigit).isPresent();
        element.prependChild(new TextNode(label + (words ? " " : "")));
        if (joined) {
            element.before(new TextNode(" "));
        }
        if (joins) {
            element.after(new TextNode(" "));
        }
    }

    private String label(Element element) {
        StringBuilder named = new StringBuilder();
        for (String id : element.attr("aria-labelledby").strip().split("\\s+")) {
            Optional.ofNullable(byId.get(id)).filter(each -> each != element)
                    .ifPresent(each -> named.append(' ').append(each.text()));
        }
        for (String label : List.of(named.toString(), element.attr("aria-label"), element.attr("title"))) {
            if (!label.isBlank()) {
                return label.strip();
            }
        }
        return "";
    }

    private static boolean isHidden(Element element) {
        return element.closest(Query.of("[aria-hidden=true], [hidden]")) != null;
    }

    /** Nothing in it would be read: not even what a font of icons keeps in the private use area. */
    private static boolean isEmpty(Element element) {
        return element.selectFirst(Query.of(
                "img:not([alt='']), svg[aria-label], svg:has(title), input, select, textarea, iframe")) == null
                && element.text().codePoints().allMatch(
                        c -> InLine.isSpace(c) || Character.getType(c) == Character.PRIVATE_USE
                                || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isData(Element table) {
        return !table.attr("role").toLowerCase(Locale.ROOT).matches("presentation|none")
                && table.selectFirst(Query.of("th, caption, thead")) != null
                && table.selectFirst(Query.of("table table")) == null;
    }

    private void cell(Element cell) {
        Element table = cell.closest(Query.of("table"));
        if (table == null || !data.computeIfAbsent(table, Icons::isData)) {
            return;
        }
        List<Element> hidden = cell.select(Query.of("[aria-hidden=true]"));
        boolean onlyHidden = !hidden.isEmpty() && cell.textNodes().stream().allMatch(TextNode::isBlank)
                && cell.children().stream().allMatch(child -> hidden.contains(child) || isEmpty(child));
        if (onlyHidden) {
            hidden.forEach(each -> each.removeAttr("aria-hidden"));
        }
        Optional<Element> icon = isEmpty(cell)
                ? cell.selectStream(Query.of("svg, img, [role=img], [class], [style*=background]"))
                        .filter(each -> each != cell).findFirst()
                : Optional.empty();
        icon.ifPresent(each -> {
            cell.appendChild(signs.unknown());
            signs.report(each, Message.CELL_OF_ICONS.with());
        });
    }
}
