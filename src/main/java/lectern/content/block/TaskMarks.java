package lectern.content.block;

import java.util.Locale;
import java.util.ResourceBundle;
import lectern.content.inline.BlockContext;
import lectern.content.inline.Passage;
import lectern.content.main.line.Query;
import lectern.document.Inline;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Says of a list's items whether they are done, where a box with or without a tick shows it. Such a box is no control: it
 * stands in an item, and nobody can tick it.
 */
public final class TaskMarks {

    private static final String ATTRIBUTE = "data-task";
    /** Boxes that a style sheet draws, and items that are drawn with one. */
    private static final String DRAWN = "li .checkbox-on, li .checkbox-off";
    private static final String ITEMS = "ul.inline-task-list > li";
    private static final String BOX = "li input[type=checkbox][disabled], "
            + ":is(.task-list-item, .task-list, .contains-task-list) input[type=checkbox]";

    private TaskMarks() {}

    /** The box, as HTML. */
    public static String input(boolean done) {
        return "<input type=\"checkbox\" disabled" + (done ? " checked" : "") + ">";
    }

    /** Makes marks of boxes, before controls are left out. */
    public static void mark(Document page) {
        for (Element box : page.select(Query.of(BOX))) {
            box.replaceWith(new Element("span").attr(ATTRIBUTE, box.hasAttr("checked") ? "done" : "open"));
        }
        for (Element box : page.select(Query.of(DRAWN))) {
            if (!box.hasText()) {
                box.replaceWith(new Element("span").attr(ATTRIBUTE, box.hasClass("checkbox-on") ? "done" : "open"));
            }
        }
        page.select(Query.of(ITEMS)).forEach(item -> item.prependChild(
                new Element("span").attr(ATTRIBUTE, item.hasClass("checked") ? "done" : "open")));
    }

    static boolean isMark(Element element) {
        return element.hasAttr(ATTRIBUTE);
    }

    /** Our own words: in the text's language, if it is among ours, else in English, and marked as that. */
    static void write(Element mark, Passage passage, BlockContext scope) {
        ResourceBundle words = ResourceBundle.getBundle("lectern.content.Tasks", scope.language(),
                TaskMarks.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        boolean foreign = words.getLocale().getLanguage().isEmpty() && !scope.language().getLanguage().equals("en");
        if (foreign) {
            passage.open(content -> new Inline.Foreign(Locale.UK, content));
        }
        passage.text(words.getString(mark.attr(ATTRIBUTE).equals("done") ? "done" : "open"));
        if (foreign) {
            passage.close();
        }
        passage.space();
    }
}
