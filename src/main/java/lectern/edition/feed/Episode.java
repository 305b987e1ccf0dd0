package lectern.edition.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A section that can be heard.
 *
 * @param id       never changes, whatever else does
 * @param page     where the text is
 * @param sound    where the recording is; the addresses of captions and chapters are made from it
 * @param bytes    exactly how long the recording is
 * @param number   its place among the sections, from 1; an update has none
 * @param language of the text
 */
record Episode(String id, String title, String description, URI page, Sound sound, long bytes, Duration length,
        Instant published, OptionalInt number, Locale language) {

    /**
     * A recording and what goes with it.
     *
     * @param base   the address without its ending
     * @param choice what was chosen of the recording, as the query of an address; empty for the standard
     */
    record Sound(String base, String choice) {

        /** The address of one of its forms. */
        String as(String ending) {
            return base + "." + ending + choice;
        }
    }
}
