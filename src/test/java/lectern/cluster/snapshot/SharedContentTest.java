package lectern.cluster.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nats.client.Connection;
import io.nats.client.Nats;
import io.nats.client.api.StreamConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import lectern.Tool;
import lectern.cluster.Cluster;
import lectern.cluster.Membership;
import lectern.cluster.NatsServers;
import lectern.store.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nodes of one cluster, each with what is published in its cache. */
@Tool("nats-server")
@Timeout(120)
class SharedContentTest {
    private static final Digest BUILD = Digest.of(out -> out.write(1));
    private static final Instant REVIEWED = Instant.parse("2024-05-01T10:00:00Z");
    private static final Equipment EQUIPMENT = new Equipment(Digest.of(out -> out.write(7)), REVIEWED);
    private static final Instant LATER = Instant.parse("2025-05-01T10:00:00Z");

    @TempDir
    private Path folder;
    private NatsServers servers;

    @BeforeEach
    void start() throws Exception {
        servers = NatsServers.one(folder.resolve("servers"));
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    /** A node with its cache. */
    private final class Node implements AutoCloseable {
        private final Cluster cluster;
        private final SharedContent content;
        private final Semaphore looked = new Semaphore(0);
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger swaps = new AtomicInteger();

        Node(String name, Optional<Path> publishes) throws IOException {
            this(name, publishes, EQUIPMENT, () -> {});
        }

        /** @param beforeMove run after it was looked what is published, and before anything else is */
        Node(String name, Optional<Path> publishes, Equipment equipment, Runnable beforeMove) throws IOException {
            cluster = new Cluster(new Membership(servers.uris(), Optional.empty(), "test", BUILD));
            content = new SharedContent(cluster, folder.resolve(name), equipment,
                    publishes.map(from -> new SharedContent.Publisher(from, _ -> {
                        beforeMove.run();
                        return new TreeMap<>();
                    })), Clock.systemUTC());
            content.onLook(looked::release);
        }

        Node start() throws IOException {
            cluster.start();
            content.start(this::swap, Thread.ofVirtual().factory());
            return this;
        }

        private void swap() {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new AssertionError("it cannot be read");
            }
            swaps.incrementAndGet();
        }

        Node await(BooleanSupplier state) throws InterruptedException {
            while (!state.getAsBoolean()) {
                assertTrue(looked.tryAcquire(60, TimeUnit.SECONDS), () -> "it stays at " + content.trouble());
            }
            return this;
        }

        Node awaitRevision(long revision) throws InterruptedException {
            return await(() -> content.revision() == revision);
        }

        Node awaitTrouble() throws InterruptedException {
            return await(() -> content.trouble().isPresent());
        }

        Map<String, String> files() throws IOException {
            return listing(content.folder());
        }

        @Override
        public void close() {
            content.close();
            cluster.close();
        }
    }

    /** Somebody who looks after the servers. */
    private final class Operator implements AutoCloseable {
        private final Connection open;

        Operator() throws IOException, InterruptedException {
            open = Nats.connect(servers.addresses());
        }

        @Override
        public void close() {
            try {
                open.close();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Node follower(String name) throws IOException {
        return new Node(name, Optional.empty());
    }

    private Node publisher(String name, Path from) throws IOException {
        return new Node(name, Optional.of(from));
    }

    /** What is in a folder, with its times; its own says only whether something came or went. */
    private static Map<String, String> listing(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(each -> !each.equals(folder)).toList()) {
                byte[] bytes = Files.isDirectory(each) ? new byte[0] : Files.readAllBytes(each);
                found.put(folder.relativize(each).toString(), Files.getLastModifiedTime(each).toMillis() + " "
                        + bytes.length + " " + Digest.of(out -> out.write(bytes)));
            }
        }
        return found;
    }

    private Path content(String name, String... files) throws IOException {
        Path content = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < files.length; i += 2) {
            write(content, files[i], files[i + 1].getBytes(StandardCharsets.UTF_8), REVIEWED);
        }
        date(content, REVIEWED);
        return content;
    }

