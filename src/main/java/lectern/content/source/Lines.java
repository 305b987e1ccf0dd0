package lectern.content.source;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Where in its file a part of a page stands, so that a problem can be found by the person who mends it. */
public final class Lines {

    /** Carries the line of the original through the HTML that is made of Markdown and plain text. */
    public static final String ATTRIBUTE = "data-source-line";

    private Lines() {}

    /** Lines count from 1; 0 means that it is not known. */
    public static int of(Node node) {
        for (@Nullable
        Node each = node; each != null; each = each.parent()) {
            if (each instanceof Element element) {
                if (element.hasAttr(ATTRIBUTE)) {
                    return number(element.attr(ATTRIBUTE));
                }
                if (element.sourceRange().isTracked()) {
                    return element.sourceRange().start().lineNumber();
                }
            }
        }
        return 0;
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,8}") ? Integer.parseInt(digits) : 0;
    }
}
