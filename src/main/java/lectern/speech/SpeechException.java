package lectern.speech;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/** An engine could not say something. */
public class SpeechException extends IOException {
    private static final long serialVersionUID = 1;

    public SpeechException(String message) {
        super(message);
    }

    public SpeechException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
