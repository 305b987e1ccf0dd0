package lectern.content.page;

import lectern.content.inline.VisibleText;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Sets apart what a style sheet shows apart though nothing stands between it in the page: links behind links, and
 * elements in a line whose role makes them items, cells or buttons. A space between them is the same to the eye.
 */
final class Neighbours {

    private static final String LINK = "a[href]";
    private static final String APART = "[role=listitem], [role=row], [role=cell], [role=gridcell], "
            + "[role=columnheader], [role=rowheader], [role=heading], [role=paragraph], [role=button], [role=tab], "
            + "[role=option], [role=menuitem], [role=treeitem], [role=link]";

    private Neighbours() {}

    static void setApart(Document page) {
        for (Element element : page.body().select(Query.of(APART))) {
            element.before(new TextNode(" "));
            element.after(new TextNode(" "));
        }
        for (Element link : page.body().select(Query.of(LINK))) {
            // One link is cut in two where a program marked a part of its words. A button to keep a file stands beside the
            // name of the file, which leads to it too.
            boolean glued = before(link) instanceof Element other && other.is(Query.of(LINK))
                    && (!isSame(other, link) || link.hasAttr("download") && !other.hasAttr("download"));
            if (glued) {
                link.before(new TextNode(" "));
            }
        }
    }

    private static boolean isSame(Element link, Element other) {
        String address = link.attr("href");
        return address.equals(other.attr("href")) && !address.matches("#?|(?i)javascript:.*");
    }

    /** What ends where an element begins, with nothing but tags of elements in a line between them. */
    private static @Nullable Node before(Element element) {
        Node at = element;
        while (sibling(at) == null && at.parent() instanceof Element parent && !VisibleText.isBlock(parent)) {
            at = parent;
        }
        @Nullable
        Node before = sibling(at);
        while (before instanceof Element inner && !inner.is(Query.of(LINK)) && !VisibleText.isBlock(inner)
                && inner.lastChild() != null) {
            before = inner.lastChild();
        }
        return before;
    }

    private static @Nullable Node sibling(Node node) {
        @Nullable
        Node before = node.previousSibling();
        while (before instanceof Comment) {
            before = before.previousSibling();
        }
        return before;
    }
}
