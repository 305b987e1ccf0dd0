package lectern.content.main;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lectern.content.main.line.LineMarks;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.notes.NoteMark;
import org.jsoup.nodes.Element;

/**
 * Takes back the notes that marks in the text lead to, wherever on the page they stand: "not for children" in an aside
 * or below the line of the foot belongs to the dose before its mark.
 */
final class ReferredNotes {

    /** More words than this are no note. */
    private static final int LONGEST = 120;
    /** What nobody sees, and what others wrote. */
    private static final Set<String> NEVER = Set.of(LineMarks.HIDDEN, "comments", "dialog", "cookie-notice");

    private ReferredNotes() {}

    static void in(PageText page) {
        Map<String, Element> places = new HashMap<>();
        for (Element link : page.body().select(Query.of("a[href^=#]"))) {
            LineRange own = page.lines().extent(link);
            if (!own.isEmpty() && page.marks().isKept(own) && isMark(link)) {
                if (places.isEmpty()) {
                    page.body().select(Query.of("[id]")).forEach(each -> places.putIfAbsent(each.id(), each));
                    page.body().select(Query.of("a[name]"))
                            .forEach(each -> places.putIfAbsent(each.attr("name"), each));
                }
                Element note = places.get(link.attr("href").substring(1));
                if (note != null) {
                    take(page, page.lines().extent(note));
                }
            }
        }
    }

    /** A bare number beside nothing may be how many comments there are. */
    private static boolean isMark(Element link) {
        String text = link.text().strip();
        return NoteMark.is(text) && (text.startsWith("[") || link.attr("role").equals("doc-noteref")
                || link.closest(Query.of("sup")) != null || link.selectFirst(Query.of("sup")) != null);
    }

    private static void take(PageText page, LineRange note) {
        if (page.lines().words(note) <= LONGEST && IntStream.range(note.from(), note.to())
                .noneMatch(line -> page.marks().rule(line).filter(NEVER::contains).isPresent())) {
            page.marks().unmark(note);
        }
    }
}
