package lectern.edition.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a galley into pages. Strips that keep together go to the next page together; only a chain that is longer than
 * a page is cut where it must be.
 */
final class Paginator {

    /** @param page from 0 */
    record Spot(int page, double top) {}

    record Entry(Strip.Bookmark bookmark, Spot spot) {}

    private final double top;
    private final double height;
    private final List<List<Page.Standing>> pages = new ArrayList<>();
    private final Map<String, Spot> spots = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private List<Page.Standing> page = new ArrayList<>();
    private double used;

    Paginator(PrintStyle style) {
        this.top = style.margin();
        this.height = style.textHeight();
    }

    void add(List<Strip> strips) {
        int at = 0;
        while (at < strips.size()) {
            int stop = at;
            while (stop < strips.size() - 1 && strips.get(stop).keep()) {
                stop++;
            }
            chain(strips.subList(at, stop + 1));
            at = stop + 1;
        }
    }

    private void chain(List<Strip> chain) {
        if (chain.getFirst().fresh()) {
            turn();
        }
        if (used + needed(chain) > height) {
            turn();
        }
        for (Strip strip : chain) {
            if (!page.isEmpty() && used + strip.gap() + strip.height() > height) {
                turn();
            }
            if (page.isEmpty()) {
                strip.repeated().forEach(this::put);
            }
            put(strip);
        }
    }

    private double needed(List<Strip> chain) {
        double needed = 0;
        for (Strip strip : chain) {
            needed += strip.gap() + strip.height();
        }
        return needed;
    }

    private void put(Strip strip) {
        double gap = page.isEmpty() ? 0 : strip.gap();
        Spot spot = new Spot(pages.size(), top + used + gap);
        page.add(new Page.Standing(spot.top(), strip));
        strip.anchors().forEach(name -> spots.putIfAbsent(name, spot));
        strip.bookmark().ifPresent(bookmark -> entries.add(new Entry(bookmark, spot)));
        used += gap + strip.height();
    }

    /** Ends the page, unless nothing is on it yet. */
    void turn() {
        if (!page.isEmpty()) {
            pages.add(page);
            page = new ArrayList<>();
            used = 0;
        }
    }

    /** Pages from top to bottom, the last one ended. */
    List<List<Page.Standing>> pages() {
        turn();
        return pages;
    }

    Map<String, Spot> spots() {
        return spots;
    }

    /** The headings in order. */
    List<Entry> entries() {
        return entries;
    }
}
