package lectern.web.http;

import java.time.Duration;

/**
 * Hears of every request, but not who asks, nor for what words. Many threads call it, so it must be safe for them, and
 * quick.
 */
public interface Witness {
    /** For whom nobody counts. */
    Witness NONE = new Witness() {
        @Override
        public void came(String kind) {
            // Nobody wants to know.
        }

        @Override
        public void answered(Answered answered) {
            // Nobody wants to know.
        }
    };

    /**
     * How a request was answered.
     *
     * @param kind      of what was asked for; there are few
     * @param isWhole   false if the answer failed midway and was cut off
     * @param firstByte how long it took until the answer began
     */
    record Answered(String kind, int status, boolean isWhole, Duration firstByte) {}

    /** A request has come; {@link #answered} will follow. */
    void came(String kind);

    void answered(Answered answered);
}
