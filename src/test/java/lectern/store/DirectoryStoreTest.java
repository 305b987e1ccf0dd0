package lectern.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class DirectoryStoreTest {
    private static final int ROOM_FOR_THREE = 3 * (100 + Seal.LENGTH);
    private static final Digest KEY = key(1);

    @TempDir
    private Path folder;
    private DirectoryStore store;

    @BeforeEach
    void open() throws IOException {
        store = new DirectoryStore(folder, ROOM_FOR_THREE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsWhatWasPut() throws IOException {
        assertTrue(store.find(KEY).isEmpty());
        assertTrue(store.length(KEY).isEmpty());
        try (Blob blob = store.put(KEY, out -> out.write("thirteen eleven twenty".getBytes(UTF_8)))) {
            assertEquals("thirteen eleven twenty", new String(blob.bytes(), UTF_8));
        }
        assertEquals("thirteen eleven twenty", text(KEY));
        assertEquals(22, store.length(KEY).orElseThrow());
    }

    @Test
    void countsWhateverComesAndGoes() throws IOException {
        long empty = store.changes();
        put(KEY);
        long one = store.changes();
        assertTrue(one > empty);
        assertTrue(store.find(KEY).isPresent());
        assertEquals(one, store.changes());
        put(key(2));
        put(key(3));
        long three = store.changes();
        put(key(4));
        assertTrue(store.changes() >= three + 2, "the fourth came, and the second went");
        long four = store.changes();
        store.remove(key(3));
        assertTrue(store.changes() > four);
    }

    @Test
    void findsItAfterARestart() throws IOException {
        put(KEY);
        restart(ROOM_FOR_THREE);
        assertArrayEquals(content(KEY), bytes(KEY).orElseThrow());
    }

    @Test
    void keepsAnEmptyBlob() throws IOException {
        store.put(KEY, out -> {}).close();
        restart(ROOM_FOR_THREE);
        assertEquals("", text(KEY));
    }

    @Test
    void copiesAnyPart() throws IOException {
        try (Blob blob = store.put(KEY, out -> out.write("0123456789".getBytes(UTF_8)))) {
            assertEquals("234", part(blob, 2, 3));
            assertEquals("0123456789", part(blob, 0, 10));
            assertEquals("", part(blob, 10, 0));
            assertThrows(IllegalArgumentException.class, () -> part(blob, 8, 3));
            assertThrows(IllegalArgumentException.class, () -> part(blob, -1, 1));
            assertThrows(IllegalArgumentException.class, () -> part(blob, 1, -1));
            assertThrows(IllegalArgumentException.class, () -> part(blob, Long.MAX_VALUE, Long.MAX_VALUE));
        }
    }

    @Test
    void keepsABlobLargerThanAllBuffers() throws IOException {
        byte[] large = new byte[1_000_000];
        new Random(7).nextBytes(large);
        try (DirectoryStore roomy = new DirectoryStore(folder.resolve("roomy"), 2_000_000)) {
            roomy.put(KEY, out -> out.write(large)).close();
        }
        try (DirectoryStore roomy = new DirectoryStore(folder.resolve("roomy"), 2_000_000);
                Blob blob = roomy.find(KEY).orElseThrow()) {
            assertArrayEquals(large, blob.bytes());
        }
    }

    @Test
    void keepsNothingOfAWorkThatFails() throws IOException {
        IOException failure = assertThrows(IOException.class, () -> store.put(KEY, out -> {
            out.write(content(KEY));
            throw new IOException("no space left on device");
        }));
        assertEquals("no space left on device", failure.getMessage());
        assertThrows(StackOverflowError.class, () -> store.put(KEY, out -> {
            throw new StackOverflowError();
        }));
        assertTrue(store.find(KEY).isEmpty());
        assertEquals(List.of(), blobs());
        assertEquals(List.of(), drafts());
    }

    @Test
    void whatCannotBeKeptIsServedAllTheSame() throws IOException {
        Files.writeString(folder.resolve(KEY.hex().substring(0, 2)), "a file where a folder should be");
        try (Blob blob = store.put(KEY, out -> out.write(content(KEY)))) {
            assertArrayEquals(content(KEY), blob.bytes());
        }
        assertEquals(List.of(), drafts());
        assertEquals(0, store.size());
    }

    @Test
    void onADiskThatIsNearlyFullTheNewTakesThePlaceOfTheEldest() throws IOException {
        AtomicBoolean room = new AtomicBoolean(true);
        try (DirectoryStore tight = new DirectoryStore(folder.resolve("tight"), ROOM_FOR_THREE, room::get)) {
            room.set(false);
            try (Blob blob = tight.put(KEY, out -> out.write(content(KEY)))) {
                assertArrayEquals(content(KEY), blob.bytes());
            }
            assertTrue(tight.find(KEY).isEmpty(), "there was nothing to make room for it");
            room.set(true);
            tight.put(key(2), out -> out.write(content(key(2)))).close();
            room.set(false);
            tight.put(key(3), out -> out.write(content(key(3)))).close();
            assertEquals(148, tight.size());
            assertTrue(tight.find(key(2)).isEmpty());
            tight.find(key(3)).orElseThrow().close();
            room.set(true);
            tight.put(key(4), out -> out.write(content(key(4)))).close();
            assertEquals(2 * 148, tight.size());
        }
    }

    @Test
    void aSmallBlobThatIsDamagedWhileItIsKeptIsAbsent() throws IOException {
        for (int position : new int[]{0, 50, 99}) {
            put(KEY);
            damage(file(KEY), position);
            assertTrue(store.find(KEY).isEmpty(), "byte " + position);
            assertEquals(List.of(), blobs());
        }
    }

    @Test
    void nothingIsServedOfADamagedBlockOfALargeBlob() throws IOException {
        byte[] large = new byte[1_000_000];
        new Random(7).nextBytes(large);
        try (DirectoryStore roomy = new DirectoryStore(folder.resolve("roomy"), 2_000_000)) {
            Path file = folder.resolve("roomy").resolve(KEY.hex().substring(0, 2)).resolve(KEY.hex());
            for (int position : new int[]{0, 65_535, 65_536, 400_000, 983_039, 999_999}) {
                roomy.put(KEY, out -> out.write(large)).close();
                try (Blob open = roomy.find(KEY).orElseThrow()) {
                    damage(file, position);
                    ByteArrayOutputStream served = new ByteArrayOutputStream();
                    assertThrows(IOException.class, () -> open.copy(0, open.length(), served), "byte " + position);
                    assertArrayEquals(Arrays.copyOf(large, position - position % 65_536), served.toByteArray());
                }
                assertTrue(roomy.find(KEY).isEmpty(), "byte " + position);
            }
        }
    }

    /** Takes buffers, and breaks off while the first is on its way. */
    private static final class BrokenClient extends OutputStream implements WritableByteChannel {
        private Optional<ByteBuffer> leaving = Optional.empty();

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            leaving = Optional.of(bytes);
            throw new IOException("gone");
        }

        @Override
        public void write(int value) {
            throw new AssertionError("buffers are to be taken as they are");
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }

    @Test
    void whatMayStillBeOnItsWayIsNotWrittenOver() throws IOException {
        byte[] ones = new byte[200];
        Arrays.fill(ones, (byte) 1);
        store.put(KEY, out -> out.write(ones)).close();
        BrokenClient broken = new BrokenClient();
        try (Blob blob = store.find(KEY).orElseThrow()) {
            assertThrows(IOException.class, () -> blob.copy(0, 200, broken));
        }
        try (Blob other = store.put(key(2), out -> out.write(new byte[200]))) {
            // More often than buffers are kept for the next.
            for (int i = 0; i < 300; i++) {
                other.copy(0, 200, OutputStream.nullOutputStream());
            }
        }
        assertEquals(1, broken.leaving.orElseThrow().get(0));
    }

    @Test
    void whoeverWroteToALargeBlobIsNoticedWhenItIsOpened() throws IOException {
        byte[] large = new byte[1_000_000];
        try (DirectoryStore roomy = new DirectoryStore(folder.resolve("roomy"), 2_000_000)) {
            roomy.put(KEY, out -> out.write(large)).close();
            Path file = folder.resolve("roomy").resolve(KEY.hex().substring(0, 2)).resolve(KEY.hex());
            damage(file, 400_000);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1));
            assertTrue(roomy.find(KEY).isEmpty());
        }
    }

    @Test
    void whoeverLooksThroughAllFindsWhatIsDamaged() throws IOException {
        put(key(1));
        put(key(2));
        damage(file(key(2)), 10);
        assertTrue(store.isWhole(key(1)));
        assertFalse(store.isWhole(key(2)));
        assertEquals(List.of(file(key(1))), blobs());
        assertEquals(148, store.size());
    }

    /** The last letter of the seal's mark, which is raised with its format. */
    @Test
    void whatAnotherProgramSealedIsRemovedAndIsNoDamage() throws Exception {
        put(key(1));
        damage(file(key(1)), 107);
        assertTrue(store.isWhole(key(1)));
        assertEquals(List.of(), blobs());
    }

    /** As a disk does, which tells nobody. */
    private static void damage(Path file, int position) throws IOException {
        FileTime changed = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[position] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, changed);
    }

    @Test
    void aWorkThatClosesItsStreamIsKeptWhole() throws IOException {
        store.put(KEY, out -> {
            out.write('a');
            out.close();
            out.write('b');
        }).close();
        assertEquals("ab", text(KEY));
    }

    @Test
    void aDamagedBlobIsAbsentAndCanBeMadeAgain() throws IOException {
        for (int position : new int[]{0, 99, 100, 107, 108, 115, 116, 147}) {
            put(KEY);
            byte[] file = Files.readAllBytes(file(KEY));
            assertEquals(148, file.length);
            file[position] ^= 1;
            Files.write(file(KEY), file);
            restart(ROOM_FOR_THREE);
            assertTrue(store.find(KEY).isEmpty(), "byte " + position);
            assertFalse(Files.exists(file(KEY)), "byte " + position);
        }
        put(KEY);
        assertArrayEquals(content(KEY), bytes(KEY).orElseThrow());
    }

    @Test
    void aBlobThatWasCutShortIsAbsentEvenWithoutARestart() throws IOException {
        for (int length : new int[]{147, 100, 48, 47, 0}) {
            put(KEY);
            Files.write(file(KEY), Arrays.copyOf(Files.readAllBytes(file(KEY)), length));
            assertTrue(store.find(KEY).isEmpty(), "length " + length);
        }
    }

    @Test
    void aBlobUnderAnotherNameIsAbsent() throws IOException {
        put(KEY);
        Files.createDirectories(file(key(2)).getParent());
        Files.copy(file(KEY), file(key(2)));
        assertTrue(store.find(key(2)).isEmpty());
        assertTrue(store.find(KEY).isPresent());
    }

    @Test
    void theLeastRecentlyUsedGoesFirst() throws IOException {
        put(key(1));
        put(key(2));
        put(key(3));
        bytes(key(1));
        put(key(4));
        assertTrue(bytes(key(2)).isEmpty());
        assertTrue(store.length(key(2)).isEmpty());
        assertTrue(bytes(key(1)).isPresent());
        assertTrue(bytes(key(3)).isPresent());
        assertTrue(bytes(key(4)).isPresent());
    }

    @Test
    void anEvictedBlobStaysReadableWhereItIsOpen() throws IOException {
        put(KEY);
        try (Blob open = store.find(KEY).orElseThrow()) {
            put(key(2));
            put(key(3));
            put(key(4));
            assertTrue(store.find(KEY).isEmpty());
            assertArrayEquals(content(KEY), open.bytes());
        }
    }

    @Test
    void aBlobLargerThanTheBudgetIsServedButEvictsNothing() throws IOException {
        put(KEY);
        try (Blob large = store.put(key(2), out -> out.write(new byte[ROOM_FOR_THREE]))) {
            assertEquals(ROOM_FOR_THREE, large.bytes().length);
        }
        assertTrue(bytes(key(2)).isEmpty());
        assertTrue(bytes(KEY).isPresent());
    }

    @Test
    void putTwiceCountsOnce() throws IOException {
        put(KEY);
        put(KEY);
        assertEquals(148, store.size());
    }

    @Test
    void aSmallerBudgetAfterARestartRemovesTheOldest() throws Exception {
        for (int i = 1; i <= 3; i++) {
            put(key(i));
            Files.setLastModifiedTime(file(key(i)), FileTime.fromMillis(1_000_000 - i * 1_000L));
        }
        restart(2 * 148);
        store.awaitCount();
        assertEquals(2 * 148, store.size());
        assertTrue(bytes(key(1)).isPresent());
        assertTrue(bytes(key(2)).isPresent());
        assertTrue(bytes(key(3)).isEmpty());
    }

    @Test
    void whatWasUsedSinceTheStartOutlivesWhatWasOnlyFound() throws Exception {
        put(key(1));
        put(key(2));
        put(key(3));
        Files.setLastModifiedTime(file(key(1)), FileTime.fromMillis(0));
        restart(ROOM_FOR_THREE);
        bytes(key(1));
        store.awaitCount();
        put(key(4));
        put(key(5));
        assertTrue(bytes(key(1)).isPresent());
        assertEquals(ROOM_FOR_THREE, store.size());
    }

    @Test
    void leavesForeignFilesAlone() throws Exception {
        Path foreign = Files.createDirectories(folder.resolve("ab")).resolve("README");
        Files.writeString(foreign, "keep me");
        restart(0);
        store.awaitCount();
        assertTrue(Files.exists(foreign));
        assertEquals(0, store.size());
    }

    @Test
    void whatIsRemovedIsNotServedAgain() throws IOException {
        put(KEY);
        store.remove(KEY);
        assertTrue(store.find(KEY).isEmpty());
        assertEquals(0, store.size());
        store.remove(KEY);
    }

    @Test
    void goesOnWhenSomebodyEmptiesTheFolder() throws IOException {
        put(KEY);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertTrue(store.find(KEY).isEmpty());
        put(KEY);
        assertArrayEquals(content(KEY), bytes(KEY).orElseThrow());
    }

    @Test
    void twoStoresMayShareAFolder() throws IOException {
        try (DirectoryStore other = new DirectoryStore(folder, ROOM_FOR_THREE)) {
            store.put(KEY, out -> {
                out.write(content(KEY), 0, 50);
                other.put(KEY, there -> there.write(content(KEY))).close();
                out.write(content(KEY), 50, 50);
            }).close();
            try (Blob blob = other.find(KEY).orElseThrow()) {
                store.remove(KEY);
                assertArrayEquals(content(KEY), blob.bytes());
            }
            assertTrue(other.find(KEY).isEmpty());
        }
    }

    @Test
    void afterClosingNothingIsPut() throws IOException {
        Blob open = store.put(KEY, out -> out.write(content(KEY)));
        store.close();
        assertArrayEquals(content(KEY), open.bytes());
        open.close();
        assertThrows(IOException.class, () -> put(key(2)));
    }

    @Test
    void neverLiesWhenManyPutFindAndEvict() throws Exception {
        List<Future<Integer>> hits = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int seed = 0; seed < 4; seed++) {
                Random random = new Random(seed);
                hits.add(threads.submit(() -> hits(random)));
            }
        }
        int all = 0;
        for (Future<Integer> each : hits) {
            all += each.get();
        }
        assertTrue(all > 50, "hits: " + all);
        assertTrue(store.size() <= ROOM_FOR_THREE);
        assertEquals(List.of(), drafts());
    }

    private int hits(Random random) throws IOException {
        int hits = 0;
        for (int i = 0; i < 600; i++) {
            Digest key = key(random.nextInt(6));
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> put(key);
                case 3 -> store.remove(key);
                default -> {
                    Optional<byte[]> found = bytes(key);
                    if (found.isPresent()) {
                        assertArrayEquals(content(key), found.get());
                        hits++;
                    }
                }
            }
        }
        return hits;
    }

    private void restart(long budget) throws IOException {
        store.close();
        store = new DirectoryStore(folder, budget);
    }

    private static Digest key(int number) {
        return Digest.of(out -> out.write(number));
    }

    private static byte[] content(Digest key) {
        byte[] content = new byte[100];
        new Random(key.hashCode()).nextBytes(content);
        return content;
    }

    private void put(Digest key) throws IOException {
        store.put(key, out -> out.write(content(key))).close();
    }

    private Optional<byte[]> bytes(Digest key) throws IOException {
        Optional<Blob> found = store.find(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Blob blob = found.get()) {
            return Optional.of(blob.bytes());
        }
    }

    private String text(Digest key) throws IOException {
        return new String(bytes(key).orElseThrow(), UTF_8);
    }

    private static String part(Blob blob, long from, long count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        blob.copy(from, count, out);
        return out.toString(UTF_8);
    }

    private Path file(Digest key) {
        return folder.resolve(key.hex().substring(0, 2)).resolve(key.hex());
    }

    private List<Path> blobs() throws IOException {
        return files("[0-9a-f]{64}");
    }

    private List<Path> drafts() throws IOException {
        return files("[0-9]+");
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(name)).toList();
        }
    }
}
