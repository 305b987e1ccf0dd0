package lectern.edition;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What can be said of a recording before it is made: how long it is, as it is heard and in bytes. Makes nothing. */
public interface Durations {

    /** It is exact to the sample, and known if the sound has been made. */
    Optional<Duration> known(Recipe recording);

    /**
     * Whether {@link #known} answers in no time: somebody has settled before what the recording is called. To settle it takes
     * about as long as to settle its words.
     */
    default boolean isSettled(Recipe recording) {
        return true;
    }

    /** Exactly how many bytes it is, if it has been made once: it may have had to make room for others since. */
    OptionalLong bytes(Recipe recording);

    /** How often a recording became known or was forgotten: between two equal counts nothing else is told. */
    long changes();

    /** Tells about how long it will be. */
    Duration estimate(Recipe recording);

    /** Whether its voice is of another language than the text, for want of one that speaks it. */
    default boolean isForeign(Recipe recording) {
        return false;
    }

    /** Tells about how many bytes a recording of that length has: all are encoded at 48 kbit/s. */
    default long bytes(Duration length) {
        return length.toMillis() * 6;
    }
}
