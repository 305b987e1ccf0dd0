package lectern.content.main;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.HiddenParts;
import lectern.content.main.line.Tags;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What opens a panel is, when all is open, its heading: the question above an answer, the name of a tab. Puts such words
 * where they are read with their panel, and takes away the dots that "read more" leaves behind.
 */
final class Panels {

    private static final List<String> TARGETS = List.of("aria-controls", "data-target", "data-bs-target", "href",
            "data-tab");
    /** What a control says that only works its panel. */
    private static final Set<String> WORKS = Set.copyOf(BoxNames.Table.lines("panel-controls.tsv"));
    private static final int LONGEST = 200;
    private static final String OUT_OF_REACH = "svg, math, noscript, template, textarea, select, option, ruby, object, "
            + "iframe, audio, video";
    /** A control in these is read where it stands, or is none of a text. */
    private static final String IN_PLACE = "h1, h2, h3, h4, h5, h6, [role=heading], summary, nav, " + OUT_OF_REACH;

    private final Map<String, Element> byId = new HashMap<>();

    private Panels() {}

    static void in(Document page) {
        Panels panels = new Panels();
        page.body().select("[id]").forEach(each -> panels.byId.putIfAbsent(each.id(), each));
        page.body().select("button, [role=tab], [role=button], [data-toggle], [data-bs-toggle]").forEach(panels::name);
        page.body().select("[style*=none], [hidden]").forEach(Panels::closeGap);
    }

    private void name(Element control) {
        String words = control.text().strip();
        if (words.isEmpty() || words.length() > LONGEST || WORKS.contains(words.toLowerCase(Locale.ROOT))
                || control.closest(IN_PLACE) != null || holdsBlocks(control)) {
            return;
        }
        Element panel = TARGETS.stream().map(name -> byId.get(control.attr(name).replaceFirst("^#", "")))
                .filter(Objects::nonNull).findFirst().orElse(null);
        Element next = control.nextElementSibling();
        if (panel == null && control.hasAttr("aria-expanded") && next != null) {
            panel = next;
        }
        if (panel == null || panel.closest(OUT_OF_REACH) != null || !panel.hasText()
                || panel.parents().contains(control) || control.parents().contains(panel)
                || panel.is("ul, ol, nav, form, dialog, [role=dialog], [role=menu], .modal, .dropdown-menu")) {
            return;
        }
        Element first = panel.selectFirst("h1, h2, h3, h4, h5, h6");
        if (first != null && first.text().strip().equals(words)) {
            return;
        }
        // Somebody would open it.
        panel.attr(HiddenParts.OPEN, "");
        if (panel == next) {
            control.tagName("p").removeAttr("role");
            strong(control);
        } else {
            // Moved, so that the words are there once.
            Element heading = new Element("p").appendChild(control);
            control.tagName("strong").removeAttr("role");
            panel.prependChild(heading);
        }
    }

    private static boolean holdsBlocks(Element control) {
        return control.children().stream().anyMatch(each -> Tags.isBlock(each) || holdsBlocks(each));
    }

    private static void strong(Element control) {
        List<Node> words = List.copyOf(control.childNodes());
        Element strong = new Element("strong");
        strong.appendChildren(words);
        control.appendChild(strong);
    }

    /** Three dots that stand for what is hidden behind them. */
    private static void closeGap(Element hidden) {
        Element dots = hidden.previousElementSibling();
        if (dots != null && !Tags.isBlock(hidden) && !Tags.isBlock(dots) && HiddenParts.isHidden(hidden)
                && dots.text().strip().matches("\\.{2,5}|…")) {
            dots.remove();
        }
    }
}
