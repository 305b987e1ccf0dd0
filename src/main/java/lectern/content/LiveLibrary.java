package lectern.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lectern.document.Library;
import org.jspecify.annotations.Nullable;

/**
 * The library as it is now: read once when made, and again whenever something in the content folder changes. Each change
 * is one swap of the whole, so a request that took the library keeps what it has.
 *
 * <p>Threads may share it. {@link #watch} starts the one thread it uses; without it, {@link #reload()} does the same.
 */
public final class LiveLibrary implements Supplier<Library>, AutoCloseable {

    private final ContentFolder folder;
    private final List<Consumer<Library>> swapped = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> first;
    private volatile Library library = Library.EMPTY;
    private volatile @Nullable FolderFollower watching;
    private boolean untold;

    /** Reads the folder. */
    public LiveLibrary(ContentFolder folder) {
        this(folder, Runnable::run);
    }

    /**
     * Reads the folder elsewhere; who asks for the library before that is done waits for it.
     *
     * @param reader runs the first reading
     */
    public LiveLibrary(ContentFolder folder, Executor reader) {
        this.folder = folder;
        this.first = CompletableFuture.runAsync(() -> library = folder.read(), reader);
    }

    /** @param listener hears of each new library, in the thread that read it */
    public void onSwap(Consumer<Library> listener) {
        swapped.add(listener);
    }

    @Override
    public Library get() {
        first.join();
        return library;
    }

    /** The library, if the folder has been read; does not wait. */
    public Optional<Library> known() {
        return first.isDone() && !first.isCompletedExceptionally() ? Optional.of(library) : Optional.empty();
    }

    /** Reads what has changed, and gives the library as it is now: the same one if nothing has. */
    public Library reload() {
        return swap(folder::read);
    }

    private synchronized Library swap(Supplier<Library> reading) {
        first.join();
        Library now = reading.get();
        if (!now.equals(library) || untold) {
            library = now;
            // Whoever fails here is told again with the next reading.
            untold = true;
            swapped.forEach(listener -> listener.accept(now));
            untold = false;
        }
        return library;
    }

    /**
     * Reloads on every change until closed.
     *
     * @param threads makes the thread that waits for changes
     */
    public synchronized void watch(ThreadFactory threads) throws IOException {
        if (watching != null) {
            throw new IllegalStateException("the folder is watched already");
        }
        watching = FolderFollower.of(folder.path(), threads, new FolderFollower.Listener() {
            @Override
            public void look() {
                swap(folder::read);
            }

            @Override
            public void changed(Set<Path> places) {
                swap(() -> folder.read(places));
            }
        });
    }

    /** Keeps what was read for the next start. A change is read meanwhile as at any other time. */
    public void keep() throws IOException {
        folder.keep();
    }

    @Override
    public void close() throws IOException {
        FolderFollower watch = watching;
        if (watch != null) {
            watch.close();
        }
    }
}
