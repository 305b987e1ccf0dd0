package lectern.cluster.snapshot;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.cluster.AwayException;
import lectern.cluster.Cluster;
import lectern.cluster.Part;
import lectern.store.Digest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all nodes of a cluster serve. Every node serves its own copy of the snapshot that the pointer names, those that
 * publish too, so nothing that a node's own files say, such as when they were copied, gets into what readers are sent. Make it,
 * {@link #start} it, {@link #folderChanged tell} it of the publisher's folder, and close it. Safe for many threads.
 *
 * <p><b>Who publishes.</b> A node with the publisher's folder puts what is new of it on the servers, then moves the pointer,
 * if nobody has moved it since it was looked at. Several may: equal folders are one snapshot, whatever the times of their
 * files. Where folders differ, no clock is asked:
 * <ul>
 * <li>a folder is published when it changes, and only then: the change that came last stands;
 * <li>of two changes at the same moment the first that the servers took stands, and the other folder is published when it changes
 * again;
 * <li>what was published earlier and has been replaced is published again only by a node whose folder had what
 * stands: that is going back, and anything else is a folder that lags behind.
 * </ul>
 *
 * <p><b>Without the servers</b> a node serves its copy, after a restart too; one with the publisher's folder serves what changes
 * there by itself, and publishes it when it has joined again.
 */
public final class SharedContent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedContent.class);
    /** Nodes are told of each move; who was not, looks so often. */
    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final String STAYS = " What was published before stays.";

    private final Cluster cluster;
    private final Pointer pointer;
    private final SharedFiles files;
    private final LocalCopy copy;
    private final Equipment equipment;
    private final Optional<Publisher> publisher;
    private final Optional<FolderScan> scan;
    private final Path seenFile;
    private final Semaphore signals = new Semaphore(0);
    private final ReentrantLock work = new ReentrantLock();
    private volatile Runnable swapped = () -> {};
    private volatile Runnable looked = () -> {};
    private volatile Optional<Snapshot> now;
    private final Told publishing = new Told();
    private final Told following = new Told();
    private volatile long revision;
    private volatile boolean mending;
    private volatile boolean closed;
    private Optional<Snapshot> offered = Optional.empty();
    /** What the publisher's folder held when it was last decided whether that is published. */
    private Optional<Digest> seen;
    @Nullable
    private Connection told;
    @Nullable
    private Thread worker;

    /**
     * Where a node publishes from.
     *
     * @param slips what the descriptions of publications said before, where they have a slip now; it is given what those said
     *              whose slip the cluster knows already
     */
    public record Publisher(Path folder, Function<Map<String, String>, SortedMap<String, String>> slips) {}

    /**
     * @param folder    in the node's cache, for the copy
     * @param equipment of this node
     * @param publisher empty for a node that only follows
     */
    public SharedContent(Cluster cluster, Path folder, Equipment equipment, Optional<Publisher> publisher)
            throws IOException {
        this.cluster = cluster;
        this.pointer = new Pointer(cluster);
        this.files = new SharedFiles(cluster);
        this.copy = new LocalCopy(folder);
        this.equipment = equipment;
        this.publisher = publisher;
        this.scan = publisher.map(from -> new FolderScan(from.folder, equipment));
        this.seenFile = folder.resolve("seen");
        this.seen = Files.isRegularFile(seenFile) ? Digest.find(Files.readString(seenFile).strip()) : Optional.empty();
        this.now = copy.now();
        cluster.add(new Joining());
        if (publisher.isPresent()) {
            folderChanged();
            if (now.isEmpty() && offered.filter(Snapshot::hasFiles).isPresent()) {
                // Nobody shall wait for servers to read what is here.
                serve(dated(offered.get(), Optional.empty()));
            }
        }
    }

    private final class Joining implements Part {
        @Override
        public void prepare(Connection connection) throws IOException, JetStreamApiException {
            pointer.prepare(connection);
            files.prepare(connection);
            if (told != connection) {
                told = connection;
                connection.createDispatcher(_ -> signals.release()).subscribe(moved());
                if (publisher.isPresent()) {
                    connection.createDispatcher(_ -> mend()).subscribe(lacks());
                }
            }
        }

        @Override
        public void joined() {
            mend();
        }
    }

    private String moved() {
        return cluster.prefix() + ".moved";
    }

    private String lacks() {
        return cluster.prefix() + ".lacks";
    }

    private void mend() {
        mending = true;
        signals.release();
    }

    /** Where the copy is, to be read. */
    public Path folder() {
        return copy.tree();
    }

    /** What descriptions said before, where they have a slip in the copy. */
    public Map<String, String> slips() {
        return now.map(Snapshot::slips).map(Map::copyOf).orElse(Map.of());
    }

    /** That of the publisher. */
    public ZoneId zone() {
        return now.map(Snapshot::zone).orElseGet(ZoneId::systemDefault);
    }

    /** The newest change of what editions are made with: of all nodes that have the same, the same. */
    public Instant equipped() {
        return now.map(Snapshot::equipment).filter(theirs -> theirs.digest().equals(equipment.digest()))
                .orElse(equipment).changed();
    }

    /** How often the pointer had moved when it named what is served; 0 if nothing of the cluster's is. */
    public long revision() {
        return revision;
    }

    /** What keeps this node from serving what is published, or from publishing what it has, as a sentence. */
    public Optional<String> trouble() {
        return following.now.or(() -> publishing.now);
    }

    /** A sentence that is told once, and holds until it is taken back. */
    private static final class Told {
        private volatile Optional<String> now = Optional.empty();

        void say(String sentence) {
            if (!now.equals(Optional.of(sentence))) {
                LOG.warn("{}", sentence);
            }
            now = Optional.of(sentence);
        }

        void takeBack() {
            now = Optional.empty();
        }
    }

    /** What is missing where nothing was ever published. */
    public Optional<String> lack() {
        return now.isPresent()
                ? Optional.empty()
                : Optional.of("Nothing is published in this cluster yet: start the node that has the content with "
                        + "--publish.");
    }

    /**
     * Follows from now on what is published.
     *
     * @param swap called after each change of the copy, by the one thread that makes them
     */
    public void start(Runnable swap, ThreadFactory threads) {
        swapped = swap;
        Thread made = threads.newThread(this::work);
        worker = made;
        made.start();
    }

    /** @param listener hears whenever it has been looked what is published */
    void onLook(Runnable listener) {
        looked = listener;
    }

    /** Looks at the publisher's folder. What has changed is published soon. */
    public void folderChanged() {
        work.lock();
        try {
            offered = Optional.of(scan.orElseThrow().now(copy, offered.or(copy::now)));
            copy.retainParts(offered.get());
            signals.release();
        } catch (IOException failure) {
            publishing.say(
                    "The content in " + publisher.orElseThrow().folder + " is not published: " + sentence(failure) + "."
                            + STAYS);
        } finally {
            work.unlock();
        }
    }

    private static String sentence(IOException failure) {
        return failure instanceof SnapshotException told ? String.valueOf(told.getMessage()) : failure.toString();
    }

    private void work() {
        try {
            while (!closed) {
                signals.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                signals.drainPermits();
                look();
                looked.run();
            }
        } catch (InterruptedException | InterruptedIOException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException, InterruptedIOException {
        work.lockInterruptibly();
        try {
            try {
                Optional<Pointer.Pointed> pointed = pointer.read();
                if (offered.isPresent()) {
                    pointed = publish(pointed);
                }
                if (pointed.isPresent()) {
                    follow(pointed.get());
                    mended(pointed.get());
                    following.takeBack();
                }
            } catch (AwayException away) {
                alone();
            }
        } catch (SnapshotException untaken) {
            following.say("What is published in this cluster cannot be taken: " + untaken.getMessage() + "." + STAYS);
        } catch (InterruptedIOException stopped) {
            throw stopped;
        } catch (IOException | JetStreamApiException failure) {
            if (closed) {
                return;
            }
            following.say("What is published in this cluster cannot be taken: " + failure + "." + STAYS);
        } catch (RuntimeException fault) {
            LOG.error("what is published could not be followed", fault);
        } finally {
            work.unlock();
        }
    }

    /** @return what the pointer names then */
    private Optional<Pointer.Pointed> publish(Optional<Pointer.Pointed> pointed)
            throws IOException, JetStreamApiException {
        Digest mine = offered.orElseThrow().identity();
        if (pointed.isPresent()) {
            Pointer.Pointed stands = pointed.get();
            if (mine.equals(stands.identity())) {
                note(mine);
                publishing.takeBack();
                return pointed;
            }
            if (seen.equals(Optional.of(mine))) {
                return pointed;
            }
            if (!offered.get().hasFiles()) {
                publishing.say("The folder " + publisher.orElseThrow().folder
                        + " is empty, so it is not published: the disk may "
                        + "not be there." + STAYS);
                return pointed;
            }
            if (!seen.equals(Optional.of(stands.identity())) && pointer.remembered().stream()
                    .anyMatch(earlier -> earlier.identity().equals(mine))) {
                publishing.say("The content in " + publisher.orElseThrow().folder
                        + " was published before and has been "
                        + "replaced by another node since: this folder lags behind, and is published when it changes.");
                note(mine);
                return pointed;
            }
        } else if (!offered.get().hasFiles()) {
            return pointed;
        }
        if (!offered.get().contents().stream().allMatch(copy::has)) {
            // Something else was served since it was looked at.
            folderChanged();
            return pointed;
        }
        return move(pointed);
    }

    private Optional<Pointer.Pointed> move(Optional<Pointer.Pointed> pointed)
            throws IOException, JetStreamApiException {
        Optional<Snapshot> before = pointed.isPresent() ? standing(pointed.get()) : copy.now();
        Snapshot next = dated(offered.orElseThrow(), before);
        byte[] written = SnapshotText.write(next);
        Snapshot.Content text = new Snapshot.Content(Digest.of(out -> out.write(written)), written.length);
        if (!put(next, text, written, before)) {
            return pointed;
        }
        if (!pointer.move(pointed, text, next.identity())) {
            Optional<Pointer.Pointed> other = pointer.read();
            if (other.filter(stands -> stands.identity().equals(next.identity())).isEmpty()) {
                publishing
                        .say("Another node published something else at the same moment, and was first, so that stands: "
                                + publisher.orElseThrow().folder
                                + " is published when it changes again. Give all nodes that "
                                + "publish the same folder.");
            }
            note(next.identity());
            return other;
        }
        note(next.identity());
        publishing.takeBack();
        LOG.info("{} is published: {} files.", publisher.orElseThrow().folder,
                next.entries().values().stream().filter(each -> each.content().isPresent()).count());
        cluster.call(open -> {
            open.publish(moved(), new byte[0]);
            return true;
        });
        Set<Snapshot.Content> kept = new HashSet<>();
        for (Pointer.Pointed each : pointer.remembered()) {
            kept.add(each.text());
            standing(each).ifPresent(snapshot -> kept.addAll(snapshot.contents()));
        }
        files.retain(kept, files.held());
        return pointer.read();
    }

    /** @return whether all of it is on the servers */
    private boolean put(Snapshot next, Snapshot.Content text, byte[] written, Optional<Snapshot> before)
            throws IOException, JetStreamApiException {
        Set<Snapshot.Content> all = new HashSet<>(next.contents());
        all.add(text);
        SharedFiles.Source source = content -> content.equals(text) ? written : copy.read(content);
        long taken = SharedFiles.taken(all);
        Optional<Long> room = files.room();
        boolean fits = room.filter(most -> taken > most).isEmpty() && written.length <= SnapshotText.LONGEST;
        if (fits && !files.put(all, files.held(), source)) {
            // What only earlier snapshots need makes room; what is served now stays.
            Set<Snapshot.Content> needed = new HashSet<>(all);
            before.ifPresent(stands -> needed.addAll(stands.contents()));
            pointer.read().ifPresent(stands -> needed.add(stands.text()));
            files.retain(needed, files.held());
            fits = files.put(all, files.held(), source);
        }
        if (!fits) {
            publishing.say("The content in " + publisher.orElseThrow().folder + " takes "
                    + (taken + (1 << 20) - 1 >> 20)
                    + " MB, for which the servers have no room beside what is published: take large files out of it, or "
                    + "give it room with: nats stream edit " + files.name() + " --max-bytes=…, or a larger disk."
                    + STAYS);
        }
        return fits;
    }

    /** With the times that readers were told, and what descriptions said before. */
    private Snapshot dated(Snapshot scanned, Optional<Snapshot> before) {
        Map<String, String> known = before.map(Snapshot::slips).map(Map::copyOf).orElse(Map.of());
        Snapshot said = scanned.with(publisher.orElseThrow().slips.apply(known));
        return before.map(stands -> said.after(stands, Instant.now().truncatedTo(ChronoUnit.MILLIS))).orElse(said);
    }

    private void note(Digest mine) throws IOException {
        if (!seen.equals(Optional.of(mine))) {
            seen = Optional.of(mine);
            Path draft = seenFile.resolveSibling("seen.tmp");
            Files.writeString(draft, mine.hex());
            Files.move(draft, seenFile, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** A snapshot that the pointer names or named, if its text is to be had. */
    private Optional<Snapshot> standing(Pointer.Pointed pointed) throws IOException, JetStreamApiException {
        if (copy.name().equals(Optional.of(pointed.text().digest()))) {
            return copy.now();
        }
        Optional<byte[]> text = files.fetch(pointed.text());
        try {
            return text.isPresent() ? Optional.of(SnapshotText.read(text.get())) : Optional.empty();
        } catch (SnapshotException unknown) {
            return Optional.empty();
        }
    }

    private void follow(Pointer.Pointed pointed) throws IOException, JetStreamApiException {
        if (!copy.name().equals(Optional.of(pointed.text().digest()))) {
            if (pointed.text().size() > SnapshotText.LONGEST) {
                throw new SnapshotException("its list of files is too long");
            }
            Optional<byte[]> text = files.fetch(pointed.text());
            if (text.isEmpty()) {
                ask();
                throw new SnapshotException("its list of files is missing on the servers");
            }
            Snapshot next = SnapshotText.read(text.get());
            if (!next.identity().equals(pointed.identity())) {
                throw new SnapshotException("its list of files is not the one that was published");
            }
            fetch(next);
            serve(next, text.get());
        }
        revision = pointed.revision();
    }

    private void fetch(Snapshot next) throws IOException, JetStreamApiException {
        Set<Snapshot.Content> missing = new HashSet<>();
        for (Snapshot.Content each : next.contents()) {
            if (!copy.has(each)) {
                Optional<byte[]> bytes = files.fetch(each);
                if (bytes.isPresent()) {
                    copy.stage(bytes.get());
                } else {
                    missing.add(each);
                }
            }
        }
        if (!missing.isEmpty()) {
            ask();
            String names = next.entries().entrySet().stream()
                    .filter(each -> each.getValue().content().filter(missing::contains).isPresent())
                    .map(Map.Entry::getKey).limit(3).collect(Collectors.joining(", "));
            throw new SnapshotException(missing.size() + " of its files are missing or damaged on the servers, such as "
                    + names);
        }
    }

    /** Whoever publishes puts what is missing there again. */
    private void ask() throws IOException, JetStreamApiException {
        cluster.call(open -> {
            open.publish(lacks(), new byte[0]);
            return true;
        });
    }

    /** Puts again what is published and missing on the servers, if somebody said so. */
    private void mended(Pointer.Pointed pointed) throws IOException, JetStreamApiException {
        if (mending && publisher.isPresent() && copy.name().equals(Optional.of(pointed.text().digest()))) {
            mending = false;
            Set<String> held = files.held();
            int before = held.size();
            Snapshot served = copy.now().orElseThrow();
            byte[] written = SnapshotText.write(served);
            Set<Snapshot.Content> all = new HashSet<>(served.contents());
            all.add(pointed.text());
            if (files.put(all, held, content -> content.equals(pointed.text()) ? written : copy.read(content))
                    && held.size() > before) {
                LOG.info("{} parts of what is published were missing on the servers, and are there again.",
                        held.size() - before);
                cluster.call(open -> {
                    open.publish(moved(), new byte[0]);
                    return true;
                });
            }
        }
    }

    /** What changes in the publisher's own folder is served here, though nobody can be told of it. */
    private void alone() throws IOException {
        if (offered.isPresent() && offered.get().hasFiles()) {
            Digest mine = offered.get().identity();
            boolean served = copy.now().filter(serving -> serving.identity().equals(mine)).isPresent();
            if (!served && !seen.equals(Optional.of(mine))
                    && offered.get().contents().stream().allMatch(copy::has)) {
                serve(dated(offered.get(), copy.now()));
            }
        }
    }

    private void serve(Snapshot next) throws IOException {
        serve(next, SnapshotText.write(next));
    }

    private void serve(Snapshot next, byte[] written) throws IOException {
        copy.apply(next, written);
        now = copy.now();
        swapped.run();
    }

    @Override
    public void close() {
        closed = true;
        Thread running = worker;
        if (running != null) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException interrupt) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
