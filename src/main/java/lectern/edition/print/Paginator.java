package lectern.edition.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a galley into pages, which are taken as they end. Strips that keep together go to the next page together; only a chain that is longer than
 * a page is cut where it must be.
 */
final class Paginator {

    /** @param page from 0 */
    record Spot(int page, double top) {}

    record Entry(Strip.Bookmark bookmark, Spot spot) {}

    private final double top;
    private final double height;
    private final Map<String, Spot> spots = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Strip> chain = new ArrayList<>();
    private List<List<Page.Standing>> ended = new ArrayList<>();
    private List<Page.Standing> page = new ArrayList<>();
    private int number;
    private double used;

    Paginator(PrintStyle style) {
        this.top = style.margin();
        this.height = style.textHeight();
    }

    /** What comes next of the galley. A chain may go on in what comes after. */
    void add(List<Strip> strips) {
        for (Strip strip : strips) {
            chain.add(strip);
            if (!strip.keep()) {
                place();
            }
        }
    }

    private void place() {
        boolean fresh = !chain.isEmpty() && chain.getFirst().fresh();
        if (fresh || used + needed() > height) {
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
        chain.clear();
    }

    private double needed() {
        double needed = 0;
        for (Strip strip : chain) {
            needed += strip.gap() + strip.height();
        }
        return needed;
    }

    private void put(Strip strip) {
        double gap = page.isEmpty() ? 0 : strip.gap();
        Spot spot = new Spot(number, top + used + gap);
        page.add(new Page.Standing(spot.top(), strip));
        strip.anchors().forEach(name -> spots.putIfAbsent(name, spot));
        strip.bookmark().ifPresent(bookmark -> entries.add(new Entry(bookmark, spot)));
        used += gap + strip.height();
    }

    private void turn() {
        if (!page.isEmpty()) {
            ended.add(page);
            page = new ArrayList<>();
            used = 0;
            number++;
        }
    }

    /** Nothing more comes on this page. */
    void end() {
        place();
        turn();
    }

    /** How many pages have ended. */
    int count() {
        return number;
    }

    /** The pages that have ended since they were last taken, which are forgotten here. */
    List<List<Page.Standing>> take() {
        List<List<Page.Standing>> taken = ended;
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
