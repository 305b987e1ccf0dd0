package lectern.edition.print.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lectern.edition.print.style.PrintStyle;
import lectern.edition.print.text.Strip;

/**
 * Finds where the pages of a run of strips end best, from the last strip to the first: what the rest costs at least is
 * known when the page before it is weighed. So a page of one or two lines takes some from the page before it, which
 * takes some from the one before that. Looks no further from a strip than a page goes. Of equals, the fuller first
 * page is the better one.
 */
final class PageBreaks {
    /** Not worth turning a page for, nor easily found. */
    private static final int FEW_LINES = 2;
    private static final long PAGE = 1;
    /** More paper than any balancing takes, less than any tie. */
    private static final long FEW = 20;
    /** What must be cut begins at a page's top rather, unless that leaves few lines before it. */
    private static final long LATE = 3;
    /** Ties have these weights: no number of weaker ones that a page's end can hang on is worth a stronger one. */
    private static final long[] TIES = {0, 200, 50_000, 10_000_000};
    /** No strip is pushed out by a sum's last digit. */
    private static final double HAIR = 0.001;
    private static final long NEVER = Long.MAX_VALUE;

    private final List<Strip> run;
    private final double height;
    private final double lineHeight;

    PageBreaks(List<Strip> run, PrintStyle style) {
        this.run = run;
        this.height = style.textHeight();
        this.lineHeight = style.lineHeight();
    }

    /** Gives for each page the index behind its last strip. A strip that is taller than a page has one of its own. */
    List<Integer> ends() {
        int count = run.size();
        int[] lines = run.stream().mapToInt(strip -> strip.lines(lineHeight)).toArray();
        long[] ties = ties();
        long[] least = new long[count + 1];
        int[] best = new int[count];
        for (int from = count - 1; from >= 0; from--) {
            least[from] = NEVER;
            if (from > 0 && run.get(from).isEmpty()) {
                continue;
            }
            double used = height(above(run.get(from), height));
            int seen = 0;
            boolean late = false;
            for (int at = from; at < count; at++) {
                Strip strip = run.get(at);
                used += strip.height() + (used == 0 ? 0 : strip.gap());
                if (at > from && used > height + HAIR && !strip.isEmpty()) {
                    break;
                }
                seen += lines[at];
                long tie = at + 1 < count ? ties[at] : 0;
                if (least[at + 1] != NEVER) {
                    long cost = PAGE + least[at + 1] + tie + (late && tie > 0 ? LATE : 0)
                            + (seen <= FEW_LINES ? FEW : 0);
                    if (cost <= least[from]) {
                        least[from] = cost;
                        best[from] = at + 1;
                    }
                }
                late |= tie == 0;
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int at = 0; at < count; at = best[at]) {
            ends.add(best[at]);
        }
        return ends;
    }

    /** What it costs to end a page behind each strip. A heading is tied through what is not to be seen. */
    private long[] ties() {
        long[] ties = new long[run.size()];
        Arrays.setAll(ties, i -> TIES[run.get(i).tie().ordinal()]);
        for (int i = 1; i < ties.length; i++) {
            ties[i] = run.get(i).isEmpty() ? Math.max(ties[i], ties[i - 1]) : ties[i];
        }
        return ties;
    }

    /** What is said again above a strip that begins a page: as much of it as leaves room for the strip. */
    static List<Strip> above(Strip strip, double height) {
        List<Strip> repeated = strip.repeated();
        int count = repeated.size();
        while (count > 0 && height(repeated.subList(0, count)) + strip.gap() + strip.height() > height + HAIR) {
            count--;
        }
        return repeated.subList(0, count);
    }

    static double height(List<Strip> strips) {
        double height = 0;
        for (Strip strip : strips) {
            height += strip.height() + (height == 0 ? 0 : strip.gap());
        }
        return height;
    }
}
