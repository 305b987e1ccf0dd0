package lectern.app;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lectern.cluster.Cluster;
import lectern.cluster.blob.SharedBlobs;
import lectern.edition.Format;
import lectern.store.BlobStore;
import lectern.store.DirectoryStore;

/**
 * What was made before. All of it can be made again. Each kind has its part of the quota, so that none pushes out another:
 * large print has thousands of combinations that take milliseconds to make, sound takes minutes, and clips are what all
 * sound is made of. The nodes of a cluster have it in common. Safe for many threads.
 */
final class Stores implements Closeable {

    private enum Kind {
        /** Recordings and what belongs to them: nobody waits for a whole one, because its clips are made in turn. */
        SOUND("editions", 60, false, false),
        /** All other editions. */
        OTHERS("prints", 18, true, false),
        /** Of the recordings. */
        CLIPS("clips", 20, true, false),
        /** Of the recordings: by them pages and feeds know what there is to hear. */
        TIMELINES("timelines", 2, false, true);

        private final String folder;
        private final int percent;
        private final boolean inTurn;
        private final boolean followed;

        Kind(String folder, int percent, boolean inTurn, boolean followed) {
            this.folder = folder;
            this.percent = percent;
            this.inTurn = inTurn;
            this.followed = followed;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        long part(long quota) {
            return quota / 100 * percent;
        }

        SharedBlobs.Kind shared(long quota) {
            return new SharedBlobs.Kind(label(), part(quota), inTurn, followed);
        }
    }

    private final Map<Kind, DirectoryStore> folders = new EnumMap<>(Kind.class);
    private final Map<Kind, BlobStore> used = new EnumMap<>(Kind.class);
    private final Optional<SharedBlobs> shared;

    /**
     * @param folder  of the cache
     * @param quota   how many bytes all together may have on this disk
     * @param cluster not started yet, if this is one of several nodes
     */
    Stores(Path folder, long quota, Optional<Cluster> cluster) throws IOException {
        for (Kind kind : Kind.values()) {
            folders.put(kind, new DirectoryStore(folder.resolve(kind.folder), kind.part(quota)));
        }
        used.putAll(folders);
        if (cluster.isPresent()) {
            SharedBlobs blobs = new SharedBlobs(cluster.get());
            for (Kind kind : Kind.values()) {
                used.put(kind, blobs.share(folder(kind), kind.shared(cluster.get().quota())));
            }
            shared = Optional.of(blobs);
        } else {
            // Nothing of a cluster is loaded then.
            shared = Optional.empty();
        }
    }

    /** Where the editions of a form are kept. */
    BlobStore editions(Format format) {
        return used(format.is(Format.Trait.RECORDED) ? Kind.SOUND : Kind.OTHERS);
    }

    BlobStore clips() {
        return used(Kind.CLIPS);
    }

    BlobStore timelines() {
        return used(Kind.TIMELINES);
    }

    /** The folders of all kinds, by name. */
    Map<String, DirectoryStore> byKind() {
        Map<String, DirectoryStore> byKind = new TreeMap<>();
        folders.forEach((kind, folder) -> byKind.put(kind.label(), folder));
        return byKind;
    }

    /** Empty for a server that works alone. */
    Optional<SharedBlobs> shared() {
        return shared;
    }

    private BlobStore used(Kind kind) {
        return Optional.ofNullable(used.get(kind)).orElseThrow();
    }

    private DirectoryStore folder(Kind kind) {
        return Optional.ofNullable(folders.get(kind)).orElseThrow();
    }

    /** Deletes everything. */
    void clear() throws IOException {
        if (shared.isPresent()) {
            shared.get().clear();
            return;
        }
        for (DirectoryStore each : folders.values()) {
            each.clear();
        }
    }

    @Override
    public void close() throws IOException {
        if (shared.isPresent()) {
            shared.get().close();
        }
        for (DirectoryStore each : folders.values()) {
            each.close();
        }
    }
}
