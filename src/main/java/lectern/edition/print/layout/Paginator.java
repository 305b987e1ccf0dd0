package lectern.edition.print.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.text.Strip;

/**
 * Cuts a galley into pages, which are taken as they end. The last few pages stay open until it is known what follows
 * them: they may have to give it lines.
 */
public final class Paginator {
    /** How many pages at the most change when more comes. */
    private static final int OPEN = 3;

    /** @param page from 0 */
    public record Spot(int page, double top) {}

    public record Entry(Strip.Bookmark bookmark, Spot spot) {}

    private final PrintStyle style;
    private final Map<String, Spot> spots = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private List<Strip> run = new ArrayList<>();
    private List<List<PrintedPage.Standing>> ended = new ArrayList<>();
    private int number;

    Paginator(PrintStyle style) {
        this.style = style;
    }

    /** What comes next of the galley. A page may go on in what comes after. */
    void add(List<Strip> strips) {
        for (Strip strip : strips) {
            if (strip.room() > 0 && free() < strip.room()) {
                end();
            }
            run.add(strip);
        }
        cut(OPEN);
    }

    /** Nothing more comes on this page. */
    void end() {
        cut(0);
    }

    /** What part of the last page is free by now. */
    private double free() {
        List<Integer> ends = new PageBreaks(run, style).ends();
        if (ends.isEmpty()) {
            return 1;
        }
        List<Strip> last = run.subList(ends.size() < 2 ? 0 : ends.get(ends.size() - 2), run.size());
        double used = PageBreaks.height(PageBreaks.above(last.getFirst(), style.textHeight()))
                + PageBreaks.height(last);
        return 1 - used / style.textHeight();
    }

    private void cut(int open) {
        List<Integer> ends = new PageBreaks(run, style).ends();
        int from = 0;
        for (int end : ends.subList(0, Math.max(0, ends.size() - open))) {
            page(run.subList(from, end));
            from = end;
        }
        run = new ArrayList<>(run.subList(from, run.size()));
    }

    private void page(List<Strip> strips) {
        List<PrintedPage.Standing> page = new ArrayList<>();
        double used = 0;
        for (Strip strip : PageBreaks.above(strips.getFirst(), style.textHeight())) {
            used = put(strip, used, page);
        }
        for (Strip strip : strips) {
            used = put(strip, used, page);
        }
        ended.add(page);
        number++;
    }

    private double put(Strip strip, double used, List<PrintedPage.Standing> page) {
        double gap = used == 0 ? 0 : strip.gap();
        Spot spot = new Spot(number, style.margin() + used + gap);
        page.add(new PrintedPage.Standing(spot.top(), strip));
        strip.names().anchors().forEach(name -> spots.putIfAbsent(name, spot));
        strip.names().bookmark().ifPresent(bookmark -> entries.add(new Entry(bookmark, spot)));
        return used + gap + strip.height();
    }

    /** The pages that have ended since they were last taken, which are forgotten here. */
    List<List<PrintedPage.Standing>> take() {
        List<List<PrintedPage.Standing>> taken = ended;
        ended = new ArrayList<>();
        return taken;
    }

    Map<String, Spot> spots() {
        return spots;
    }

    /** The headings in order. */
    List<Entry> entries() {
        return entries;
    }
}
