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
}
