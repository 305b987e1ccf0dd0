package lectern.cluster.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import lectern.store.Digest;

/**
 * The copy that a node serves, and whoever serves it, who is told of each change until they have taken it. For one thread, but for
 * {@link #now}.
 */
final class ServedCopy {
    private final LocalCopy copy;
    private Runnable swap = () -> {};
    private boolean untaken;
    private volatile Optional<Snapshot> now;

    ServedCopy(Path folder) throws IOException {
        copy = new LocalCopy(folder);
        now = copy.now();
    }

    /** @param listener hears from now on of each change */
    void onSwap(Runnable listener) {
        swap = listener;
    }

    /** For whoever puts something aside in it. */
    LocalCopy files() {
        return copy;
    }

    Optional<Snapshot> now() {
        return now;
    }

    /** Whether the snapshot with this text is served. */
    boolean is(Snapshot.Content text) {
        return copy.name().equals(Optional.of(text.digest()));
    }

    /** Whether readers could not tell that snapshot from what is served. */
    boolean is(Digest identity) {
        return copy.name().isPresent() && now.filter(served -> served.identity().equals(identity)).isPresent();
    }

    void serve(Snapshot next) throws IOException {
        serve(next, SnapshotText.write(next));
    }

    /** @param written the text of that snapshot */
    void serve(Snapshot next, byte[] written) throws IOException {
        copy.apply(next, written);
        now = copy.now();
        untaken = true;
        settle();
    }

    /** Whether somebody could not take the last change yet. */
    boolean isUntaken() {
        return untaken;
    }

    /** Tells again of a change that could not be taken. */
    void settle() {
        if (untaken) {
            swap.run();
            untaken = false;
        }
    }
}
