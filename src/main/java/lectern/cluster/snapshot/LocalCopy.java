package lectern.cluster.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lectern.store.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshot that a node serves, as a folder in its cache, which holds after a restart. What another one needs is put beside it
 * first, by its digest; only when all of it is there does the folder become that one. If the machine dies midway, the next
 * start goes on. For one thread.
 *
 * <p>Its files have the times that the snapshot gives them.
 */
final class LocalCopy {
    private static final Logger LOG = LoggerFactory.getLogger(LocalCopy.class);

    private final Path tree;
    private final Path parts;
    private final Path drafts;
    private final Path text;
    /** Where in the folder there is a file with some content. */
    private final Map<Snapshot.Content, Path> places = new HashMap<>();
    private Optional<Snapshot> now = Optional.empty();
    private Optional<Digest> name = Optional.empty();

    /** Opens what an earlier run left there. */
    LocalCopy(Path folder) throws IOException {
        tree = Files.createDirectories(folder.resolve("tree"));
        parts = Files.createDirectories(folder.resolve("parts"));
        drafts = Files.createDirectories(folder.resolve("drafts"));
        text = folder.resolve("snapshot");
        clear(drafts);
        if (Files.isRegularFile(text)) {
            open();
        }
    }

    private void open() throws IOException {
        try {
            byte[] written = Files.readAllBytes(text);
            Snapshot known = SnapshotText.read(written);
            salvage();
            for (Snapshot.Content each : known.contents()) {
                if (!has(each)) {
                    throw new SnapshotException("a file of it is damaged");
                }
            }
            apply(known, written);
        } catch (SnapshotException lost) {
            // What is whole of it was put aside, and need not be fetched again.
            LOG.warn("What this node kept of the published content cannot be used ({}): it is fetched anew.",
                    lost.getMessage());
            for (Snapshot.Content each : List.copyOf(places.keySet())) {
                aside(each);
            }
            Files.deleteIfExists(text);
            places.clear();
            clear(tree);
        }
    }

    /** Looks what there is, by what is in it: a name says nothing of a file that a disk has damaged. */
    private void salvage() throws IOException {
        places.clear();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).toList()) {
                places.put(content(file), file);
            }
        }
        try (Stream<Path> files = Files.list(parts)) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().equals(content(file).digest().hex())) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Snapshot.Content content(Path file) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
                size += read;
            }
        }
        return new Snapshot.Content(Digest.of(sha256), size);
    }

    /** The folder that is served; empty as long as there was no snapshot. */
    Path tree() {
        return tree;
    }

    Optional<Snapshot> now() {
        return now;
    }

    /** Of the text of the snapshot that is served. */
    Optional<Digest> name() {
        return name;
    }

    boolean has(Snapshot.Content content) {
        return places.containsKey(content) || Files.isRegularFile(part(content));
    }

    /** Bytes of a file of this snapshot or of the next. */
    byte[] read(Snapshot.Content content) throws IOException {
        Path part = part(content);
        Path place = places.get(content);
        return Files.readAllBytes(Files.isRegularFile(part) || place == null ? part : place);
    }

    /** Puts something aside for the next snapshot. */
    Snapshot.Content stage(byte[] bytes) throws IOException {
        Snapshot.Content content = new Snapshot.Content(Digest.of(out -> out.write(bytes)), bytes.length);
        if (!has(content)) {
            aside(content, bytes);
        }
        return content;
    }

    private void aside(Snapshot.Content content) throws IOException {
        if (!Files.exists(part(content))) {
            aside(content, read(content));
        }
    }

    private void aside(Snapshot.Content content, byte[] bytes) throws IOException {
        Path draft = Files.createTempFile(drafts, "part", ".tmp");
        Files.write(draft, bytes);
        Files.move(draft, part(content), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Forgets what was put aside for anything else. */
    void retainParts(Snapshot next) throws IOException {
        Set<String> kept = new HashSet<>();
        next.contents().forEach(each -> kept.add(each.digest().hex()));
        try (Stream<Path> all = Files.list(parts)) {
            for (Path each : all.toList()) {
                if (!kept.contains(each.getFileName().toString())) {
                    Files.delete(each);
                }
            }
        }
    }

    private Path part(Snapshot.Content content) {
        return parts.resolve(content.digest().hex());
    }

    /**
     * Makes the folder that snapshot, all of whose files are here.
     *
     * @param written its text
     */
    void apply(Snapshot next, byte[] written) throws IOException {
        Set<String> replaced = asideWhatMoves(next);
        Path draft = Files.createTempFile(drafts, "snapshot", ".tmp");
        Files.write(draft, written);
        // From here on the next start would finish what is begun.
        Files.move(draft, text, StandardCopyOption.ATOMIC_MOVE);
        removeOthers(next);
        for (Map.Entry<String, Snapshot.Entry> each : next.entries().entrySet()) {
            Path place = tree.resolve(each.getKey());
            Optional<Snapshot.Content> content = each.getValue().content();
            if (content.isEmpty()) {
                Files.createDirectories(place);
            } else if (replaced.contains(each.getKey())) {
                place(content.get(), place, each.getValue().changed());
            } else {
                date(place, each.getValue().changed());
            }
        }
        // What is put into a folder changes its time.
        for (Map.Entry<String, Snapshot.Entry> each : List.copyOf(next.entries().entrySet()).reversed()) {
            date(tree.resolve(each.getKey()), each.getValue().changed());
        }
        now = Optional.of(next);
        name = Optional.of(Digest.of(out -> out.write(written)));
        places.clear();
        next.entries().forEach(
                (path, entry) -> entry.content().ifPresent(content -> places.put(content, tree.resolve(path))));
        clear(parts);
    }

    /** @return the paths of files that have to be written */
    private Set<String> asideWhatMoves(Snapshot next) throws IOException {
        Map<Path, Snapshot.Content> there = new HashMap<>();
        places.forEach((content, place) -> there.put(place, content));
        now.ifPresent(before -> before.entries().forEach(
                (path, entry) -> entry.content().ifPresent(content -> there.put(tree.resolve(path), content))));
        Set<String> replaced = new HashSet<>();
        for (Map.Entry<String, Snapshot.Entry> each : next.entries().entrySet()) {
            Path place = tree.resolve(each.getKey());
            Optional<Snapshot.Content> content = each.getValue().content();
            if (content.isPresent() && !content.get().equals(there.get(place))) {
                replaced.add(each.getKey());
                aside(content.get());
            }
        }
        return replaced;
    }

    private void removeOthers(Snapshot next) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.toList().reversed()) {
                String path = tree.relativize(each).toString();
                Snapshot.Entry wanted = next.entries().get(path);
                boolean folder = Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS);
                if (!each.equals(tree) && (wanted == null || wanted.content().isPresent() == folder)) {
                    Files.delete(each);
                }
            }
        }
    }

    private void place(Snapshot.Content content, Path place, Instant changed) throws IOException {
        Path draft = Files.createTempFile(drafts, "file", ".tmp");
        Files.copy(part(content), draft, StandardCopyOption.REPLACE_EXISTING);
        date(draft, changed);
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void date(Path place, Instant changed) throws IOException {
        FileTime time = FileTime.from(changed);
        if (!Files.getLastModifiedTime(place).equals(time)) {
            Files.setLastModifiedTime(place, time);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList().reversed()) {
                if (!each.equals(folder)) {
                    Files.delete(each);
                }
            }
        }
    }
}
