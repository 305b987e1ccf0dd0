package lectern.app;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import lectern.app.background.Failure;
import lectern.cluster.Cluster;
import lectern.cluster.blob.SharedBlobs;
import lectern.edition.Format;
import lectern.store.BlobStore;
import lectern.store.DirectoryStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was made before. All of it can be made again. Each kind has its part of the quota, so that none pushes out another:
 * large print has thousands of combinations that take milliseconds to make, sound takes minutes, and clips are what all
 * sound is made of. The nodes of a cluster have in common what is not joined from that in a moment. Safe for many threads.
 */
final class Stores implements Closeable {

    /**
     * Of its quota on the servers a kind has a share only if it costs more to make than to fetch. What is joined from clips
     * as fast as it could be fetched has none.
     */
    private enum Kind {
        /** Recordings and all that is joined from them: each node joins its own, from clips and times that all have. */
        SOUND("editions", 60, 0, false),
        /** All other editions. */
        OTHERS("prints", 18, 18, false),
        /** Of the recordings. */
        CLIPS("clips", 20, 80, false),
        /** Of the recordings: by them pages and feeds of all nodes know what there is to hear, and how long it is. */
        TIMELINES("timelines", 2, 2, true);

        private final String folder;
        private final int percentHere;
        private final int percentShared;
        private final boolean followed;

        Kind(String folder, int percentHere, int percentShared, boolean followed) {
            this.folder = folder;
            this.percentHere = percentHere;
            this.percentShared = percentShared;
            this.followed = followed;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        long here(long quota) {
            return quota / 100 * percentHere;
        }

        /** Empty if it is not shared. */
        Optional<SharedBlobs.Kind> shared(long quota) {
            return percentShared == 0
                    ? Optional.empty()
                    : Optional.of(new SharedBlobs.Kind(label(), quota / 100 * percentShared, followed));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Stores.class);

    private final Map<Kind, DirectoryStore> folders = new EnumMap<>(Kind.class);
    private final Map<Kind, BlobStore> used = new EnumMap<>(Kind.class);
    private final Optional<SharedBlobs> shared;
    /** They have the text of everything that was published at the start. */
    private final Path readings;
    /** Is there while something may still be made of what was let go of: who finds it at a start begins with nothing. */
    private final Path letGo;
    /** How many times everything is still to be deleted once more. */
    private int awaited;

    /**
     * @param folder  of the cache
     * @param quota   how many bytes all together may have on this disk
     * @param cluster not started yet, if this is one of several nodes
     */
    Stores(Path folder, long quota, Optional<Cluster> cluster) throws IOException {
        readings = folder.resolve(Places.READINGS);
        letGo = folder.resolve("letting-go");
        for (Kind kind : Kind.values()) {
            folders.put(kind, new DirectoryStore(folder.resolve(kind.folder), kind.here(quota)));
        }
        used.putAll(folders);
        if (cluster.isPresent()) {
            SharedBlobs blobs = new SharedBlobs(cluster.get());
            for (Kind kind : Kind.values()) {
                kind.shared(cluster.get().quota())
                        .ifPresent(shares -> used.put(kind, blobs.share(folder(kind), shares)));
            }
            shared = Optional.of(blobs);
        } else {
            // Nothing of a cluster is loaded then.
            shared = Optional.empty();
        }
        if (Files.exists(letGo)) {
            // What is on the servers of a cluster, its other nodes let go of too.
            clearHere();
            Files.delete(letGo);
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

    /**
     * Deletes everything, and once more what was still being made of what is let go of.
     *
     * @param others done when what is in the making now has been made
     * @param later  runs what nobody waits for
     */
    void clear(CompletableFuture<Void> others, Executor later) throws IOException {
        if (others.isDone()) {
            clear();
            return;
        }
        synchronized (letGo) {
            awaited++;
            Files.write(letGo, new byte[0]);
        }
        try {
            clear();
        } finally {
            others.thenRunAsync(this::clearOnceMore, later);
        }
    }

    private void clearOnceMore() {
        boolean done = false;
        try {
            clear();
            done = true;
        } catch (IOException failure) {
            LOG.warn(
                    "What was made of a withdrawn text while it was withdrawn could not be removed; it is tried again at the "
                            + "next start: {}",
                    Failure.sentence(failure));
        }
        synchronized (letGo) {
            awaited--;
            try {
                if (done && awaited == 0) {
                    Files.deleteIfExists(letGo);
                }
            } catch (IOException left) {
                LOG.warn("{} could not be deleted, so the next start begins with an empty cache: {}", letGo,
                        Failure.sentence(left));
            }
        }
    }

    /** Deletes everything. */
    private void clear() throws IOException {
        if (shared.isPresent()) {
            // First, so that nothing that is being let go of comes back from there.
            shared.get().clear();
        }
        clearHere();
    }

    private void clearHere() throws IOException {
        for (DirectoryStore each : folders.values()) {
            each.clear();
        }
        Files.deleteIfExists(readings);
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
