package lectern.edition;

import java.time.Duration;
import java.util.Optional;
import lectern.document.Library;

/** How long a recording is. Makes nothing. */
public interface Durations {

    /** To the sample, if it has been made. */
    Optional<Duration> known(Library library, Recipe recording);

    /** About how long it will be. */
    Duration estimate(Library library, Recipe recording);

    /** About how many bytes a recording of that length has: all are encoded at 48 kbit/s. */
    default long bytes(Duration length) {
        return length.toMillis() * 6;
    }
}
