package lectern.edition.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a galley into pages, which are taken as they end. Strips that are tied go to the next page together; only a
 * chain that is longer than a page is cut, where its ties are weakest.
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
            if (strip.fresh()) {
                place();
            }
            chain.add(strip);
            if (strip.tie() == Tie.NONE) {
                place();
            }
        }
    }

    private void place() {
        if (!chain.isEmpty() && (chain.getFirst().fresh() || used + needed() > height)) {
            turn();
        }
        List<Strip> rest = chain;
        while (!rest.isEmpty()) {
            if (page.isEmpty()) {
                rest.getFirst().repeated().forEach(this::put);
            }
            int cut = cut(rest);
            rest.subList(0, cut).forEach(this::put);
            rest = rest.subList(cut, rest.size());
            if (!rest.isEmpty()) {
                turn();
            }
        }
        chain.clear();
    }

    /** How many strips go on this page: all, or up to the last of the weakest ties among those that fit. */
    private int cut(List<Strip> chain) {
        double sum = used;
        int cut = 1;
        for (int i = 0; i < chain.size(); i++) {
            Strip strip = chain.get(i);
            sum += strip.height() + (i == 0 && page.isEmpty() ? 0 : strip.gap());
            if (sum > height && i > 0) {
                return cut;
            }
            if (strip.tie().compareTo(chain.get(cut - 1).tie()) <= 0) {
                cut = i + 1;
            }
        }
        return chain.size();
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
