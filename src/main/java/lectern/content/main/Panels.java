package lectern.content.main;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.HeadingToggle;
import lectern.content.main.line.HiddenParts;
import lectern.content.main.line.PageLines;
import lectern.content.main.line.Query;
import lectern.content.main.line.Tags;
import lectern.table.BundledTable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What opens a panel is, when all is open, its heading: the question above an answer, the name of a tab. Puts such words
 * where they are read with their panel, and takes away the dots that "read more" leaves behind.
 */
final class Panels {

    private static final List<String> TARGETS = List.of("aria-controls", "data-target", "data-bs-target", "href",
            "data-tab");
    /** What the class of a control or a panel says that it is. */
    private static final Set<String> SIGNS = Set.copyOf(BundledTable.read("content/main/panel-names.tsv").column());
    private static final int LONGEST = 200;
    private static final String NO_PANELS = "ul, ol, nav, form, dialog, [role=dialog], [role=menu], .modal, .dropdown-menu";
    private static final String OUT_OF_REACH = "svg, math, noscript, template, textarea, select, option, ruby, object, "
            + "iframe, audio, video";
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    /** A control in these is read where it stands, or is none of a text. */
    private static final String IN_PLACE = "h1, h2, h3, h4, h5, h6, [role=heading], summary, " + OUT_OF_REACH;

    /** Links within a page that may be tabs, and links that lead nowhere. */
    private static final String LINKS = "a[href^=#], a[href=''], a:not([href]), [data-tab]";
    private static final String CONTROLS = "button, [role=tab], [role=button], [data-toggle], [data-bs-toggle], "
            + "[aria-controls][aria-expanded]";
    private static final String BOXES = "div, section, article, dd, li";
    /** An id in what a control does when it is pressed. */
    private static final Pattern QUOTED = Pattern.compile("['\"]#?([^'\"\\s]{1,60})['\"]");
    private static final int MOST_CODE = 500;

    private final Map<String, Element> byId = new HashMap<>();
    /** The panels that have a name, with its words. */
    private final Map<Element, String> named = new HashMap<>();
    private final Map<Element, Boolean> panels = new HashMap<>();

    private Panels() {}

    static void in(Document page) {
        Panels panels = new Panels();
        page.body().select(Query.of("[id]")).forEach(each -> panels.byId.putIfAbsent(each.id(), each));
        page.body().select(Query.of(CONTROLS)).forEach(panels::name);
        page.body().select(Query.of(LINKS)).forEach(panels::nameByLink);
        page.body().select(Query.of("[style*=none], [hidden]")).forEach(Panels::closeGap);
    }

    private void name(Element control) {
        boolean works = control.hasAttr("data-toggle") || control.hasAttr("data-bs-toggle")
                || control.attr("role").equals("tab");
        open(control);
        if (isNameAgain(control)) {
            control.remove();
            return;
        }
        if (!mayName(control) || !works && control.closest(Query.of("nav")) != null) {
            return;
        }
        Element whole = whole(control);
        Optional<Element> next = next(whole);
        boolean opens = control.hasAttr("aria-expanded");
        target(control).or(() -> next.filter(each -> opens || isNamed(control, whole, each) && isPanel(each)
                || Answers.is(control, whole, each)))
                .filter(panel -> isOther(panel, control) && panel.hasText() && !panel.is(Query.of(NO_PANELS)))
                .ifPresent(panel -> name(control, whole, panel));
    }

    /** A link in the text leads to a part of it; one that stands alone before a box of prose without a heading names that. */
    private void nameByLink(Element link) {
        open(link);
        if (link.is(Query.of(CONTROLS)) || !mayName(link) || link.closest(Query.of("nav")) != null) {
            return;
        }
        Element whole = whole(link);
        Optional<Element> next = next(whole);
        Optional<Element> answer = next.filter(each -> Answers.is(link, whole, each) && isOther(each, link));
        if (answer.isPresent()) {
            name(link, whole, answer.get());
            return;
        }
        target(link).or(() -> next.filter(each -> isNamed(link, whole, each)))
                .filter(panel -> isOther(panel, link) && (isPanel(panel) || isTab(link, whole, panel))
                        && Tags.isBlock(whole)
                        && (next.filter(panel::equals).isPresent() || whole.nameIs("li")
                                || isNamed(link, whole, panel)))
                .ifPresent(panel -> name(link, whole, panel));
    }

