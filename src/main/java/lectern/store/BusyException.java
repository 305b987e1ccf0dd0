package lectern.store;

import java.time.Duration;
import java.util.Optional;

/** All places are taken. Nothing was started; try again later. */
public final class BusyException extends Exception {
    private static final long serialVersionUID = 1;

    private static final int REASONS = 8;

    private final Duration retryAfter;

    public BusyException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** The first of its kind among the reasons of a failure. */
    public static Optional<BusyException> in(Throwable failure) {
        Throwable each = failure;
        for (int i = 0; i < REASONS && each != null; i++) {
            if (each instanceof BusyException busy) {
                return Optional.of(busy);
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
