package lectern.store;

import java.time.Duration;

/** All places are taken. Nothing was started; try again later. */
public final class BusyException extends Exception {
    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    public BusyException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
