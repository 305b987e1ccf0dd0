package lectern.content.main;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.main.line.Tags;
import lectern.content.main.line.TextLine;
import org.jsoup.nodes.Element;

/** Goes through the boxes of a page from the outside, and marks those that are furniture. */
final class FurnitureBoxes {

    /** At 60, the precision of texts fell by 0.010; 240 gave the same. */
    private static final int CARD_WORDS = 120;
    /** How far below its beginning the headline of a card may stand. */
    private static final int HEAD = 3;
    private static final Set<String> IN_TEXT = Set.of("footer", "banner", "aside");
    private static final Set<String> TEXT = Set.of("main", "article");
    private static final Set<String> CARDS = Set.of("div", "article", "section", "li", "a", "aside");

    private final PageText page;
    private final Furniture furniture;
    private final FormProse forms;
    private final Set<String> trusted;

    /** @param trusted rules that are not followed on this page, for they would take its text */
    private FurnitureBoxes(PageText page, Set<String> trusted) {
        this.page = page;
        this.furniture = new Furniture(page);
        this.forms = new FormProse(page);
        this.trusted = trusted;
    }

    static void mark(PageText page, Set<String> trusted) {
        new FurnitureBoxes(page, trusted).mark(page.body(), false);
    }

    private void mark(Element element, boolean inText) {
        cards(element);
        for (Element child : element.children()) {
            LineRange extent = page.lines().extent(child);
            if (extent.isEmpty() || page.marks().isDecided(extent) || furniture.isNote(child, extent)) {
                continue;
            }
            boolean text = inText || TEXT.contains(child.normalName()) || child.attr("role").equals("main");
            Optional<String> rule = page.holdsTitle(extent) || isWithinLine(child, extent)
                    ? Optional.empty()
                    : rule(child, extent, text).filter(each -> !trusted.contains(each));
            if (text && rule.filter(FormProse.RULE::equals).isPresent() && FormProse.isChoice(child)) {
                forms.mark(child);
            } else if (rule.isPresent()) {
                page.marks().mark(extent, rule.get());
            } else {
                mark(child, text);
            }
        }
    }

    /** The mark of a remark says nothing of the line that it stands in. */
    private boolean isWithinLine(Element child, LineRange extent) {
        return !Tags.isBlock(child) && extent.to() - extent.from() == 1 && !page.isMostlyLinks(extent)
                && child.text().length() * 2 < page.lines().get(extent.from()).text().length();
    }

    private Optional<String> rule(Element child, LineRange extent, boolean inText) {
        Optional<String> named = furniture.named(child, extent);
        Optional<String> landmark = furniture.landmark(child, extent);
        if (named.isPresent() && (named.get().equals("comments") || !page.isLarge(extent))) {
            return named;
        }
        // Two signs are worth more than one.
        boolean both = landmark.isPresent() && furniture.isNamed(child)
                && !furniture.isVitalWithoutLinks(extent);
        if (page.isLarge(extent)) {
            return both && !page.isMost(extent) ? landmark : Optional.empty();
        }
        return both
                ? landmark
                : landmark.filter(rule -> !inText || !IN_TEXT.contains(rule) || page.isMostlyLinks(extent));
    }

    /** Two siblings or more of one shape, each short and headed by a link of its own to another page. */
    private void cards(Element parent) {
        if (parent.childrenSize() < 2 || trusted.contains("teasers")) {
            return;
        }
        Map<String, List<Element>> shapes = new HashMap<>();
        for (Element child : parent.children()) {
            if (isCard(child)) {
                String shape = child.normalName() + BoxNames.words(child.className()).stream().findFirst().orElse("");
                shapes.computeIfAbsent(shape, _ -> new ArrayList<>()).add(child);
            }
        }
        for (List<Element> same : shapes.values()) {
            Set<String> targets = new HashSet<>();
            same.forEach(each -> targets.add(target(each)));
            if (targets.size() > 1) {
                same.forEach(each -> page.marks().mark(page.lines().extent(each), "teasers"));
            }
        }
    }

    private static String target(Element card) {
        Element link = card.selectFirst(Query.of("a[href]"));
        return link == null ? "" : link.attr("href");
    }

    private boolean isCard(Element child) {
        LineRange extent = page.lines().extent(child);
        if (extent.isEmpty() || page.lines().words(extent) > CARD_WORDS || !CARDS.contains(child.normalName())
                || page.holdsTitle(extent) || page.isLarge(extent) || furniture.isVital(extent)) {
            return false;
        }
        if (child.nameIs("a")) {
            return Tags.leadsAway(child)
                    && child.selectFirst(Query.of("h2, h3, h4, h5, h6, img, [class*=title]")) != null;
        }
        boolean pictured = child.nameIs("article") || child.selectFirst(Query.of("a[href] img")) != null;
        for (int i = extent.from(); i < Math.min(extent.to(), extent.from() + HEAD); i++) {
            TextLine line = page.lines().get(i);
            if (line.words() > 0 && line.external() == line.words() && (pictured || line.isHeading())) {
                return true;
            }
        }
        TextLine last = page.lines().get(extent.to() - 1);
        return page.lines().get(extent.from()).isHeading() && last.words() > 0 && last.external() == last.words()
                && FurnitureHeadings.rule(last.text()).filter("related"::equals).isPresent();
    }
}
