package lectern.content.notes;

import java.util.List;
import lectern.content.main.line.Query;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Footnotes as programs for blogs and converters of documents write them, each with names of its own: an ordered list,
 * each item of which a mark of the text with its number leads to, and which leads back there. It is named as footnotes are.
 */
public final class NoteLists {

    private static final String BACK = "^\u2191\u21a9\u21b5\u21e7\ufe0e\ufe0f";

    private NoteLists() {}

    /** Names those of a page. */
    public static void apply(Document page) {
        for (Element list : page.body().select(Query.of("ol"))) {
            List<Element> items = list.children();
            boolean notes = !items.isEmpty();
            for (int i = 0; notes && i < items.size(); i++) {
                notes = items.get(i).nameIs("li") && isNote(items.get(i), i + 1);
            }
            if (notes) {
                list.addClass("footnotes");
            }
        }
    }

    private static boolean isNote(Element item, int number) {
        return item.select(Query.of("a[href^=#]")).stream().filter(NoteLists::isBack)
                .anyMatch(back -> isMark(back, item, number));
    }

    private static boolean isBack(Element link) {
        return link.text().strip().chars().allMatch(c -> BACK.indexOf(c) >= 0);
    }

    /** Whether what a link leads back to is the mark of the item. */
    private static boolean isMark(Element back, Element item, int number) {
        Element page = back.root();
        Element place = page.getElementById(back.attr("href").substring(1));
        Element mark = place == null || place.nameIs("a") ? place : place.selectFirst(Query.of("a[href^=#]"));
        if (mark == null || mark.attr("href").length() < 2 || item.equals(mark.closest(Query.of("li")))
                || !NoteMark.label(mark.text().strip()).equals(Integer.toString(number))) {
            return false;
        }
        Element note = page.getElementById(mark.attr("href").substring(1));
        return note != null && (note == item || note.parents().contains(item));
    }
}
