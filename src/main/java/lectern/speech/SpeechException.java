package lectern.speech;

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
}
