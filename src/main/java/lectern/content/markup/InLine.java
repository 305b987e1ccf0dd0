package lectern.content.markup;

import java.util.Optional;
import java.util.Set;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands in a line of text, and what stands beside it there. */
final class InLine {

    private static final Set<String> NAMES = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code",
            "comment", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "o:p", "q", "s", "samp",
            "small",
            "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var");

    private InLine() {}

    static boolean is(Element element) {
        return NAMES.contains(element.normalName());
    }

    /** Whether a part that stands in the line holds something that does not. */
    static boolean holdsOthers(Element element) {
        return element.stream().anyMatch(each -> !is(each) && !each.nameIs("img") && !each.nameIs("svg")
                && !each.nameIs("wbr") && each.closest(Query.of("svg")) == null);
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The character that stands before a part in its line; empty where the line begins. */
    static Optional<Character> before(Node part) {
        return beside(part, false);
    }

    static Optional<Character> after(Node part) {
        return beside(part, true);
    }

    private static Optional<Character> beside(Node part, boolean after) {
        Node at = part;
        while (true) {
            Node next = after ? at.nextSibling() : at.previousSibling();
            if (next == null) {
                if (!(at.parent() instanceof Element up) || !is(up)) {
                    return Optional.empty();
                }
                at = up;
                continue;
            }
            String text = next instanceof TextNode words
                    ? words.getWholeText()
                    : next instanceof Element element && is(element) ? element.wholeText() : "";
            if (!text.isEmpty()) {
                return Optional.of(after ? text.charAt(0) : text.charAt(text.length() - 1));
            }
            if (next instanceof Element element && !is(element)) {
                return Optional.empty();
            }
            at = next;
        }
    }
}
