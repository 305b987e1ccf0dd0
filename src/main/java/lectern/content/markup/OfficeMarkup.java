package lectern.content.markup;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What Word and Google Docs write in a way of their own: the title of a document, which is a paragraph, becomes a heading,
 * lists within items become that, and the remarks of those who looked it through are taken out.
 */
final class OfficeMarkup {

    private static final String REMARKS = ".MsoCommentReference, [style*=mso-element:comment-list]";
    /** Google Docs puts lists within an item behind it, and says of each in its class how deep it is. */
    private static final Pattern LEVEL = Pattern.compile("(?:^|\\s)(lst-[\\w]{1,60})-([0-8])(\\s+start)?(?:\\s|$)");

    private OfficeMarkup() {}

    static void apply(Document page, BiConsumer<Node, String> leftOut) {
        for (Element remark : page.body().select(Query.of(REMARKS))) {
            if (remark.closest(Query.of("body")) != null) {
                leftOut.accept(remark, "comments");
                remark.remove();
            }
        }
        title(page);
        for (Element list : page.body().select(Query.of("ul[class^=lst-], ol[class^=lst-]"))) {
            nest(list);
        }
    }

    /** Google Docs names its title's class as other programs name other things, but repeats it in the head of the page. */
    private static void title(Document page) {
        Element title = page.body().selectFirst(Query.of("p.MsoTitle, p.title"));
        if (title != null && title.hasText() && (title.hasClass("MsoTitle") || title.text().equals(page.title()))) {
            Element first = page.body().selectFirst(Query.of("h1, p.MsoTitle, p.title"));
            if (first == title) {
                title.tagName("h1");
            }
        }
    }

    private static void nest(Element list) {
        Element before = list.previousElementSibling();
        Matcher own = LEVEL.matcher(list.className());
        Matcher other = LEVEL.matcher(before == null ? "" : before.className());
        if (before == null || !own.find() || !other.find() || !own.group(1).equals(other.group(1))) {
            return;
        }
        int level = own.group(2).charAt(0);
        Element around = before;
        Element item = around.lastElementChild();
        int depth = other.group(2).charAt(0);
        // What was put into the list before is looked at again, for this one may be deeper still, or go on in it.
        while (item != null && depth < level && item.lastElementChild() instanceof Element inner
                && LEVEL.matcher(inner.className()) instanceof Matcher deeper && deeper.find()
                && deeper.group(2).charAt(0) <= level) {
            around = inner;
            item = inner.lastElementChild();
            depth = deeper.group(2).charAt(0);
        }
        if (item != null && depth < level) {
            item.appendChild(list);
        } else if (depth == level && around.nameIs(list.normalName()) && own.group(3) == null) {
            around.appendChildren(List.copyOf(list.childNodes()));
            list.remove();
        }
    }
}