    /** Under a heading that is a control, or stands in one, an answer has its heading already. */
    private void open(Element control) {
        Element inner = control.selectFirst(Query.of(HEADINGS));
        if (inner != null && control.hasAttr("aria-expanded") && inner.text().equals(control.text())) {
            target(control).or(() -> next(whole(control)))
                    .filter(panel -> isOther(panel, control) && panel.hasText() && !panel.is(Query.of(NO_PANELS)))
                    .ifPresent(panel -> panel.attr(HiddenParts.OPEN, ""));
        }
        Element heading = control.closest(Query.of(HEADINGS));
        if (heading != null) {
            Element whole = whole(heading);
            next(whole).filter(each -> Answers.is(control, whole, each) && isOther(each, control))
                    .ifPresent(panel -> panel.attr(HiddenParts.OPEN, ""));
        }
    }

    /** The same tab for narrow windows, as page builders have it beside that for wide ones. */
    private boolean isNameAgain(Element control) {
        return control.attr("role").equals("tab")
                && target(control).filter(panel -> control.text().strip().equals(named.get(panel))).isPresent();
    }

    private static boolean mayName(Element control) {
        String words = control.text().strip();
        return !words.isEmpty() && words.length() <= LONGEST
                && !HeadingToggle.WORKS.contains(words.toLowerCase(Locale.ROOT))
                && control.closest(Query.of(IN_PLACE)) == null && !holdsBlocks(control);
    }

    /** What it says that it opens. */
    private Optional<Element> target(Element control) {
        Stream<String> called = TARGETS.stream().map(name -> control.attr(name).replaceFirst("^#", ""));
        String code = control.attr("onclick");
        Stream<String> done = code.length() > MOST_CODE
                ? Stream.of()
                : QUOTED.matcher(code).results().map(quoted -> quoted.group(1));
        return Stream.concat(called, done).map(byId::get).filter(Objects::nonNull).findFirst();
    }

    /** The largest box that holds nothing else. */
    private static Element whole(Element control) {
        Element whole = control;
        while (whole.parent() instanceof Element up && !up.nameIs("body") && up.childrenSize() == 1
                && up.textNodes().stream().allMatch(TextNode::isBlank)) {
            whole = up;
        }
        return whole;
    }

    private static Optional<Element> next(Element whole) {
        return Optional.ofNullable(whole.nextElementSibling());
    }

    /** Whether a class says that it is a control of a panel, or a panel. */
    private static boolean isNamed(Element control, Element whole, Element panel) {
        return Stream.of(control, whole, panel).flatMap(each -> BoxNames.words(each.className()).stream())
                .anyMatch(SIGNS::contains);
    }

    /** A box of running text that has no heading of its own. */
    private boolean isPanel(Element panel) {
        // Any number of links may lead to one box.
        return panels.computeIfAbsent(panel, Panels::isBoxOfProse);
    }

    /** Short as it may be: "£9.90 an item." below "England". */
    private static boolean isTab(Element link, Element whole, Element panel) {
        return whole.nameIs("li") && isNamed(link, whole, panel) && panel.hasText() && panel.is(Query.of(BOXES))
                && panel.selectFirst(Query.of("h1, h2, h3, main, article, nav")) == null;
    }

    private static boolean isBoxOfProse(Element panel) {
        return panel.is(Query.of(BOXES)) && panel.selectFirst(Query.of("h1, h2, h3, main, article, nav")) == null
                && hasProse(panel);
    }

    private static boolean hasProse(Element panel) {
        PageLines lines = PageLines.of(panel);
        return lines.weight(lines.all()) > 0;
    }

    private boolean isOther(Element panel, Element control) {
        return !named.containsKey(panel) && panel.closest(Query.of(OUT_OF_REACH)) == null
                && !panel.parents().contains(control)
                && !control.parents().contains(panel);
    }

    private void name(Element control, Element whole, Element panel) {
        Element first = panel.selectFirst(Query.of(HEADINGS));
        if (first != null && first.text().strip().equals(control.text().strip())) {
            return;
        }
        named.put(panel, control.text().strip());
        // Somebody would open it.
        panel.attr(HiddenParts.OPEN, "");
        // The last tab is alone in its list when the others have been moved, and a list of tabs is left out.
        boolean beside = panel == whole.nextElementSibling() && !whole.attr("role").equals("tablist");
        if (beside && whole == control) {
            control.tagName("p").removeAttr("role").removeAttr("href");
            strong(control);
            return;
        }
        control.tagName("strong").removeAttr("role").removeAttr("href");
        if (!beside) {
            // Moved, so that the words are there once.
            panel.prependChild(new Element("p").appendChild(control));
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
            hidden.attr(HiddenParts.OPEN, "");
        }
    }
}
