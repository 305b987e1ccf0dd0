package lectern.content.inline;

import java.util.Set;
import lectern.content.main.line.Tags;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The words of a part of a page as they are seen, in one line; a picture is its alternative text. */
public final class VisibleText {

    /** Elements in a line whose words do not join those beside them either. */
    private static final Set<String> APART = Set.of("br", "button", "input", "option", "select", "textarea");

    private VisibleText() {}

    public static boolean isBlock(Element element) {
        return Tags.isBlock(element);
    }

    /** Whether anything in it, however deep, stands on a line of its own. */
    public static boolean holdsBlocks(Element element) {
        return element.stream().anyMatch(VisibleText::isBlock);
    }

    public static String of(Node node) {
        StringBuilder text = new StringBuilder();
        node.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node each, int depth) {
                if (each instanceof Element element && Tags.isUnseen(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (each instanceof TextNode words) {
                    append(words.getWholeText(), text);
                } else if (each instanceof Element picture && picture.nameIs("img")) {
                    append(" " + picture.attr("alt") + " ", text);
                } else {
                    separate(each);
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node each, int depth) {
                separate(each);
                return FilterResult.CONTINUE;
            }

            private void separate(Node each) {
                if (each instanceof Element element && (isBlock(element) || APART.contains(element.normalName()))) {
                    append(" ", text);
                }
            }
        });
        return text.toString().strip();
    }

    public static String of(String text) {
        StringBuilder clean = new StringBuilder();
        append(text, clean);
        return clean.toString().strip();
    }

    private static void append(String words, StringBuilder text) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Characters.isSpace(c) && !Characters.isUnseen(c)) {
                text.append(c);
            } else if (Characters.isSpace(c) && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
    }
}
