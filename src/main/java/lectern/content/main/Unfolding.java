package lectern.content.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lectern.content.main.line.PageLines;
import lectern.content.main.line.Query;
import lectern.content.main.line.Tags;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Puts into the page what a browser shows there although it stands in an attribute, a template or a script: pages within
 * the page, declarative shadow roots, and texts that a script of the page only has to insert.
 */
final class Unfolding {

    private static final Set<String> TEMPLATES = Set.of("text/template", "text/html", "text/x-template");
    /** Signs that a template still waits for its words. */
    private static final List<String> GAPS = List.of("{{", "<%");
    private static final int DEEPEST = 3;

    private Unfolding() {}

    static void in(Document page) {
        frames(page.body(), 0);
        page.select(Query.of("template[shadowrootmode], template[shadowroot]")).forEach(Unfolding::shadow);
        page.select(Query.of("script[type]")).forEach(Unfolding::script);
    }

    private static void frames(Element within, int depth) {
        for (Element frame : within.select(Query.of("iframe[srcdoc]"))) {
            Element inner = Jsoup.parse(frame.attr("srcdoc")).body();
            if (depth < DEEPEST && hasProse(inner)) {
                frames(inner, depth + 1);
                frame.replaceWith(box(inner.childNodesCopy()));
            }
        }
    }

    /** The shadow tree is what is seen; what the host holds itself is seen where the tree has a slot for it. */
    private static void shadow(Element template) {
        Element host = template.parent();
        if (host == null) {
            return;
        }
        template.remove();
        List<Node> own = new ArrayList<>(host.childNodes());
        own.forEach(Node::remove);
        Element tree = box(template.childNodesCopy());
        for (Element slot : tree.select(Query.of("slot"))) {
            List<Node> fitting = own.stream()
                    .filter(node -> slot.attr("name")
                            .equals(node instanceof Element element ? element.attr("slot") : ""))
                    .toList();
            if (!fitting.isEmpty()) {
                own.removeAll(fitting);
                slot.empty().appendChildren(fitting);
            }
            slot.tagName("span").removeAttr("name");
        }
        host.appendChild(tree);
        // What has no slot is not drawn; it may still be the only text.
        own.stream().filter(node -> node instanceof Element element && element.hasText())
                .forEach(node -> node.attr("hidden", ""));
        host.appendChildren(own);
    }

    private static void script(Element script) {
        Element parent = script.parent();
        String source = script.data();
        if (parent == null || parent.nameIs("head") || holdsText(parent)
                || !source.strip().startsWith("<")
                || !TEMPLATES.contains(script.attr("type").strip())
                || GAPS.stream().anyMatch(source::contains)) {
            return;
        }
        Element inner = Jsoup.parse(source).body();
        if (hasProse(inner)) {
            script.replaceWith(box(inner.childNodesCopy()));
        }
    }

    /** Whether something is shown there already; a text for browsers without scripts is not. */
    private static boolean holdsText(Element parent) {
        return !parent.ownText().isBlank()
                || parent.children().stream().anyMatch(each -> !Tags.isInert(each) && each.hasText());
    }

    private static Element box(List<Node> content) {
        Element box = new Element("div");
        box.appendChildren(content);
        return box;
    }

    private static boolean hasProse(Element element) {
        PageLines lines = PageLines.of(element);
        return lines.weight(lines.all()) > 0;
    }
}
