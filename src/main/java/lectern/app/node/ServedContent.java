package lectern.app.node;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import lectern.cluster.snapshot.SharedContent;
import lectern.content.LiveLibrary;
import lectern.web.Dates;

/** What a server serves, kept up to date. Safe for many threads. */
public interface ServedContent extends AutoCloseable {

    /** Which is being read. */
    LiveLibrary library();

    /** When what is in it changed, and when a day begins. */
    Dates dates();

    /** What it shares with other nodes; empty for a server that works alone. */
    default Optional<SharedContent> shared() {
        return Optional.empty();
    }

    /** Follows changes from now on, until it is closed. */
    void watch(ThreadFactory threads) throws IOException;

    @Override
    void close() throws IOException;
}
