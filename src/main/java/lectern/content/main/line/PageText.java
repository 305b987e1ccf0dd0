package lectern.content.main.line;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import lectern.content.main.line.PageLines.LineRange;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the steps of the choice share: the page as lines, which of them are marked as no text, and the title.
 *
 * @param shown how much of the page is seen, as weight
 * @param title which line is the title of the text
 */
public record PageText(Element body, PageLines lines, LineMarks marks, int shown, OptionalInt title) {

    /**
     * A box with more of the page's text than this is no furniture, whatever it is called: in
     * hundredths. At 60, recall of texts fell by 0.010; 25 gave the same.
     */
    private static final int MOST = 40;
    /** At 60 the precision of texts fell by 0.003; 95 gave the same. */
    private static final int NEARLY_ALL = 80;

    public static PageText of(Document page) {
        PageLines lines = PageLines.of(page.body());
        LineMarks marks = new LineMarks(lines);
        HiddenParts.mark(page.body(), lines, marks);
        return new PageText(page.body(), lines, marks, marks.weight(lines.all()), TitleLine.of(page, lines, marks));
    }

    public boolean isTitle(int line) {
        return title.isPresent() && title.getAsInt() == line;
    }

    public boolean holdsTitle(LineRange extent) {
        return title.isPresent() && extent.holds(title.getAsInt());
    }

    /** Whether too much of the page's text stands in it for furniture. */
    public boolean isLarge(LineRange extent) {
        return lines.weight(extent) * 100L > shown * (long) MOST;
    }

    /** Whether hardly anything of the page's text stands outside of it. */
    public boolean isMost(LineRange extent) {
        return lines.weight(extent) * 100L > shown * (long) NEARLY_ALL;
    }

    public boolean hasProse(LineRange extent) {
        return IntStream.range(extent.from(), extent.to()).anyMatch(line -> lines.get(line).isProse());
    }

    public boolean isMostlyLinks(LineRange extent) {
        return lines.linked(extent) * 10 >= lines.words(extent) * 6;
    }
}
