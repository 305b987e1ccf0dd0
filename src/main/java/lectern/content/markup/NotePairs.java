package lectern.content.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Footnotes as Word and other programs save them: a mark leads to a mark at the beginning of a paragraph, which leads
 * back. And the title of a page that Word wrote, which is a paragraph of a style of its own.
 */
final class NotePairs {

    private static final int LONGEST_MARK = 8;
    private static final Set<String> BLOCKS = Set.of("p", "div");

    private NotePairs() {}

    static void apply(Document page) {
        Element title = page.body().selectFirst(Query.of("p.MsoTitle"));
        if (title != null && title.hasText() && page.body().selectFirst(Query.of("h1")) == null) {
            title.tagName("h1");
        }
        Map<String, Element> marks = new HashMap<>();
        for (Element link : page.body().select(Query.of("a[href^=#]"))) {
            String own = link.id().isEmpty() ? link.attr("name") : link.id();
            String text = link.text().strip();
            if (own.isEmpty() || text.isEmpty() || text.length() > LONGEST_MARK || text.indexOf(' ') >= 0) {
                continue;
            }
            Element mark = marks.get(link.attr("href").substring(1));
            if (mark != null && mark.attr("href").substring(1).equals(own)) {
                note(mark, link, own);
            } else {
                marks.putIfAbsent(own, link);
            }
        }
    }

    private static void note(Element mark, Element back, String name) {
        Element block = back;
        while (InLine.is(block) && block.parent() instanceof Element up && !up.nameIs("body")) {
            block = up;
        }
        if (!BLOCKS.contains(block.normalName()) || !block.text().strip().startsWith(back.text().strip())
                || block.text().length() == back.text().length()
                || block.closest(Query.of("[role=doc-footnotes], [role=doc-endnotes], .footnotes, li")) != null) {
            return;
        }
        // Word and LibreOffice put each note, of any number of paragraphs, into a box of its own.
        Element box = block.parent() instanceof Element up && up.nameIs("div") && !up.id().isEmpty()
                && up.firstElementChild() == block && name.contains(up.id()) ? up : block;
        box.attr("role", "doc-footnote");
        if (box.id().isEmpty()) {
            box.attr("id", name);
            back.removeAttr("id").removeAttr("name");
        }
        mark.attr("href", "#" + box.id());
        back.attr("role", "doc-backlink");
    }
}
