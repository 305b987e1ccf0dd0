package lectern.cluster;

import java.io.IOException;

/** The cluster cannot be reached now. Whoever meets this goes on without it. */
public final class AwayException extends IOException {
    private static final long serialVersionUID = 1;

    public AwayException(String message, Throwable cause) {
        super(message, cause);
    }

    public AwayException(String message) {
        super(message);
    }
}
