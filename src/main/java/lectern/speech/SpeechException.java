package lectern.speech;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** An engine could not say something. */
public class SpeechException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Optional<Duration> retryAfter;

    public SpeechException(String message) {
        super(message);
        this.retryAfter = Optional.empty();
    }

    SpeechException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = Optional.of(retryAfter);
    }

    public SpeechException(String message, Throwable cause) {
        super(message, cause);
        this.retryAfter = Optional.empty();
    }

    /** When to try again, where it was not even tried now. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
