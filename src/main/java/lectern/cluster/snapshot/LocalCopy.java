package lectern.cluster.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.store.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshot that a node serves, as a folder in its cache, which holds after a restart. What another one needs is put beside it
 * first, by its digest; only when all of it is there does the folder become that one. If the machine dies midway, the next
 * start goes on; if a disk fails midway, the folder becomes what it was. For one thread.
 *
 * <p>Its files have the times that the snapshot gives them.
 */
final class LocalCopy {
    private static final Logger LOG = LoggerFactory.getLogger(LocalCopy.class);

    private final Path tree;
    private final Path parts;
    private final Path drafts;
    private final Path text;
    /** What is in each file of the folder. */
    private final Map<Path, Snapshot.Content> there = new HashMap<>();
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
            emptyTree();
            Files.deleteIfExists(text);
        }
    }

    private void emptyTree() throws IOException {
        for (Snapshot.Content each : List.copyOf(places.keySet())) {
            aside(each);
        }
        there.clear();
        places.clear();
        clear(tree);
    }

    /** Looks what there is, by what is in it: a name says nothing of a file that a disk has damaged. */
    private void salvage() throws IOException {
        places.clear();
        there.clear();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)).toList()) {
                Snapshot.Content content = content(file);
                there.put(file, content);
                places.put(content, file);
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

    /**
     * Bytes of a file of this snapshot or of the next.
     *
     * @throws SnapshotException if they are not what they were; then they are not here any more
     */
    byte[] read(Snapshot.Content content) throws IOException {
        Path part = part(content);
        Path place = Files.isRegularFile(part) ? part : places.getOrDefault(content, part);
        byte[] bytes = Files.readAllBytes(place);
        if (bytes.length == content.size() && Digest.of(out -> out.write(bytes)).equals(content.digest())) {
            return bytes;
        }
        if (place.equals(part)) {
            Files.delete(part);
        } else {
            places.remove(content);
            // It is served no longer for what it was: the next look makes it whole.
            there.remove(place);
            name = Optional.empty();
        }
        throw new SnapshotException("a file of it was damaged on this node's disk");
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
        Path part = part(content);
        Path place = places.get(content);
        if (Files.exists(part) || place == null) {
            return;
        }
        try {
            // Takes no room, which may be what the disk lacks.
            Files.createLink(part, place);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            aside(content, read(content));
        }
    }

    private void aside(Snapshot.Content content, byte[] bytes) throws IOException {
        Path draft = Files.createTempFile(drafts, "part", ".tmp");
        try {
            Files.write(draft, bytes);
            Files.move(draft, part(content), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            // A disk that is full must not get fuller with each attempt.
            Files.deleteIfExists(draft);
        }
    }

    /** Forgets what was put aside for anything else than these. */
    void retainParts(Collection<Snapshot> next) throws IOException {
        Set<String> kept = next.stream().flatMap(each -> each.contents().stream()).map(each -> each.digest().hex())
                .collect(Collectors.toSet());
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
     * Makes the folder that snapshot, all of whose files are here. If that fails, the folder is what it was, and what is whole of
     * the other one stays here for the next attempt.
     *
     * @param written its text
     */
    void apply(Snapshot next, byte[] written) throws IOException {
        try {
            become(next, written);
        } catch (IOException | RuntimeException | Error failure) {
            restore(failure);
            throw failure;
        }
        try {
            clear(parts);
        } catch (IOException left) {
            // It takes room until the next snapshot, and no more than that.
            LOG.warn("What the last snapshot was made of could not be removed: {}", left.toString());
        }
    }

    /** Back to what is served. What was half done is looked at anew, as after a restart. */
    private void restore(Throwable failure) {
        Optional<Snapshot> served = now;
        name = Optional.empty();
        try {
            clear(drafts);
            salvage();
            if (served.isPresent()) {
                become(served.get(), SnapshotText.write(served.get()));
            } else {
                emptyTree();
            }
        } catch (IOException | RuntimeException | Error again) {
            // Whoever looks next makes it whole.
            failure.addSuppressed(again);
        }
    }

    private void become(Snapshot next, byte[] written) throws IOException {
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
        there.clear();
        next.entries().forEach(
                (path, entry) -> entry.content().ifPresent(content -> there.put(tree.resolve(path), content)));
        places.clear();
        there.forEach((place, content) -> places.put(content, place));
    }

    /**
     * Puts aside what is needed for another place, and what would be needed to go back.
     *
     * @return the paths of files that have to be written
     */
    private Set<String> asideWhatMoves(Snapshot next) throws IOException {
        Map<Path, Snapshot.Content> wanted = new HashMap<>();
        next.entries().forEach(
                (path, entry) -> entry.content().ifPresent(content -> wanted.put(tree.resolve(path), content)));
        for (Map.Entry<Path, Snapshot.Content> each : there.entrySet()) {
            if (!each.getValue().equals(wanted.get(each.getKey()))) {
                aside(each.getValue());
            }
        }
        Set<String> replaced = new HashSet<>();
        for (Map.Entry<Path, Snapshot.Content> each : wanted.entrySet()) {
            if (!each.getValue().equals(there.get(each.getKey()))) {
                replaced.add(tree.relativize(each.getKey()).toString());
                aside(each.getValue());
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
        Files.write(draft, read(content));
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
