package lectern.content.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import lectern.content.main.line.HiddenParts;
import lectern.content.main.line.Query;
import lectern.content.markup.sheet.Openers;
import lectern.content.markup.sheet.StyleSheet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What styles say: what is struck through is deleted, what is raised or lowered is above or below the line, and letters
 * that are hidden within a word are no part of it, nor are words within a line that nothing shows.
 */
final class Styling {

    private static final Set<String> PARTS_ONLY = Set.of("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr",
            "body", "html");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "summary", "button");
    private static final int LONGEST_RAISED = 30;
    /** So many steps from hidden words something is looked for that is seen. */
    private static final int MOST_BESIDE = 50;

    private final StyleSheet sheet;
    private final Openers openers;

    Styling(Document page) {
        this.sheet = StyleSheet.of(page);
        this.openers = new Openers(page, sheet);
    }

    Look look(Element element) {
        return new Look(sheet.declarations(element));
    }

    /** How the sheets have what stands before or behind an element's content look. */
    Look look(Element element, StyleSheet.Side side) {
        return new Look(sheet.declarations(element, side));
    }

    boolean generates(StyleSheet.Side side) {
        return sheet.has(side);
    }

    void apply(Document page, BiConsumer<Node, String> leftOut) {
        List<Runnable> changes = new ArrayList<>();
        for (Element element : page.body().select(Query.of("*"))) {
            Look look = look(element);
            boolean hidden = look.isHidden() || isHidden(element, look);
            if (look.declarations().isEmpty() && !hidden) {
                continue;
            }
            if (look.isStruck()) {
                changes.add(() -> strike(element));
            }
            if (look.shift() != Look.Shift.NONE && isRaisable(element)) {
                changes.add(() -> shift(element, look.shift() == Look.Shift.UP ? "sup" : "sub"));
            }
            if (hidden && (isWithinWord(element) || !element.hasAttr(HiddenParts.OPEN) && isWithinLine(element))) {
                changes.add(() -> {
                    if (element.closest(Query.of("body")) != null) {
                        leftOut.accept(element, "hidden");
                        element.remove();
                    }
                });
            }
            if (look.isApart() && InLine.is(element) && !look.isHidden()) {
                changes.add(() -> setApart(element));
            }
            if (look.isLine() && InLine.is(element)) {
                changes.add(() -> element.before(new TextNode(" ")).after(new TextNode(" ")));
            }
            if (look.isLaidOut() && element.childrenSize() > 1) {
                changes.add(() -> layOut(element, look.isGrid()));
            }
        }
        changes.forEach(Runnable::run);
    }

    private static boolean isHidden(Element element, Look look) {
        return element.hasAttr("hidden") && !element.attr("hidden").equals("until-found")
                && !look.declarations().containsKey("display");
    }

    /** Beside words that are seen, and nothing would show it. What is alone in its line is another matter. */
    private boolean isWithinLine(Element element) {
        if (!InLine.is(element) || InLine.holdsOthers(element) || !element.hasText()) {
            return false;
        }
        Element block = element;
        while (InLine.is(block) && block.parent() instanceof Element up) {
            block = up;
        }
        return (isSeen(element, true) || isSeen(element, false)) && !openers.mayShow(element, block);
    }

    /** Whether a word is seen right beside it in its line. */
    private boolean isSeen(Element hidden, boolean behind) {
        Node at = hidden;
        for (int i = 0; i < MOST_BESIDE; i++) {
            Node next = behind ? at.nextSibling() : at.previousSibling();
            if (next == null) {
                if (!(at.parent() instanceof Element up) || !InLine.is(up)) {
                    return false;
                }
                at = up;
                continue;
            }
            if (next instanceof TextNode text && !text.isBlank()) {
                return true;
            }
            if (next instanceof Element other) {
                Look look = look(other);
                boolean isSame = look.isHidden() || isHidden(other, look);
                if (!InLine.is(other) || !isSame && other.hasText()) {
                    return InLine.is(other);
                }
            }
            at = next;
        }
        return false;
    }

    /** Each child of a grid or of a flexible row is a box by itself. Letters that are set apart are still a word. */
    private static void layOut(Element around, boolean grid) {
        List<Element> parts = around.children().stream().filter(InLine::is).filter(Element::hasText).toList();
        if (parts.stream().allMatch(each -> each.text().strip().length() == 1)) {
            return;
        }
        boolean lines = grid && !InLine.is(around) && !around.nameIs("p") && around.ownText().isBlank()
                && HEADINGS.stream().noneMatch(around::nameIs);
        for (Element part : parts) {
            if (lines && !part.nameIs("a")) {
                part.wrap("<div></div>");
            } else {
                setApart(part);
            }
        }
    }

    private static void strike(Element element) {
        if (element.closest(Query.of("del")) != null) {
            return;
        }
        if (PARTS_ONLY.contains(element.normalName())) {
            element.children().forEach(Styling::strike);
        } else if (element.hasText()) {
            wrap(element, "del");
        }
    }

    private static void shift(Element element, String to) {
        if (element.closest(Query.of("sup, sub")) == null) {
            wrap(element, to);
        }
    }

    private static boolean isRaisable(Element element) {
        return InLine.is(element) && element.hasText() && element.text().length() <= LONGEST_RAISED
                && !InLine.holdsOthers(element) && element.selectFirst(Query.of("sup, sub, img, svg")) == null;
    }

    private static void wrap(Element around, String name) {
        Element inner = new Element(name);
        inner.appendChildren(List.copyOf(around.childNodes()));
        around.appendChild(inner);
    }

    /** One word at most, and joined to what is seen: whole words that are hidden are another matter. */
    private static boolean isWithinWord(Element element) {
        String text = InLine.is(element) && !InLine.holdsOthers(element) ? element.wholeText() : "";
        if (text.isEmpty() || text.chars().anyMatch(InLine::isSpace)) {
            return false;
        }
        Optional<Character> before = InLine.before(element).filter(c -> !InLine.isSpace(c));
        Optional<Character> after = InLine.after(element).filter(c -> !InLine.isSpace(c));
        return before.isPresent() && after.isPresent() || isJoined(before, text.charAt(0))
                || isJoined(after, text.charAt(text.length() - 1));
    }

    private static boolean isJoined(Optional<Character> seen, char hidden) {
        return seen.filter(Character::isLetterOrDigit).isPresent() && Character.isLetterOrDigit(hidden);
    }

    /** Words that are drawn elsewhere, or nowhere, join no word of the line. */
    private static void setApart(Element element) {
        if (InLine.before(element).filter(Character::isLetterOrDigit).isPresent()) {
            element.before(new TextNode(" "));
        }
        if (InLine.after(element).filter(Character::isLetterOrDigit).isPresent()) {
            element.after(new TextNode(" "));
        }
    }
}
