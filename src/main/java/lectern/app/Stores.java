package lectern.app;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import lectern.store.DirectoryStore;

/**
 * What was made before: editions, the clips of their sound, and the timelines of recordings. All of it can be made again.
 * Safe for many threads.
 */
record Stores(DirectoryStore editions, DirectoryStore clips, DirectoryStore timelines) implements Closeable {
    private static final long EDITIONS_BYTES = 4L << 30;
    private static final long CLIPS_BYTES = 1L << 30;
    private static final long TIMELINES_BYTES = 64L << 20;

    /** @param folder of the cache */
    Stores(Path folder) throws IOException {
        this(new DirectoryStore(folder.resolve("editions"), EDITIONS_BYTES),
                new DirectoryStore(folder.resolve("clips"), CLIPS_BYTES),
                new DirectoryStore(folder.resolve("timelines"), TIMELINES_BYTES));
    }

    /** Deletes everything. */
    void clear() throws IOException {
        editions.clear();
        clips.clear();
        timelines.clear();
    }

    @Override
    public void close() throws IOException {
        editions.close();
        clips.close();
        timelines.close();
    }
}
