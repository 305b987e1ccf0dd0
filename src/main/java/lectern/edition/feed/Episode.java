package lectern.edition.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A section that can be heard.
 *
 * @param id       never changes, whatever else does
 * @param page     where the text is
 * @param number   its place among the sections, from 1; an update has none
 */
record Episode(String id, Summary summary, URI page, Sound sound, Instant published, OptionalInt number) {

    Episode withoutNumber() {
        return new Episode(id, summary, page, sound, published, OptionalInt.empty());
    }

    /**
     * A recording and what goes with it.
     *
     * @param base   the address without its ending
     * @param choice what was chosen of the recording, as the query of an address; empty for the standard
     * @param bytes  exactly how long the recording is
     */
    record Sound(String base, String choice, long bytes, Duration length) {

        /** The address of one of its forms. */
        String as(String ending) {
            return base + "." + ending + choice;
        }
    }
}
