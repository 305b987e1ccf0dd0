package lectern.content.main.line;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.content.main.line.PageLines.LineRange;
import org.jspecify.annotations.Nullable;

/** Which lines of a page are no part of its text, and by which rule. For one thread. */
public final class LineMarks {

    public static final String HIDDEN = "hidden";

    private final PageLines lines;
    private final @Nullable String[] rules;
    private final BitSet hidden = new BitSet();
    /** Running totals of what is kept; empty when a mark has changed since they were taken. */
    private int[] weights = new int[0];

    public LineMarks(PageLines lines) {
        this.lines = lines;
        this.rules = new String[lines.count()];
    }

    /** Leaves out what is still kept of some lines. */
    public void mark(LineRange extent, String rule) {
        for (int line = extent.from(); line < extent.to(); line++) {
            mark(line, rule);
        }
    }

    /** Leaves a line out, if no rule has done so before. */
    public void mark(int line, String rule) {
        if (rules[line] == null) {
            rules[line] = rule;
            weights = new int[0];
        }
    }

    /** Takes back what a rule has left out. */
    public void unmark(LineRange extent) {
        Arrays.fill(rules, extent.from(), extent.to(), null);
        weights = new int[0];
    }

    /** Lines that are not seen are not kept, but other rules may still be given for them. */
    void hide(LineRange extent) {
        hidden.set(extent.from(), extent.to());
        weights = new int[0];
    }

    /** Takes back lines that were hidden. */
    void show(LineRange extent) {
        hidden.clear(extent.from(), extent.to());
        weights = new int[0];
    }

    /** The rule by which a line is left out. */
    public Optional<String> rule(int line) {
        return Optional.ofNullable(rules[line]).or(() -> hidden.get(line) ? Optional.of(HIDDEN) : Optional.empty());
    }

    public boolean isKept(int line) {
        return rules[line] == null && !hidden.get(line);
    }

    /** Whether any of them is kept. */
    public boolean isKept(LineRange extent) {
        return IntStream.range(extent.from(), extent.to()).anyMatch(this::isKept);
    }

    /** Whether a rule other than that of what is hidden was given for all of them. */
    public boolean isDecided(LineRange extent) {
        return IntStream.range(extent.from(), extent.to()).allMatch(line -> rules[line] != null);
    }

    boolean isOnlyHidden(LineRange extent) {
        return IntStream.range(extent.from(), extent.to()).allMatch(line -> rules[line] == null && hidden.get(line));
    }

    /** The weight of the lines that are kept. */
    public int weight(LineRange extent) {
        if (weights.length == 0) {
            weights = new int[lines.count() + 1];
            for (int i = 0; i < lines.count(); i++) {
                weights[i + 1] = weights[i] + (isKept(i) ? lines.get(i).weight() : 0);
            }
        }
        return weights[extent.to()] - weights[extent.from()];
    }
}
