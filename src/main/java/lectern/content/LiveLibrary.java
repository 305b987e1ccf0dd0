package lectern.content;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.failure.Failures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library as it is now: read once when made, and again whenever something in the content folder changes. Each change
 * is one swap of the whole, so a request that took the library keeps what it has.
 *
 * <p>Threads may share it. {@link #watch} starts the one thread it uses; without it, {@link #reload()} does the same.
 */
public final class LiveLibrary implements Supplier<Library>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLibrary.class);
    private static final Failures FAILURES = new Failures();
    /** An editor saves in several steps, and a copy takes its time: wait until it is quiet. */
    private static final Duration QUIET = Duration.ofMillis(200);
    /** Network drives and containers report no changes, so the folder is looked at now and then in any case. */
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final int DEEPEST = 6;

    private final ContentFolder folder;
    private final List<Consumer<Library>> swapped = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> first;
    /** Why folders are not watched: told once. */
    private final Set<String> limited = ConcurrentHashMap.newKeySet();
    private volatile Library library = Library.EMPTY;
    private volatile @Nullable WatchService watching;

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
    public synchronized Library reload() {
        first.join();
        Library now = folder.read();
        if (!now.equals(library)) {
            library = now;
            swapped.forEach(listener -> listener.accept(now));
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
        WatchService service = folder.path().getFileSystem().newWatchService();
        watching = service;
        register(service);
        threads.newThread(() -> follow(service)).start();
    }

    private void follow(WatchService service) {
        try {
            while (true) {
                WatchKey change = service.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                long latest = System.nanoTime() + LOOK.toNanos();
                while (change != null) {
                    change.pollEvents();
                    change.reset();
                    // A file that is written without end must not keep every other change from the readers.
                    change = System.nanoTime() < latest ? service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS) : null;
                }
                // This comes before reading, so that a change made while reading is seen again.
                register(service);
                reloadKeeping();
            }
        } catch (ClosedWatchServiceException closed) {
            // This is how it ends.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void reloadKeeping() {
        try {
            reload();
        } catch (RuntimeException fault) {
            LOG.error("the content could not be read again; the library stays as it was: {}", FAILURES.told(fault));
        }
    }

    /** Folders that are watched already stay so. */
    private void register(WatchService service) {
        try {
            Files.walkFileTree(folder.path(), EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
                                throws IOException {
                            each.register(service, StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException limit) {
            if (limited.add(limit.toString())) {
                LOG.warn("not every folder can be watched; changes are found within {} seconds: {}", LOOK.toSeconds(),
                        limit.toString());
            }
        }
    }

    @Override
    public void close() throws IOException {
        WatchService service = watching;
        if (service != null) {
            service.close();
        }
    }
}
