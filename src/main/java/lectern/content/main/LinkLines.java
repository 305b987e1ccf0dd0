package lectern.content.main;

import java.util.Optional;
import java.util.stream.IntStream;
import lectern.content.main.line.PageLines.LineRange;
import lectern.content.main.line.PageText;
import lectern.content.main.line.Query;
import lectern.content.main.line.TextLine;
import lectern.content.main.line.Vital;
import org.jsoup.nodes.Element;

/**
 * Marks links that stand before or behind the running text, not in it: what else there is to read, and ways to other
 * places. Links in the middle of a text, below a heading of it, in tables, and those that say whom to ask are text.
 */
final class LinkLines {

    static final String RULE = "links";

    /** A list of so many places within the page is its contents. */
    private static final int CONTENTS = 3;

    private final PageText page;
    private final LineRange text;
    private final LineRange running;

    private LinkLines(PageText page, LineRange text) {
        this.page = page;
        this.text = text;
        int[] prose = IntStream.range(text.from(), text.to())
                .filter(line -> page.marks().isKept(line) && isText(page.lines().get(line))).toArray();
        this.running = prose.length == 0 ? text : new LineRange(prose[0], prose[prose.length - 1] + 1);
    }

    private static boolean isText(TextLine line) {
        return line.isProse();
    }

    static void mark(PageText page, LineRange text) {
        new LinkLines(page, text).mark();
    }

    private void mark() {
        for (int i = text.from(); i < text.to(); i++) {
            int end = i;
            while (end < text.to() && isOnlyLink(end)) {
                end++;
            }
            LineRange run = new LineRange(i, end);
            if (!run.isEmpty() && (isContents(run) || !running.holds(i) && !isHeaded(i))) {
                page.marks().mark(run, isContents(run) ? "navigation" : RULE);
            }
            i = Math.max(i, end - 1);
        }
    }

    private boolean isContents(LineRange run) {
        return run.to() - run.from() >= CONTENTS && IntStream.range(run.from(), run.to())
                .allMatch(line -> page.lines().get(line).external() == 0);
    }

    /** Whether it stands below a heading that is part of the text. */
    private boolean isHeaded(int line) {
        return line > running.from() && page.marks().isKept(line - 1) && page.lines().get(line - 1).isHeading();
    }

    private boolean isOnlyLink(int index) {
        TextLine line = page.lines().get(index);
        return page.marks().isKept(index) && line.isLink() && !line.isHeading() && !line.endsAsSentence()
                && !page.isTitle(index) && line.text().indexOf('@') < 0 && !isInTable(line.block())
                && !Vital.isIn(line.text());
    }

    /** A table that holds all of the running text only lays out the page. */
    private boolean isInTable(Element block) {
        return Optional.ofNullable(block.closest(Query.of("table"))).map(page.lines()::extent)
                .filter(table -> table.from() > running.from() || table.to() < running.to()).isPresent();
    }
}
