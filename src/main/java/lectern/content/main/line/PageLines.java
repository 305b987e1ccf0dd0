package lectern.content.main.line;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A page cut into lines at the boundaries of its blocks, and where in them each element begins and ends. Sums over an
 * element are differences of running totals, so that each box can be weighed at no cost.
 */
public final class PageLines {

    /**
     * The lines of an element.
     *
     * @param from the first
     * @param to   behind the last
     */
    public record LineRange(int from, int to) {
        public boolean isEmpty() {
            return from == to;
        }

        /** The smallest that holds both. */
        public LineRange with(LineRange other) {
            return new LineRange(Math.min(from, other.from), Math.max(to, other.to));
        }

        public boolean holds(int line) {
            return from <= line && line < to;
        }
    }

    private final List<TextLine> lines;
    private final Map<Node, LineRange> extents;
    private final int[] words;
    private final int[] linked;
    private final int[] weights;

    /** @param extents of each node that is seen */
    PageLines(List<TextLine> lines, Map<Node, LineRange> extents) {
        this.lines = lines;
        this.extents = extents;
        words = totals(TextLine::words);
        linked = totals(TextLine::linked);
        weights = totals(TextLine::weight);
    }

    public static PageLines of(Element body) {
        return LineCutter.cut(body);
    }

    private int[] totals(ToIntFunction<TextLine> amount) {
        int[] totals = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            totals[i + 1] = totals[i] + amount.applyAsInt(lines.get(i));
        }
        return totals;
    }

    /** The whole page. */
    public LineRange all() {
        return new LineRange(0, lines.size());
    }

    public int count() {
        return lines.size();
    }

    public TextLine get(int index) {
        return lines.get(index);
    }

    /** Where a node's words are; those of an element inside a line are that line. */
    public LineRange extent(Node node) {
        return extents.getOrDefault(node, new LineRange(0, 0));
    }

    /** Whether it is on the page that was cut, and no part of an element that was not looked into. */
    public boolean isPlaced(Node node) {
        return extents.containsKey(node);
    }

    public int words(LineRange of) {
        return words[of.to()] - words[of.from()];
    }

    public int linked(LineRange of) {
        return linked[of.to()] - linked[of.from()];
    }

    public int weight(LineRange of) {
        return weights[of.to()] - weights[of.from()];
    }
}