    private static void write(Path content, String name, byte[] bytes, Instant changed) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        date(file, changed);
        for (Path each = file.getParent(); !each.equals(content.getParent()); each = each.getParent()) {
            date(each, changed);
        }
    }

    private static void date(Path file, Instant changed) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    @Test
    void aNodeWithoutContentServesWhatAnotherPublishesWithItsTimes() throws Exception {
        Path content = content("content", "site.yaml", "title: Ours\n", "leaflet/a page.md", "# Tired?\n");
        write(content, "leaflet/pictures/large.png", new byte[SharedFiles.PART * 2 + 5], LATER);
        write(content, "leaflet/empty.md", new byte[0], REVIEWED);
        Files.createDirectory(content.resolve("nothing in it"));
        try (Node two = follower("two").start()) {
            assertEquals(
                    "Nothing is published in this cluster yet by this build of Lectern: start the node that has the content with --publish.",
                    two.content.lack().orElseThrow());
            try (Node one = publisher("one", content)) {
                assertEquals(listing(content), one.files(), "it serves before it has seen a server");
                one.start().awaitRevision(1);
                two.awaitRevision(1);
                assertEquals(listing(content), two.files());
                assertEquals(one.content.zone(), two.content.zone());
                assertEquals(Optional.empty(), two.content.lack());
                writeInstead(content, "leaflet", "a page now".getBytes(StandardCharsets.UTF_8), LATER.plusSeconds(1));
                one.content.folderChanged();
                one.awaitRevision(2);
                two.awaitRevision(2);
                assertEquals(listing(content), two.files());
            }
        }
    }

    /** A file where a folder was. */
    private static void writeInstead(Path content, String name, byte[] bytes, Instant changed) throws IOException {
        try (Stream<Path> all = Files.walk(content.resolve(name))) {
            for (Path each : all.toList().reversed()) {
                Files.delete(each);
            }
        }
        write(content, name, bytes, changed);
    }

    @Test
    void equalFoldersAreOneSnapshotWhateverTheirTimes() throws Exception {
        Path content = content("content", "leaflet/page.md", "# Tired?\n");
        Path copied = content("copied", "leaflet/page.md", "# Tired?\n");
        write(copied, "leaflet/page.md", "# Tired?\n".getBytes(StandardCharsets.UTF_8), LATER);
        try (Node one = publisher("one", content).start()) {
            one.awaitRevision(1);
            try (Node two = publisher("two", copied).start()) {
                two.awaitRevision(1);
                assertEquals(listing(content), two.files());
            }
            assertEquals(1, one.content.revision());
        }
    }

    @Test
    void ofTwoChangesAtTheSameMomentTheFirstStands() throws Exception {
        Path first = content("first", "leaflet/page.md", "# First\n");
        Path second = content("second", "leaflet/page.md", "# Second\n");
        try (Node one = publisher("one", first)) {
            Semaphore serving = new Semaphore(0);
            try (Node two = new Node("two", Optional.of(second), EQUIPMENT, () -> {
                if (serving.tryAcquire()) {
                    startAndAwait(one);
                }
            })) {
                serving.release();
                two.start().awaitRevision(1);
                assertEquals(one.files(), two.files());
                assertEquals("# First\n", Files.readString(two.content.folder().resolve("leaflet/page.md")));
                assertTrue(
                        two.content.trouble().orElseThrow().startsWith("Another node published something else at the "
                                + "same moment, and was first, so that stands: "),
                        two.content.trouble()::toString);
                // Until it changes again.
                write(second, "leaflet/page.md", "# Third\n".getBytes(StandardCharsets.UTF_8), LATER);
                two.content.folderChanged();
                two.awaitRevision(2);
                one.awaitRevision(2);
                assertEquals("# Third\n", Files.readString(one.content.folder().resolve("leaflet/page.md")));
            }
        }
    }

    private static void startAndAwait(Node node) {
        try {
            node.start().awaitRevision(1);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aFolderThatLagsBehindTakesNothingBackAndWhoeverPublishedMayGoBack() throws Exception {
        Path content = content("content", "leaflet/page.md", "# One\n");
        Path late = content("late", "leaflet/page.md", "# One\n");
        try (Node one = publisher("one", content).start()) {
            one.awaitRevision(1);
            write(content, "leaflet/page.md", "# Two\n".getBytes(StandardCharsets.UTF_8), LATER);
            one.content.folderChanged();
            one.awaitRevision(2);
            try (Node two = publisher("two", late).start()) {
                two.awaitRevision(2);
                assertEquals("# Two\n", Files.readString(two.content.folder().resolve("leaflet/page.md")));
            }
            Instant before = Instant.now();
            write(content, "leaflet/page.md", "# One\n".getBytes(StandardCharsets.UTF_8), REVIEWED);
            one.content.folderChanged();
            one.awaitRevision(3);
            assertEquals("# One\n", Files.readString(one.content.folder().resolve("leaflet/page.md")));
            assertFalse(Files.getLastModifiedTime(one.content.folder().resolve("leaflet")).toInstant()
                    .isBefore(before.minusMillis(1)), "what comes back with its old times has changed now");
        }
    }

    @Test
    void whatIsMissingOrDamagedOnTheServersIsNotServedAndIsPutThereAgain() throws Exception {
        Path content = content("content", "leaflet/page.md", "# Tired?\n", "leaflet/other.md", "# Other\n");
        try (Node one = publisher("one", content).start()) {
            one.awaitRevision(1);
        }
        try (Operator operator = new Operator()) {
            Connection open = operator.open;
            String stream = open.jetStreamManagement().getStreamNames().stream()
                    .filter(each -> each.endsWith("-content")).findFirst().orElseThrow();
            String damaged = stream.replaceFirst("-content$", ".content.") + Digest
                    .of(out -> out.write("# Other\n".getBytes(StandardCharsets.UTF_8))) + ".0";
            open.jetStream().publish(damaged, "# 0ther\n".getBytes(StandardCharsets.UTF_8));
        }
        try (Node two = follower("two").start()) {
            two.awaitTrouble();
            assertEquals("What is published in this cluster cannot be taken: 1 of its files are missing or damaged on "
                    + "the servers, such as leaflet/other.md. What was published before stays.",
                    two.content.trouble().orElseThrow());
            try (Node one = publisher("one", content).start()) {
                two.awaitRevision(1);
                assertEquals(one.files(), two.files());
                assertEquals(Optional.empty(), two.content.trouble());
            }
        }
    }

    @Test
    void withoutServersANodeServesItsCopyAfterARestartTooAndAPublisherItsFolder() throws Exception {
        Path content = content("content", "leaflet/page.md", "# Tired?\n");
        try (Node one = publisher("one", content).start()) {
            one.awaitRevision(1);
            try (Node two = follower("two").start()) {
                two.awaitRevision(1);
            }
            servers.kill(0);
            write(content, "leaflet/page.md", "# Awake\n".getBytes(StandardCharsets.UTF_8), LATER);
            one.content.folderChanged();
            one.await(() -> Files.exists(one.content.folder().resolve("leaflet/page.md"))
                    && read(one.content.folder().resolve("leaflet/page.md")).equals("# Awake\n"));
            try (Node again = follower("two").start()) {
                assertEquals("# Tired?\n", read(again.content.folder().resolve("leaflet/page.md")));
                servers.restart(0);
                again.awaitRevision(2);
                assertEquals(listing(content), again.files());
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void aCopyThatADiskDamagedIsFetchedAgain() throws Exception {
        Path content = content("content", "leaflet/page.md", "# Tired?\n", "leaflet/other.md", "# Other\n");
        try (Node one = publisher("one", content).start()) {
            one.awaitRevision(1);
            try (Node two = follower("two").start()) {
                two.awaitRevision(1);
            }
            Files.writeString(folder.resolve("two/tree/leaflet/page.md"), "# T!red?\n");
            try (Node two = follower("two")) {
                assertEquals(Map.of(), two.files(), "nothing half");
                two.start().awaitRevision(1);
                assertEquals(listing(content), two.files());
            }
        }
    }

    @Test
    void contentThatIsTooLargeForTheServersIsRefusedAndTheLastStays() throws Exception {
        Path content = content("content", "leaflet/page.md", "# Tired?\n");
        try (Node one = publisher("one", content).start()) {
            one.awaitRevision(1);
            Map<String, String> before = one.files();
            try (Operator operator = new Operator()) {
                Connection open = operator.open;
                String stream = open.jetStreamManagement().getStreamNames().stream()
                        .filter(each -> each.endsWith("-content")).findFirst().orElseThrow();
                StreamConfiguration now = open.jetStreamManagement().getStreamInfo(stream).getConfiguration();
                open.jetStreamManagement()
                        .updateStream(StreamConfiguration.builder(now).maxBytes(1 << 20).build());
                write(content, "leaflet/film.png", new byte[2 << 20], LATER);
                one.content.folderChanged();
                one.awaitTrouble();
                assertEquals(
                        "The content in " + content + " takes 3 MB, for which the servers have no room beside what "
                                + "is published: take large files out of it, or give it room with: nats stream edit "
                                + stream
                                + " --max-bytes=…, or a larger disk. What was published before stays.",
                        one.content.trouble().orElseThrow());
                assertEquals(before, one.files());
                // Three of them have no room together, though each alone has.
                for (byte i = 1; i <= 3; i++) {
                    byte[] bytes = new byte[700 << 10];
                    bytes[0] = i;
                    write(content, "leaflet/film.png", bytes, LATER.plusSeconds(i));
                    one.content.folderChanged();
                    if (i == 1) {
                        one.awaitRevision(2);
                    } else {
                        one.awaitTrouble();
                    }
                }
            }
        }
    }

    @Test
    void whatHasAnotherLayoutIsNotTaken() throws Exception {
        Path content = content("content", "leaflet/page.md", "# Tired?\n");
        try (Node one = publisher("one", content).start(); Node two = follower("two").start()) {
            one.awaitRevision(1);
            two.awaitRevision(1);
            try (Operator operator = new Operator()) {
                Connection open = operator.open;
                open.jetStream().publish(one.cluster.prefix() + ".pointer", "lectern pointer 9\n".getBytes(
                        StandardCharsets.UTF_8));
                open.publish(one.cluster.prefix() + ".moved", new byte[0]);
            }
            two.awaitTrouble();
            assertEquals(
                    "What is published in this cluster cannot be taken: what names it has another layout than this "
                            + "build knows. What was published before stays.",
                    two.content.trouble().orElseThrow());
            assertEquals(listing(content), two.files());
        }
    }

    @Test
    void onlyTheFilesOfTheLastFewSnapshotsStay() throws Exception {
        Path content = content("content", "leaflet/page.md", "# 0\n");
        try (Node one = publisher("one", content).start()) {
            one.awaitRevision(1);
            for (int i = 1; i <= Pointer.REMEMBERED + 2; i++) {
                write(content, "leaflet/page.md", ("# " + i + "\n").getBytes(StandardCharsets.UTF_8),
                        LATER.plusSeconds(i));
                one.content.folderChanged();
                one.awaitRevision(i + 1);
            }
            assertEquals(Pointer.REMEMBERED * 2, new SharedFiles(one.cluster).held().size(), "a page and a list each");
        }
    }

    @Test
    void whatLeadsOutOfThePublicationStaysBehind() throws Exception {
        Path content = content("content", "leaflet/page.md", "# Tired?\n", "other/secret.md", "# Draft\n");
        Path outside = Files.writeString(folder.resolve("outside.md"), "# Outside\n");
        Files.createSymbolicLink(content.resolve("leaflet/out.md"), outside);
        Files.createSymbolicLink(content.resolve("leaflet/beside.md"), content.resolve("other/secret.md"));
        Files.createSymbolicLink(content.resolve("leaflet/within.md"), Path.of("page.md"));
        Files.createSymbolicLink(content.resolve("leaflet/around"), Path.of("."));
        Files.createDirectories(content.resolve(".git/objects"));
        try (Node one = publisher("one", content)) {
            assertEquals(java.util.Set.of("leaflet", "leaflet/page.md", "leaflet/within.md", "other",
                    "other/secret.md"), one.files().keySet());
        }
    }

    @Test
    void anEmptyFolderIsNotPublished() throws Exception {
        Path content = content("content", "leaflet/page.md", "# Tired?\n");
        try (Node one = publisher("one", content).start()) {
            one.awaitRevision(1);
            Files.delete(content.resolve("leaflet/page.md"));
            Files.delete(content.resolve("leaflet"));
            one.content.folderChanged();
            one.awaitTrouble();
            assertEquals("The folder " + content + " is empty, so it is not published: the disk may not be there. What "
                    + "was published before stays.", one.content.trouble().orElseThrow());
            assertEquals("# Tired?\n", read(one.content.folder().resolve("leaflet/page.md")));
        }
    }

    @Test
    void anEditThatIsUndoneWithoutServersIsUndoneForReadersToo() throws Exception {
        Path content = content("content", "leaflet/page.md", "# Tired?\n");
        try (Node one = publisher("one", content).start()) {
            one.awaitRevision(1);
            servers.kill(0);
            write(content, "leaflet/page.md", "# Oops\n".getBytes(StandardCharsets.UTF_8), LATER);
            one.content.folderChanged();
            one.await(() -> serves(one, "# Oops\n"));
        }
        // It is stopped and started meanwhile.
        try (Node one = publisher("one", content).start()) {
            assertTrue(serves(one, "# Oops\n"));
            write(content, "leaflet/page.md", "# Tired?\n".getBytes(StandardCharsets.UTF_8), REVIEWED);
            one.content.folderChanged();
            one.await(() -> serves(one, "# Tired?\n"));
            servers.restart(0);
            one.awaitRevision(1);
            assertTrue(serves(one, "# Tired?\n"));
        }
    }

    private static boolean serves(Node node, String page) {
        return read(node.content.folder().resolve("leaflet/page.md")).equals(page);
    }

    @Test
    void whatCouldNotBeTakenIsToldAndTriedAgain() throws Exception {
        Path content = content("content", "leaflet/page.md", "# Tired?\n");
        try (Node one = publisher("one", content).start(); Node two = follower("two")) {
            one.awaitRevision(1);
            two.failures.set(3);
            two.start().awaitTrouble();
            assertTrue(two.content.trouble().orElseThrow().contains("it cannot be read"),
                    two.content.trouble()::toString);
            write(content, "leaflet/page.md", "# Awake\n".getBytes(StandardCharsets.UTF_8), LATER);
            one.content.folderChanged();
            two.await(() -> two.content.trouble().isEmpty() && serves(two, "# Awake\n"));
            assertEquals(1, two.swaps.get());
        }
    }

    @Test
    void otherVoicesArePublishedThoughNoWordHasChanged() throws Exception {
        Path content = content("content", "leaflet/page.md", "# Tired?\n");
        Equipment others = new Equipment(Digest.of(out -> out.write(8)), REVIEWED.minusSeconds(60));
        try (Node one = publisher("one", content).start()) {
            one.awaitRevision(1);
        }
        Instant before = Instant.now();
        try (Node one = new Node("one", Optional.of(content), others, () -> {}).start();
                Node two = new Node("two", Optional.empty(), others, () -> {}).start()) {
            one.awaitRevision(2);
            two.awaitRevision(2);
            assertEquals(one.content.equipped(), two.content.equipped());
            assertFalse(one.content.equipped().isBefore(before.minusMillis(1)),
                    "readers were told of newer ones already");
            assertEquals(listing(content), two.files(), "the words are as old as they were");
        }
    }

    @Test
    void aPartThatIsLongerThanItsFileIsNotTaken() throws Exception {
        Path content = content("content", "leaflet/page.md", "# Tired?\n");
        try (Node one = publisher("one", content).start()) {
            one.awaitRevision(1);
            Snapshot.Content page = new Snapshot.Content(
                    Digest.of(out -> out.write("# Tired?\n".getBytes(StandardCharsets.UTF_8))), 9);
            SharedFiles files = new SharedFiles(one.cluster);
            assertEquals(9, files.fetch(page).orElseThrow().length);
            try (Operator operator = new Operator()) {
                operator.open.jetStream().publish(one.cluster.prefix() + ".content." + page.digest() + ".0",
                        new byte[SharedFiles.PART]);
            }
            assertEquals(Optional.empty(), files.fetch(page));
            assertTrue(files.held().stream().noneMatch(each -> each.contains(page.digest().hex())), "it is taken away");
        }
    }
}
