package lectern.edition.daisy;

import java.time.Duration;
import java.util.Locale;

/** Times as SMIL 1.0 writes them. Both ends of a part that meets another are rounded alike, to milliseconds. */
final class ClockValue {
    private static final long HALF_A_SECOND = 500;

    private ClockValue() {}

    /** "npt=12.345s": a place in a recording. */
    static String place(Duration time) {
        return "npt=" + seconds(time);
    }

    /** "12.345s". */
    static String seconds(Duration time) {
        long millis = time.toMillis();
        return String.format(Locale.ROOT, "%d.%03ds", millis / 1_000, millis % 1_000);
    }

    /** "0:02:03.045". */
    static String exact(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d:%02d.%03d", time.toHours(), time.toMinutesPart(),
                time.toSecondsPart(), time.toMillisPart());
    }

    /** "00:02:03", the next whole second. */
    static String rounded(Duration time) {
        Duration whole = Duration.ofSeconds(time.plusMillis(HALF_A_SECOND).toSeconds());
        return String.format(Locale.ROOT, "%02d:%02d:%02d", whole.toHours(), whole.toMinutesPart(),
                whole.toSecondsPart());
    }
}
