package lectern.cluster.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lectern.store.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
    private static final Instant OLD = Instant.parse("2024-05-01T10:00:00Z");
    private static final Instant NEW = Instant.parse("2025-05-01T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Digest SOME = Digest.of(out -> out.write(1));
    private static final Digest OTHER = Digest.of(out -> out.write(2));

    private static Snapshot snapshot(Instant changed, Digest page) {
        SortedMap<String, Snapshot.Entry> entries = new TreeMap<>();
        entries.put("", new Snapshot.Entry(changed, Optional.empty()));
        entries.put("leaflet", new Snapshot.Entry(changed, Optional.empty()));
        entries.put("leaflet/a page, 100 %.md",
                new Snapshot.Entry(changed, Optional.of(new Snapshot.Content(page, 1))));
        entries.put("other.md", new Snapshot.Entry(changed, Optional.of(new Snapshot.Content(SOME, 1))));
        SortedMap<String, String> slips = new TreeMap<>();
        slips.put("leaflet", "title: 100 %\r\nlanguage: en\n");
        return new Snapshot(ZoneId.of("Pacific/Auckland"), new Equipment(OTHER, OLD), entries, slips);
    }

    @Test
    void itIsReadAsItWasWritten() throws Exception {
        Snapshot written = snapshot(OLD, SOME);
        assertEquals(written, SnapshotText.read(SnapshotText.write(written)));
    }

    @Test
    void timesAndSlipsMakeNoOtherSnapshot() {
        assertEquals(snapshot(OLD, SOME).identity(), snapshot(NEW, SOME).with(new TreeMap<>()).identity());
        assertNotEquals(snapshot(OLD, SOME).identity(), snapshot(OLD, OTHER).identity());
    }

    @Test
    void whatHasNotChangedKeepsItsTimes() {
        Snapshot after = snapshot(NEW, OTHER).after(snapshot(OLD, SOME), NOW);
        assertEquals(NEW, changed(after, "leaflet"));
        assertEquals(OLD, changed(after, "other.md"));
        assertEquals(OLD, changed(after, ""));
    }

    @Test
    void whatHasChangedAndHasOldTimesChangedNow() {
        Snapshot after = snapshot(OLD, OTHER).after(snapshot(NEW, SOME), NOW);
        assertEquals(NOW, changed(after, "leaflet"));
        assertEquals(NEW, changed(after, "other.md"));
    }

    @Test
    void whereSomethingIsTakenAwayTheWholeChangedNow() {
        SortedMap<String, Snapshot.Entry> fewer = new TreeMap<>(snapshot(OLD, SOME).entries());
        fewer.remove("other.md");
        Snapshot without = new Snapshot(ZoneId.of("UTC"), new Equipment(SOME, OLD), fewer, new TreeMap<>());
        assertEquals(NOW, changed(without.after(snapshot(OLD, SOME), NOW), ""));
    }

    private static Instant changed(Snapshot snapshot, String path) {
        return java.util.Objects.requireNonNull(snapshot.entries().get(path)).changed();
    }

    /** {@code D} is a digest. */
    @ParameterizedTest
    @ValueSource(strings = {"", "lectern snapshot 2\n", "lectern snapshot 1\n",
            "lectern snapshot 1\nzone Europe/Berlin\n",
            "HEADfile 0 1 D ../out.md\n", "HEADfile 0 1 D /out.md\n", "HEADfile 0 1 D a/../../out.md\n",
            "HEADfile 0 1 D .\n", "HEADfile 0 1 D a\\b.md\n", "HEADfile 0 1 D folder/without/parent.md\n",
            "HEADfile 0 1 D a.md\nfile 0 1 D a.md/b.md\n", "HEADfile 0 1 D a.md\nfile 0 1 D a.md\n",
            "HEADfile 0 -1 D a.md\n", "HEADfile 0 99999999 D a.md\n", "HEADfile 0 1 E a.md\n",
            "HEADfile x 1 D a.md\n", "HEADfile\n", "HEADsocket 0 a\n", "HEADfile 0 1 D \n", "HEADfile 0 1 D a\0.md\n"})
    void whatCanBeNoFolderIsRefused(String text) {
        String head = "lectern snapshot 1\nzone Europe/Berlin\nequipment " + SOME + " 0\nfolder 0 \n";
        String whole = text.replace(" D ", " " + SOME + " ").replace("HEAD", head);
        SnapshotException refused = assertThrows(SnapshotException.class,
                () -> SnapshotText.read(whole.getBytes(StandardCharsets.UTF_8)));
        assertTrue(refused.getMessage().startsWith("it "), refused::getMessage);
    }

    @Test
    void aNameThatNoFileSystemTakesIsNotSafe() {
        assertTrue(SnapshotText.isSafe("leaflets/" + "a".repeat(255)));
        assertFalse(SnapshotText.isSafe("leaflets/" + "a".repeat(256)));
        assertTrue(SnapshotText.isSafe("ä".repeat(127) + "/page.md"));
        assertFalse(SnapshotText.isSafe("ä".repeat(128) + "/page.md"), "that is 256 bytes");
    }

    @Test
    void voicesAndZoneMakeAnotherSnapshot() {
        Snapshot some = snapshot(OLD, SOME);
        Snapshot otherVoices = new Snapshot(some.zone(), new Equipment(SOME, OLD), some.entries(), some.slips());
        Snapshot elsewhere = new Snapshot(ZoneId.of("UTC"), some.equipment(), some.entries(), some.slips());
        assertNotEquals(some.identity(), otherVoices.identity());
        assertNotEquals(some.identity(), elsewhere.identity());
        assertEquals(new Equipment(SOME, NOW), otherVoices.after(some, NOW).equipment());
        assertEquals(some.equipment(), some.after(some, NOW).equipment());
    }

    @Test
    void timesDoNotGoBackBehindAClockThatWasAhead() {
        Instant ahead = NOW.plusSeconds(3600);
        Snapshot before = snapshot(OLD, OTHER).after(snapshot(OLD, SOME), ahead);
        assertEquals(ahead, changed(before, "leaflet"));
        assertEquals(ahead.plusMillis(1), changed(snapshot(OLD, SOME).after(before, NOW), "leaflet"));
    }
}
