package lectern.cluster.snapshot;

import java.time.Instant;
import lectern.store.Digest;

/**
 * What a node makes editions with besides the content: voices and fonts.
 *
 * @param digest  of all of it
 * @param changed the newest change, in whole milliseconds
 */
public record Equipment(Digest digest, Instant changed) {

    /** The same behind another, whose times readers were told. */
    Equipment after(Equipment before, Instant now) {
        if (digest.equals(before.digest)) {
            return before;
        }
        return changed.isAfter(before.changed) ? this : new Equipment(digest, Snapshot.later(now, before.changed));
    }
}
