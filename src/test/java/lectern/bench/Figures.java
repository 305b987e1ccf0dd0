package lectern.bench;

import java.util.Arrays;
import java.util.Locale;

/** Numbers as a person reads them. */
final class Figures {

    private Figures() {}

    /** The value below which a share of all values lies. */
    static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    static double median(double[] values) {
        return percentile(values, 0.5);
    }

    static double millis(long nanos) {
        return nanos / 1e6;
    }

    static void line(String what, String format, Object... values) {
        System.out.printf(Locale.ROOT, "%-58s %s%n", what, String.format(Locale.ROOT, format, values));
    }
}
