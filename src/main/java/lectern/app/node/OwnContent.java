package lectern.app.node;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import lectern.content.ContentFolder;
import lectern.content.LiveLibrary;
import lectern.web.Dates;

/** That of a server that works alone: the publisher's folder itself. */
public record OwnContent(LiveLibrary library, Dates dates) implements ServedContent {

    /**
     * @param equipment the newest change of voices, fonts and the program
     * @param reader    runs the first reading
     */
    public OwnContent(ContentFolder folder, Clock clock, Instant equipment, Executor reader) {
        this(new LiveLibrary(folder, reader), Dates.ofFiles(clock, equipment));
    }

    @Override
    public void watch(ThreadFactory threads) throws IOException {
        library.watch(threads);
    }

    @Override
    public void close() throws IOException {
        library.close();
    }
}
