package lectern.app;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lectern.edition.Format;
import lectern.store.BlobStore;
import lectern.store.DirectoryStore;

/**
 * What was made before. All of it can be made again. Each kind has its part of the quota, so that none pushes out another:
 * large print has thousands of combinations that take milliseconds to make, sound takes minutes, and clips are what all
 * sound is made of. Safe for many threads.
 *
 * @param sound     recordings and what belongs to them
 * @param others    all other editions
 * @param clips     of the recordings
 * @param timelines of the recordings
 */
record Stores(DirectoryStore sound, DirectoryStore others, DirectoryStore clips, DirectoryStore timelines)
        implements
            Closeable {
    private static final int SOUND_PERCENT = 60;
    private static final int OTHERS_PERCENT = 18;
    private static final int CLIPS_PERCENT = 20;
    private static final int TIMELINES_PERCENT = 2;

    /**
     * @param folder of the cache
     * @param quota  how many bytes all together may have
     */
    Stores(Path folder, long quota) throws IOException {
        this(new DirectoryStore(folder.resolve("editions"), quota / 100 * SOUND_PERCENT),
                new DirectoryStore(folder.resolve("prints"), quota / 100 * OTHERS_PERCENT),
                new DirectoryStore(folder.resolve("clips"), quota / 100 * CLIPS_PERCENT),
                new DirectoryStore(folder.resolve("timelines"), quota / 100 * TIMELINES_PERCENT));
    }

    /** Where the editions of a form are kept. */
    BlobStore editions(Format format) {
        return format.is(Format.Trait.RECORDED) ? sound : others;
    }

    /** All of them by their kind. */
    Map<String, DirectoryStore> byKind() {
        return Map.of("sound", sound, "others", others, "clips", clips, "timelines", timelines);
    }

    private List<DirectoryStore> all() {
        return List.of(sound, others, clips, timelines);
    }

    /** Deletes everything. */
    void clear() throws IOException {
        for (DirectoryStore each : all()) {
            each.clear();
        }
    }

    @Override
    public void close() throws IOException {
        for (DirectoryStore each : all()) {
            each.close();
        }
    }
}
