package lectern.cluster.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lectern.store.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCopyTest {
    private static final Instant WRITTEN = Instant.parse("2024-05-01T10:00:00Z");
    private static final Equipment EQUIPMENT = new Equipment(Digest.of(out -> out.write(7)), WRITTEN);
    private static final Map<String, String> FIRST = Map.of("a.md", "# One\n", "b.md", "# Both\n");
    private static final Map<String, String> SECOND = Map.of("a.md", "# Two\n", "c.md", "# Both\n");

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Snapshot.Content content(String text) {
        return new Snapshot.Content(Digest.of(out -> out.write(bytes(text))), bytes(text).length);
    }

    private static Snapshot snapshot(Map<String, String> files) {
        TreeMap<String, Snapshot.Entry> entries = new TreeMap<>();
        entries.put(Snapshot.ROOT, new Snapshot.Entry(WRITTEN, Optional.empty()));
        files.forEach((name, text) -> entries.put(name, new Snapshot.Entry(WRITTEN, Optional.of(content(text)))));
        return new Snapshot(ZoneOffset.UTC, EQUIPMENT, entries, new TreeMap<>());
    }

    private LocalCopy open() throws IOException {
        return new LocalCopy(folder);
    }

    private static void apply(LocalCopy copy, Map<String, String> files) throws IOException {
        for (String text : files.values()) {
            copy.stage(bytes(text));
        }
        copy.apply(snapshot(files), SnapshotText.write(snapshot(files)));
    }

    private static Map<String, String> files(LocalCopy copy) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(copy.tree())) {
            for (Path each : all.toList()) {
                assertEquals(WRITTEN, Files.getLastModifiedTime(each).toInstant());
                found.put(each.getFileName().toString(), Files.readString(each));
            }
        }
        return found;
    }

    @Test
    void whatFailsMidwayLeavesWhatWasServedAndIsTriedAgain() throws Exception {
        LocalCopy copy = open();
        apply(copy, FIRST);
        // No file system takes such a name, which is met when others have been replaced already.
        Map<String, String> impossible = new TreeMap<>(SECOND);
        impossible.put("z".repeat(300), "# Last\n");
        assertThrows(FileSystemException.class, () -> apply(copy, impossible));
        assertEquals(FIRST, files(copy));
        assertEquals(Optional.of(snapshot(FIRST)), copy.now());
        assertTrue(copy.has(content("# Two\n")), "that need not be fetched again");
        apply(copy, SECOND);
        assertEquals(SECOND, files(copy));
        assertEquals(SECOND, files(open()));
    }

    @Test
    void whatFailsMidwayIsNotServedAfterARestart() throws Exception {
        LocalCopy copy = open();
        apply(copy, FIRST);
        assertThrows(FileSystemException.class,
                () -> apply(copy, Map.of("a.md", "# Two\n", "z".repeat(300), "# Last\n")));
        assertEquals(FIRST, files(open()));
    }

    @Test
    void theFirstThatFailsMidwayLeavesNothing() throws Exception {
        LocalCopy copy = open();
        Map<String, String> impossible = Map.of("a.md", "# One\n", "z".repeat(300), "# Last\n");
        assertThrows(FileSystemException.class, () -> apply(copy, impossible));
        assertEquals(Map.of(), files(copy));
        assertEquals(Optional.empty(), copy.now());
        apply(copy, FIRST);
        assertEquals(FIRST, files(copy));
    }

    @Test
    void whatADiskDamagedAmongWhatWasPutAsideIsNotServed() throws Exception {
        LocalCopy copy = open();
        apply(copy, FIRST);
        copy.stage(bytes("# Two\n"));
        Files.writeString(folder.resolve("parts").resolve(content("# Two\n").digest().hex()), "# Tw0\n");
        SnapshotException refused = assertThrows(SnapshotException.class,
                () -> copy.apply(snapshot(SECOND), SnapshotText.write(snapshot(SECOND))));
        assertEquals("a file of it was damaged on this node's disk", refused.getMessage());
        assertEquals(FIRST, files(copy));
        assertFalse(copy.has(content("# Two\n")), "so it is fetched again");
        apply(copy, SECOND);
        assertEquals(SECOND, files(copy));
    }

    /** As a disk may do while the file is served. */
    @Test
    void whatADiskDamagedInTheFolderIsMadeAnew() throws Exception {
        LocalCopy copy = open();
        apply(copy, FIRST);
        Files.writeString(copy.tree().resolve("a.md"), "# Sne\n");
        assertThrows(SnapshotException.class, () -> copy.read(content("# One\n")));
        assertEquals(Optional.empty(), copy.name());
        apply(copy, FIRST);
        assertEquals(FIRST, files(copy));
    }

    @Test
    void whatIsComingIsNotForgottenForWhatTheFolderHolds() throws Exception {
        LocalCopy copy = open();
        for (String text : List.of("# Coming\n", "# Mine\n", "# Old\n")) {
            copy.stage(bytes(text));
        }
        copy.retainParts(List.of(snapshot(Map.of("a.md", "# Coming\n")), snapshot(Map.of("a.md", "# Mine\n"))));
        assertTrue(copy.has(content("# Coming\n")));
        assertTrue(copy.has(content("# Mine\n")));
        assertFalse(copy.has(content("# Old\n")));
    }
}
