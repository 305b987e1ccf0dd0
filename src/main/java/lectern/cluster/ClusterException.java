package lectern.cluster;

import java.io.IOException;

/**
 * The cluster cannot be used until somebody changes something; the message is a sentence that says what. That its servers
 * cannot be reached just now is none of these: a node goes on alone, and joins when it can.
 */
public final class ClusterException extends IOException {
    private static final long serialVersionUID = 1;

    ClusterException(String message) {
        super(message);
    }

    ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}
