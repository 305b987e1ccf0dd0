package lectern.content.markup;

import java.util.List;
import java.util.function.BiFunction;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** All that is written on a page: its words, its title, and the attributes that hold words. */
final class PageTexts {

    private static final List<String> ATTRIBUTES = List.of("alt", "title", "aria-label", "data-say");

    private PageTexts() {}

    /** @param change what becomes of a text that stands in an element */
    static void change(Document page, BiFunction<String, Element, String> change) {
        for (Element element : page.select(Query.of("*"))) {
            for (TextNode text : element.textNodes()) {
                String changed = change.apply(text.getWholeText(), element);
                if (!changed.equals(text.getWholeText())) {
                    text.text(changed);
                }
            }
            for (String name : ATTRIBUTES) {
                if (element.hasAttr(name)) {
                    element.attr(name, change.apply(element.attr(name), element));
                }
            }
        }
    }
}
