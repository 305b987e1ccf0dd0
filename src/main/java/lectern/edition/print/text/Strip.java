package lectern.edition.print.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A piece of text that is never cut: a line, a row of a table, a picture. A galley is a column of strips, and pages
 * are cut between them.
 *
 * @param gap      the room above it, which a page's top does without
 * @param tie      whether the next strip must stand on the same page
 * @param room     the part of a page that must be free for it to begin there; 1 if it begins a page in any case
 * @param names    by which what begins here is found
 * @param repeated strips to be repeated above this one when it begins a page: a table's header
 */
public record Strip(double gap, double height, Tie tie, double room, List<Placed> placed, Names names,
        List<Strip> repeated) {

    /**
     * What leads to a strip.
     *
     * @param anchors  names of the places that begin there
     * @param bookmark the heading that begins there
     */
    public record Names(List<String> anchors, Optional<Bookmark> bookmark) {
        public static final Names NONE = new Names(List.of(), Optional.empty());

        public Names {
            anchors = List.copyOf(anchors);
        }
    }

    /** @param level from 1 */
    public record Bookmark(int level, String title) {}

    public Strip {
        placed = List.copyOf(placed);
        repeated = List.copyOf(repeated);
    }

    /** The same directly below what stands above it. */
    public Strip closed() {
        return new Strip(0, height, tie, room, placed, names, repeated);
    }

    /** The same, tied to what follows at least so much. */
    public Strip tied(Tie least) {
        return new Strip(gap, height, tie.or(least), room, placed, names, repeated);
    }

    /** The same with its gap inside, and something beside all of it. */
    public Strip beside(Placed other) {
        List<Placed> all = new ArrayList<>();
        all.add(other);
        placed.forEach(each -> all.add(each.down(gap)));
        return new Strip(0, height + gap, tie, room, all, names, repeated);
    }

    /** The same, repeating these above what it repeats already. */
    public Strip repeating(List<Strip> above) {
        return above.isEmpty()
                ? this
                : new Strip(gap, height, tie, room, placed, names,
                        Stream.concat(above.stream(), repeated.stream()).toList());
    }

    /** Whether there is nothing to see, only a name. */
    public boolean isEmpty() {
        return height == 0;
    }

    /** How many lines somebody counts who looks at it. */
    public int lines(double lineHeight) {
        Set<Long> baselines = new HashSet<>();
        for (Placed each : placed) {
            if (each instanceof Placed.Line line) {
                baselines.add(Math.round(line.baseline()));
            }
        }
        return Math.max(baselines.size(), (int) (height / lineHeight));
    }
}
