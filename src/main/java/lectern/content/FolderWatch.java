package lectern.content;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from the system what changes in a folder. What it does not hear of, such as changes on network drives and in
 * folders beyond the system's limit, somebody has to look for. For one thread; another may close it.
 */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    /** An editor saves in several steps, and a copy takes its time: wait until it is quiet. */
    private static final Duration QUIET = Duration.ofMillis(200);
    /** A file that is written without end must not keep every other change from the readers. */
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int DEEPEST = 6;

    private final Path folder;
    private final WatchService service;
    /** Why folders are not watched: told once. */
    private final Set<String> limited = new HashSet<>();
    private Path root;
    /** Whether every folder in it is watched, so that the system tells of each new one. */
    private boolean watched;

    /**
     * What has changed.
     *
     * @param places names of what is directly in the folder
     * @param all    whether anything else may have changed too
     */
    record Changes(Set<Path> places, boolean all) {
        static final Changes ALL = new Changes(Set.of(), true);
    }

    FolderWatch(Path folder) throws IOException {
        this.folder = folder;
        this.root = folder;
        this.service = folder.getFileSystem().newWatchService();
    }

    /** Watches every folder in it, if that is not so already. */
    void everything() {
        try {
            Path now = folder.toRealPath();
            if (!watched || !now.equals(root)) {
                root = now;
                watched = true;
                add(root);
            }
        } catch (IOException gone) {
            tell(gone);
        }
    }

    /**
     * Waits for a change, and then until it is quiet.
     *
     * @return all, if nothing was heard of for so long
     * @throws ClosedWatchServiceException when it is closed
     */
    Changes next(Duration longest) throws InterruptedException {
        WatchKey key = service.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (key == null) {
            return Changes.ALL;
        }
        Set<Path> places = new HashSet<>();
        boolean all = false;
        long latest = System.nanoTime() + LONGEST.toNanos();
        while (key != null) {
            Path changed = (Path) key.watchable();
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.context() instanceof Path name && changed.startsWith(root)) {
                    Path file = changed.resolve(name);
                    places.add(root.relativize(file).getName(0));
                    // This comes before reading, so that a change made while reading is heard of again.
                    if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(file)) {
                        add(file);
                    }
                } else {
                    // More has changed than the system could tell.
                    all = true;
                    watched = false;
                }
            }
            if (!key.reset() && changed.equals(root)) {
                // Somebody put another folder in its place.
                watched = false;
            }
            key = System.nanoTime() < latest ? service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS) : null;
        }
        return new Changes(places, all);
    }

    private void add(Path from) {
        int depth = DEEPEST - root.relativize(from).getNameCount();
        try {
            Files.walkFileTree(from, EnumSet.noneOf(FileVisitOption.class), Math.max(1, depth), new Adding());
        } catch (IOException limit) {
            tell(limit);
        }
    }

    private void tell(IOException limit) {
        watched = false;
        if (limited.add(limit.toString())) {
            LOG.warn("not every folder can be watched; changes in the others are found within five minutes: {}",
                    limit.toString());
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    private final class Adding extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
            each.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            watched = false;
            return FileVisitResult.CONTINUE;
        }
    }
}
