package lectern.content.main;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.content.main.line.HiddenParts;
import lectern.content.main.line.LineMarks;
import lectern.content.main.line.PageLines;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.Query;
import lectern.content.main.line.Tags;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes out of a page what is no text of it, and tells of each part. */
final class Extraction {

    private static final Set<String> IN_WORDS = Set.of("span", "b", "i", "em", "strong", "sup", "sub", "del", "s",
            "strike",
            "ins", "font", "small", "mark", "u", "a");

    private final PageLines lines;
    private final LineMarks marks;
    /** Where pictures are part of the text: between its first and its last line. */
    private final LineRange text;
    private final Element content;
    private final LeftOutListener listener;

    Extraction(PageLines lines, LineMarks marks, Element content, LeftOutListener listener) {
        this.content = content;
        this.lines = lines;
        this.marks = marks;
        this.listener = listener;
        int[] kept = IntStream.range(0, lines.count()).filter(marks::isKept).toArray();
        this.text = kept.length == 0 ? new LineRange(0, 0) : new LineRange(kept[0], kept[kept.length - 1] + 1);
    }

    void from(Element element) {
        from(element, element == content);
    }

    private void from(Element element, boolean inContent) {
        for (Node child : List.copyOf(element.childNodes())) {
            Optional<String> rule = rule(child, inContent);
            if (rule.isPresent()) {
                leaveOut(child, rule.get());
            } else if (child instanceof Element inner && Tags.isUnseen(inner)) {
                inner.remove();
            } else if (child instanceof Element inner && !inner.nameIs("svg")) {
                from(inner, inContent || inner == content);
            }
        }
    }

    private Optional<String> rule(Node child, boolean inContent) {
        LineRange extent = lines.extent(child);
        if (!(child instanceof Element element)) {
            return child instanceof TextNode && !extent.isEmpty() ? marks.rule(extent.from()) : Optional.empty();
        }
        if (Tags.isUnseen(element)) {
            return Optional.empty();
        }
        if (extent.isEmpty()) {
            return NoText.rule(element).or(() -> isBeside(element, extent, inContent)
                    ? Optional.of(TextRegion.RULE)
                    : Optional.empty());
        }
        if (holds(element)) {
            return Optional.empty();
        }
        boolean sign = extent.to() - extent.from() == 1 && HiddenParts.isHiddenMark(element);
        return NoText.rule(element).or(() -> whole(extent).filter(rule -> !isOnlyOf(rule, element)))
                .or(() -> sign ? Optional.of(LineMarks.HIDDEN) : Optional.empty());
    }

    /** A picture before or behind the text, or one that is not shown. */
    private boolean isBeside(Element element, LineRange at, boolean inContent) {
        return HiddenParts.isHidden(element)
                || lines.isPlaced(element) && (at.from() < text.from() || at.from() > text.to())
                || !inContent && !holds(element);
    }

    /** Whether it is on the way to the content. */
    private boolean holds(Element element) {
        return content.parents().contains(element) || element == content;
    }

    /** A picture stays when the words beside it go. */
    private static boolean isOnlyOf(String rule, Element element) {
        return rule.equals(Credits.RULE) && element.selectFirst(Query.of("img, svg")) != null;
    }

    /** The one rule by which all of its lines are left out. */
    private Optional<String> whole(LineRange extent) {
        if (marks.isKept(extent)) {
            return Optional.empty();
        }
        Set<String> rules = IntStream.range(extent.from(), extent.to()).boxed()
                .flatMap(line -> marks.rule(line).stream()).collect(Collectors.toSet());
        return rules.size() == 1 ? rules.stream().findFirst() : Optional.empty();
    }

    private void leaveOut(Node node, String rule) {
        listener.leftOut(node, rule);
        if (isWithinWord(node)) {
            node.remove();
        } else {
            node.replaceWith(new TextNode(" "));
        }
    }

    /** What stood in the middle of a word leaves no gap in it. */
    private static boolean isWithinWord(Node node) {
        if (node instanceof TextNode text) {
            return isDense(text.getWholeText());
        }
        return node instanceof Element element && (element.normalName().startsWith("annotation")
                || IN_WORDS.contains(element.normalName()) && isDense(element.wholeText())
                        && element.children().stream().allMatch(Extraction::isWithinWord));
    }

    private static boolean isDense(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isWhitespace);
    }
}
