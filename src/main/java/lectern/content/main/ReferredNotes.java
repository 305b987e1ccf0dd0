package lectern.content.main;

import java.util.List;
import lectern.content.main.line.LineMarks;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.notes.NoteMark;
import lectern.content.notes.NoteTargets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes back the notes that marks in the text lead to, wherever on the page they are seen: "not for children" in an aside
 * or below the line of the foot belongs to the dose before its mark.
 */
final class ReferredNotes {

    /** More words than this are no note. */
    private static final int LONGEST = 120;
    /** What leads elsewhere, and what others wrote. */
    private static final String NEVER = "nav, header, dialog, [role=navigation], [role=banner], [role=dialog], "
            + "[class*=comment], [id*=comment], [class*=cookie], [id*=cookie]";

    private ReferredNotes() {}

    static void in(Document document, PageText page) {
        List<Element> marks = page.body().select(Query.of("a[href^=#]")).stream().filter(link -> {
            LineRange own = page.lines().extent(link);
            return !own.isEmpty() && page.marks().isKept(own) && isMark(link);
        }).toList();
        if (!marks.isEmpty()) {
            NoteTargets targets = new NoteTargets(document);
            marks.forEach(mark -> targets.of(mark).ifPresent(note -> take(page, note)));
        }
    }

    /** A bare number beside nothing may be how many comments there are. */
    private static boolean isMark(Element link) {
        String text = link.text().strip();
        return NoteMark.is(text) && (text.startsWith("[") || link.attr("role").equals("doc-noteref")
                || link.closest(Query.of("sup")) != null || link.selectFirst(Query.of("sup")) != null);
    }

    private static void take(PageText page, Element block) {
        LineRange note = page.lines().extent(block);
        if (page.lines().words(note) <= LONGEST && page.lines().linked(note) * 2 <= page.lines().words(note)
                && !isHidden(page.marks(), note) && block.closest(Query.of(NEVER)) == null) {
            page.marks().unmark(note);
        }
    }

    private static boolean isHidden(LineMarks marks, LineRange note) {
        for (int line = note.from(); line < note.to(); line++) {
            if (marks.rule(line).filter(LineMarks.HIDDEN::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
