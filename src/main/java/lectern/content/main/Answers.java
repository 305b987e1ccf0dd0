package lectern.content.main;

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
 * Knows the box right behind a control that the control opens, though it says no more than "Free.": an answer below its
 * question. A box so short must be named, or hidden, by the page.
 */
final class Answers {

    /** What a class says of a question that opens its answer; tabs stand in a row, and open boxes that are elsewhere. */
    private static final Set<String> OPENING = Set.of("accordion", "collapse", "collapsible", "disclosure",
            "expandable",
            "expander", "faq", "faqs", "question", "reveal", "toggle", "toggler", "unfold");
    private static final Set<String> AROUND = Set.of("accordion", "collapsible", "disclosure", "expandable", "expander",
            "faq", "faqs");
    private static final String BOXES = "div, section, dd, li, p";
    private static final String NO_ANSWERS = "h1, h2, h3, main, article, nav, form, input, select, textarea, dialog, "
            + "[role=dialog], [role=menu], [role=menuitem], .modal, .dropdown-menu";
    private static final String SHOWN = "x-show";
    private static final String CONTROLS = "button, [role=button], [role=tab], a";

    private Answers() {}

    /**
     * Whether a control opens a box.
     *
     * @param whole the largest box that holds nothing but the control
     */
    static boolean is(Element control, Element whole, Element box) {
        return box == whole.nextElementSibling() && standsAlone(whole) && holdsAnswer(box)
                && (!control.nameIs("a") || leadsNowhere(control) && HiddenParts.isHidden(box))
                && (says(OPENING, Stream.of(control, whole, box)) || isWorked(control, box)
                        || HiddenParts.isHidden(box) && says(AROUND, control.parents().stream().limit(3)));
    }

    /** Whether what a control does when it is pressed names the hidden box right behind it. */
    static boolean isTarget(Element control, Element whole, Element box) {
        return box == whole.nextElementSibling() && standsAlone(whole) && holdsAnswer(box)
                && HiddenParts.isHidden(box) && (!control.nameIs("a") || leadsNowhere(control));
    }

    /** As Alpine marks it: the control has a handler, and the box says when it is shown. */
    private static boolean isWorked(Element control, Element box) {
        return box.hasAttr(SHOWN) && (control.hasAttr("@click") || control.hasAttr("x-on:click"));
    }

    /** Words beside it would make it part of a sentence, a second control beside it one of a row. */
    private static boolean standsAlone(Element whole) {
        Element before = whole.previousElementSibling();
        return isBlank(whole.previousSibling()) && isBlank(whole.nextSibling())
                && (before == null || !before.is(Query.of(CONTROLS)));
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
        return target.isEmpty() || target.equals("#") || target.equals("#!") || target.startsWith("javascript:");
    }

    private static boolean says(Set<String> words, Stream<Element> boxes) {
        return boxes.flatMap(each -> BoxNames.words(each.className()).stream()).anyMatch(words::contains);
    }
}
