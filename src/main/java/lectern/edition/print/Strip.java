package lectern.edition.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of text that is never cut: a line, a row of a table, a picture. A galley is a column of strips, and pages
 * are cut between them.
 *
 * @param gap      the room above it, which a page's top does without
 * @param tie      whether the next strip must stand on the same page
 * @param fresh    whether it begins a page
 * @param anchors  names of the places that begin here
 * @param bookmark the heading that begins here
 * @param repeated strips to be repeated above this one when it begins a page: a table's header
 */
record Strip(double gap, double height, Tie tie, boolean fresh, List<Placed> placed, List<String> anchors,
        Optional<Bookmark> bookmark, List<Strip> repeated) {

    /** @param level from 1 */
    record Bookmark(int level, String title) {}

    Strip {
        placed = List.copyOf(placed);
        anchors = List.copyOf(anchors);
        repeated = List.copyOf(repeated);
    }

    /** The same directly below what stands above it. */
    Strip closed() {
        return new Strip(0, height, tie, fresh, placed, anchors, bookmark, repeated);
    }

    /** The same, tied to what follows at least loosely. */
    Strip kept() {
        return new Strip(gap, height, tie.or(Tie.LOOSE), fresh, placed, anchors, bookmark, repeated);
    }

    /** The same, tied to what follows at least so much. */
    Strip tied(Tie least) {
        return new Strip(gap, height, tie.or(least), fresh, placed, anchors, bookmark, repeated);
    }

    /** The same with its gap inside, and something beside all of it. */
    Strip beside(Placed other) {
        List<Placed> all = new ArrayList<>();
        all.add(other);
        placed.forEach(each -> all.add(each.down(gap)));
        return new Strip(0, height + gap, tie, fresh, all, anchors, bookmark, repeated);
    }

    Strip repeating(List<Strip> header) {
        return new Strip(gap, height, tie, fresh, placed, anchors, bookmark, header);
    }
}
