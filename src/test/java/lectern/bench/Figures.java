package lectern.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured, as a table that fits a screen: each line beside what was to be reached. */
final class Figures {
    private static final String LINE = "%-58s %20s   %s%n";

    private final List<String> missed = new ArrayList<>();

    /** The value below which a share of all values lies. */
    static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.max(0, Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1))];
    }

    static double median(double[] values) {
        return percentile(values, 0.5);
    }

    static double millis(long nanos) {
        return nanos / 1e6;
    }

    /** A figure that nothing was promised of. */
    void show(String what, String format, Object... values) {
        line(what, String.format(Locale.ROOT, format, values), "");
    }

    /** A figure that is not measured here, and why. */
    void skip(String what, String program) {
        line(what, "not measured", program + " is not installed");
    }

    /** A figure that was to be at most this. */
    void atMost(double limit, String what, String format, double value) {
        promise(value <= limit, "at most " + format, limit, what, format, value);
    }

    /** A figure that was to be at least this. */
    void atLeast(double limit, String what, String format, double value) {
        promise(value >= limit, "at least " + format, limit, what, format, value);
    }

    /** What was not reached. */
    List<String> missed() {
        return missed;
    }

    private void promise(boolean kept, String promised, double limit, String what, String format, double value) {
        if (!kept) {
            missed.add(what.strip());
        }
        line(what, String.format(Locale.ROOT, format, value),
                String.format(Locale.ROOT, promised, limit) + (kept ? "" : ": MISSED"));
    }

    private static void line(String what, String value, String promised) {
        System.out.printf(Locale.ROOT, LINE, what, value, promised);
    }
}
