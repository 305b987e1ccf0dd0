package lectern.cluster.snapshot;

import java.io.IOException;

/** A snapshot that cannot be had or made; the message is a sentence for whoever runs the node. What was there before stays. */
final class SnapshotException extends IOException {
    private static final long serialVersionUID = 1;

    SnapshotException(String message) {
        super(message);
    }
}
