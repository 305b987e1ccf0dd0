package lectern.cluster.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes snapshots of a publisher's folder, reading again only files that look changed from outside. All that lies there travels,
 * but for what version control keeps there, what is larger than any page may be, and links that lead out of their publication. For
 * one thread.
 */
final class FolderScan {
    private static final Logger LOG = LoggerFactory.getLogger(FolderScan.class);
    /** As deep as content is looked into, and a level for the content folder itself. */
    private static final int DEEPEST = 9;
    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn");
    private static final int NAMED = 3;

    private final Path folder;
    private final Equipment equipment;
    private final Opener opener;
    private final Map<Path, Known> known = new HashMap<>();
    /** Why files stay behind: told once. */
    private final Set<String> told = new HashSet<>();
    /** What could not be read when it was last looked, and nothing stands in its place. */
    private Set<String> unread = Set.of();

    /** Opens a file to be read. */
    @FunctionalInterface
    interface Opener {
        InputStream open(Path file) throws IOException;
    }

    /** What a file looked like when it was read. */
    private record Known(BasicStamp stamp, Snapshot.Content content) {}

    private record BasicStamp(long size, Instant changed, Optional<Object> key) {
        static BasicStamp of(BasicFileAttributes file) {
            return new BasicStamp(file.size(), file.lastModifiedTime().toInstant(),
                    Optional.ofNullable(file.fileKey()));
        }
    }

    FolderScan(Path folder, Equipment equipment) {
        this(folder, equipment, Files::newInputStream);
    }

    FolderScan(Path folder, Equipment equipment, Opener opener) {
        this.folder = folder;
        this.equipment = equipment;
        this.opener = opener;
    }

    /**
     * What is there now. What is in its files is put aside in the copy.
     *
     * @param before keep in place what cannot be read just now: the first of them that has it
     * @throws SnapshotException if that can be no snapshot
     */
    Snapshot now(LocalCopy copy, List<Snapshot> before) throws IOException {
        Walk walk = new Walk(folder.toRealPath(), copy, before);
        Files.walkFileTree(walk.root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, walk);
        known.keySet().retainAll(walk.seen);
        walk.tell();
        unread = walk.unread;
        return new Snapshot(ZoneId.systemDefault(), equipment, walk.entries, new TreeMap<>());
    }

    /** What could not be read when it was last looked, and would be gone for readers of that snapshot. */
    Optional<String> lost(Snapshot readers) {
        return unread.stream().filter(path -> readers.entries().containsKey(path)).findFirst();
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final LocalCopy copy;
        private final List<Snapshot> before;
        private final SortedMap<String, Snapshot.Entry> entries = new TreeMap<>();
        private final Set<Path> seen = new HashSet<>();
        private final SortedMap<String, String> behind = new TreeMap<>();
        private final SortedSet<String> unread = new TreeSet<>();

        Walk(Path root, LocalCopy copy, List<Snapshot> before) {
            this.root = root;
            this.copy = copy;
            this.before = before;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
            if (VERSION_CONTROL.contains(each.getFileName().toString()) || !each.equals(root) && !stands(each)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            put(each, new Snapshot.Entry(time(attributes), Optional.empty()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isRegularFile() || VERSION_CONTROL.contains(file.getFileName().toString())
                    || !stands(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.size() > SnapshotText.LARGEST_FILE) {
                behind.put(path(file), "is larger than 20 MB");
                return FileVisitResult.CONTINUE;
            }
            try {
                put(file, new Snapshot.Entry(time(attributes), Optional.of(content(file, attributes))));
            } catch (NoSuchFileException gone) {
                // Just now: the next look is told of it.
            } catch (SnapshotException refused) {
                throw refused;
            } catch (IOException unreadable) {
                keep(file, unreadable);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            if (!(failure instanceof NoSuchFileException || failure instanceof FileSystemLoopException)) {
                keep(file, failure);
            }
            return FileVisitResult.CONTINUE;
        }

        /** As it was before, with all that is in it. */
        private void keep(Path file, IOException unreadable) {
            String path = path(file);
            behind.put(path, "cannot be read (" + unreadable.getClass().getSimpleName() + ")");
            Map<String, Snapshot.Entry> kept = before.stream().map(snapshot -> within(path, snapshot))
                    .filter(found -> found.containsKey(path)).findFirst().orElse(Map.of());
            if (kept.isEmpty()) {
                unread.add(path);
            }
            entries.putAll(kept);
        }

        /** A file or folder of a snapshot with all that is in it, if all of it is here. */
        private Map<String, Snapshot.Entry> within(String path, Snapshot snapshot) {
            SortedMap<String, Snapshot.Entry> found = new TreeMap<>(snapshot.entries().subMap(path, path + "0"));
            found.keySet().removeIf(each -> !each.equals(path) && !each.startsWith(path + "/"));
            return found.values().stream().flatMap(each -> each.content().stream()).allMatch(copy::has)
                    ? found
                    : Map.of();
        }

        private boolean stands(Path each) throws IOException {
            String path = path(each);
            if (!SnapshotText.isSafe(path)) {
                behind.put(path.replaceAll("\\p{Cntrl}", "?"), "has a name that not every node could give it");
                return false;
            }
            if (Files.isSymbolicLink(each)) {
                Path place = root.resolve(root.relativize(each).getName(0));
                Path within = each.equals(place) ? root : place.toRealPath();
                if (!each.toRealPath().startsWith(within)) {
                    behind.put(path, "leads out of its folder");
                    return false;
                }
            }
            return true;
        }

        private void put(Path each, Snapshot.Entry entry) throws SnapshotException {
            if (entries.size() >= SnapshotText.MOST_ENTRIES) {
                throw new SnapshotException("it holds more than " + SnapshotText.MOST_ENTRIES + " files and folders");
            }
            entries.put(path(each), entry);
        }

        private Snapshot.Content content(Path file, BasicFileAttributes attributes) throws IOException {
            seen.add(file);
            BasicStamp stamp = BasicStamp.of(attributes);
            Known before = known.get(file);
            // A second change soon after the first may leave time and size as they were.
            boolean settled = attributes.lastModifiedTime().toInstant().plusSeconds(2).isBefore(Instant.now());
            if (before != null && settled && before.stamp.equals(stamp) && copy.has(before.content)) {
                return before.content;
            }
            byte[] bytes;
            try (InputStream in = opener.open(file)) {
                bytes = in.readNBytes(SnapshotText.LARGEST_FILE + 1);
            }
            if (bytes.length > SnapshotText.LARGEST_FILE) {
                throw new IOException("it grows while it is read");
            }
            Snapshot.Content content = copy.stage(bytes);
            known.put(file, new Known(stamp, content));
            return content;
        }

        private String path(Path each) {
            return root.relativize(each).toString();
        }

        private static Instant time(BasicFileAttributes attributes) {
            return Instant.ofEpochMilli(attributes.lastModifiedTime().toMillis());
        }

        private void tell() {
            behind.entrySet().removeIf(each -> !told.add(each.toString()) || told.size() > SnapshotText.MOST_ENTRIES);
            if (!behind.isEmpty()) {
                LOG.warn("{} in {} not published anew: {}{}.",
                        behind.size() == 1 ? "One file is" : behind.size() + " files are", folder,
                        behind.entrySet().stream().limit(NAMED).map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", ")),
                        behind.size() > NAMED ? ", …" : "");
            }
        }
    }
}
