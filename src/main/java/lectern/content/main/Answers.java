package lectern.content.main;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lectern.content.main.line.BoxNames;
import lectern.content.main.line.HiddenParts;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Knows the box right behind a question that opens it, though it says no more than "Free.". A single control may as well do
 * something and tell so in its box, so there must be another pair like it.
 */
final class Answers {

    private static final Set<String> ACCORDIONS = Set.of("accordion", "collapsible", "disclosure", "expandable",
            "expander", "faq", "faqs");
    private static final Set<String> PANELS = Set.of("panel", "content", "answer");
    private static final String BOXES = "div, section, dd, li, p";
    private static final String NO_ANSWERS = "h1, h2, h3, main, article, nav, form, input, select, textarea, dialog, "
            + "[role=dialog], [role=menu], [role=menuitem], .modal, .dropdown-menu";
    private static final String CONTROLS = "button, [role=button], [role=tab], a";
    /** In how many boxes around a control a class may say that they are an accordion. */
    private static final int AROUND = 3;

    private Answers() {}

    /**
     * Whether a control opens a box.
     *
     * @param whole the largest box that holds nothing but the control
     */
    static boolean is(Element control, Element whole, Element box) {
        return box == whole.nextElementSibling() && isBlank(whole.previousSibling()) && isBlank(whole.nextSibling())
                && holdsAnswer(box) && (!control.nameIs("a") || leadsNowhere(control)) && isShut(control, whole, box)
                && isOneOfSeveral(whole, box);
    }

    private static boolean isShut(Element control, Element whole, Element box) {
        boolean accordion = says(ACCORDIONS, Stream.concat(Stream.of(control, whole, box),
                control.parents().stream().limit(AROUND)));
        boolean asks = control.text().strip().endsWith("?") || control.text().strip().endsWith("؟");
        return HiddenParts.isHidden(box) ? accordion || asks : accordion && says(PANELS, Stream.of(box));
    }

    /** Two pairs in one parent, or each in a box of its own in one parent; buttons that say the same do something. */
    private static boolean isOneOfSeveral(Element whole, Element box) {
        Element parent = whole.parent();
        if (parent == null) {
            return false;
        }
        boolean alone = parent.childrenSize() == 2;
        Stream<Element> others = alone
                ? siblings(parent).filter(each -> each.nameIs(parent.normalName()) && each.childrenSize() == 2)
                        .map(Element::firstElementChild)
                : siblings(whole);
        return others.anyMatch(each -> isLike(each, whole, box));
    }

    /** The nearest on both sides: there may be thousands of them. */
    private static Stream<Element> siblings(Element box) {
        return Stream.concat(Stream.iterate(box, Objects::nonNull, Element::previousElementSibling).skip(1).limit(2),
                Stream.iterate(box, Objects::nonNull, Element::nextElementSibling).skip(1).limit(2));
    }

    private static boolean isLike(Element other, Element whole, Element box) {
        Element opened = other.nextElementSibling();
        boolean named = opened != null && opened.hasAttr(HiddenParts.OPEN);
        return opened != null && other != box
                && (other.nameIs(whole.normalName()) || named && other.nameIs("p")) && opened.nameIs(box.normalName())
                && opened.className().equals(box.className())
                && (named || HiddenParts.isHidden(opened) == HiddenParts.isHidden(box))
                && !other.text().strip().equals(whole.text().strip())
                && (named || other.selectFirst(Query.of(CONTROLS)) != null);
    }

    private static boolean isBlank(@Nullable Node node) {
        return !(node instanceof TextNode text) || text.isBlank();
    }

    private static boolean holdsAnswer(Element box) {
        int links = box.select(Query.of("a, button")).stream().mapToInt(each -> each.text().length()).sum();
        return box.is(Query.of(BOXES)) && box.hasText() && links * 2 < box.text().length()
                && box.selectFirst(Query.of(NO_ANSWERS)) == null && !HiddenParts.isNotice(box);
    }

    private static boolean leadsNowhere(Element link) {
        String target = link.attr("href").strip();
        return target.isEmpty() || target.equals("#") || target.equals("#!");
    }

    private static boolean says(Set<String> words, Stream<Element> boxes) {
        return boxes.flatMap(each -> BoxNames.words(each.className()).stream()).anyMatch(words::contains);
    }
}
