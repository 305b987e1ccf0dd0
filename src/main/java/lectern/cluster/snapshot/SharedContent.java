package lectern.cluster.snapshot;

import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import lectern.cluster.AwayException;
import lectern.cluster.Cluster;
import lectern.cluster.Part;
import org.jspecify.annotations.Nullable;

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
    /** The end of a sentence about what could not be published or taken. */
    static final String STAYS = " What was published before stays.";

    /** Nodes are told of each move; who was not, looks so often. */
    private static final Duration LOOK = Duration.ofSeconds(15);
    /** Reading a library anew may take as long; what is half done then is finished at the next start. */
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Pointer pointer;
    private final ServedCopy served;
    private final Equipment equipment;
    private final Following following;
    private final Optional<Publishing> publishing;
    private final Told told = new Told();
    private final Semaphore signals = new Semaphore(0);
    /** Held by whoever works on the copy: the worker, or whoever tells of the publisher's folder. */
    private final ReentrantLock work = new ReentrantLock();
    private volatile Runnable looked = () -> {};
    private volatile long revision;
    private volatile boolean mending;
    private volatile boolean closed;
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
     * @param clock     says when something was published whose files have older times than what they replace
     */
    public SharedContent(Cluster cluster, Path folder, Equipment equipment, Optional<Publisher> publisher, Clock clock)
            throws IOException {
        this.pointer = new Pointer(cluster);
        this.served = new ServedCopy(folder);
        this.equipment = equipment;
        SharedFiles files = new SharedFiles(cluster);
        Bell bell = new Bell(cluster);
        this.following = new Following(files, served, bell);
        this.publishing = publisher.isEmpty()
                ? Optional.empty()
                : Optional.of(new Publishing(publisher.get(), equipment, pointer, files, served, following, bell,
                        folder, clock));
        cluster.add(new Joining(files, bell));
        if (publishing.isPresent()) {
            folderChanged();
            publishing.get().begin();
        }
    }

    private final class Joining implements Part {
        private final SharedFiles files;
        private final Bell bell;

        Joining(SharedFiles files, Bell bell) {
            this.files = files;
            this.bell = bell;
        }

        @Override
        public void prepare(Connection connection) throws IOException, JetStreamApiException {
            pointer.prepare(connection);
            files.prepare(connection);
            bell.listen(connection, signals::release, publishing.isPresent() ? SharedContent.this::mend : () -> {});
        }

        @Override
        public void joined() {
            mend();
        }
    }

    private void mend() {
        mending = true;
        signals.release();
    }

    /** Where the copy is, to be read. */
    public Path folder() {
        return served.files().tree();
    }

    /** What descriptions said before, where they have a slip in the copy. */
    public Map<String, String> slips() {
        return served.now().map(Snapshot::slips).map(Map::copyOf).orElse(Map.of());
    }

    /** That of the publisher. */
    public ZoneId zone() {
        return served.now().map(Snapshot::zone).orElseGet(ZoneId::systemDefault);
    }

    /** The newest change of what editions are made with: of all nodes that have the same, the same. */
    public Instant equipped() {
        return served.now().map(Snapshot::equipment).filter(theirs -> theirs.digest().equals(equipment.digest()))
                .orElse(equipment).changed();
    }

    /** How often the pointer had moved when it named what is served; 0 if nothing of the cluster's is. */
    public long revision() {
        return revision;
    }

    /**
     * The same, or less, as long as this node makes the same of it as all that are up to date: empty while its voices or
     * fonts are others than those of who published it.
     */
    public OptionalLong agreed() {
        long number = revision;
        return number > 0 && served.now().filter(each -> each.equipment().digest().equals(equipment.digest()))
                .isPresent() ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** What keeps this node from serving what is published, or from publishing what it has, as a sentence. */
    public Optional<String> trouble() {
        return told.now().or(() -> publishing.flatMap(Publishing::trouble));
    }

    /** What is missing where nothing was ever published. */
    public Optional<String> lack() {
        return served.now().isPresent()
                ? Optional.empty()
                : Optional.of(
                        "Nothing is published in this cluster yet by this build of Lectern: start the node that has the "
                                + "content with "
                                + "--publish.");
    }

    /**
     * Follows from now on what is published.
     *
     * @param swap called after each change of the copy, by the one thread that makes them; again, if it fails
     */
    public void start(Runnable swap, ThreadFactory threads) {
        served.onSwap(swap);
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
            publishing.orElseThrow().look();
        } finally {
            work.unlock();
        }
        signals.release();
    }

    private void work() {
        try {
            while (!closed) {
                signals.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                signals.drainPermits();
                work.lockInterruptibly();
                try {
                    attempt(this::look);
                    attempt(this::settle);
                } finally {
                    work.unlock();
                }
                looked.run();
            }
        } catch (InterruptedException | InterruptedIOException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Step {
        void take() throws IOException, JetStreamApiException;
    }

    /** Whatever goes wrong is told, and does not end the work: the next look may find it mended. */
    private void attempt(Step step) throws InterruptedIOException {
        try {
            step.take();
        } catch (SnapshotException untaken) {
            told.say(untaken(String.valueOf(untaken.getMessage())));
        } catch (InterruptedIOException stopped) {
            throw stopped;
        } catch (IOException | JetStreamApiException failure) {
            if (!closed) {
                told.say(untaken(failure.toString()));
            }
        } catch (RuntimeException | Error fault) {
            told.say(untaken(fault.toString()), fault);
        }
    }

    private static String untaken(String why) {
        return "What is published in this cluster cannot be taken: " + why + "." + STAYS;
    }

    private void look() throws IOException, JetStreamApiException {
        try {
            Optional<Pointer.Pointed> pointed = pointer.read();
            if (publishing.isPresent()) {
                pointed = publishing.get().publish(pointed);
            }
            if (pointed.isPresent()) {
                following.follow(pointed.get());
                if (!served.isUntaken()) {
                    revision = pointed.get().revision();
                }
                if (mending && publishing.isPresent()) {
                    mending = false;
                    publishing.get().mend(pointed.get());
                }
                if (!served.isUntaken()) {
                    told.takeBack();
                }
            }
        } catch (AwayException away) {
            if (publishing.isPresent()) {
                publishing.get().serveAlone();
            }
        }
    }

    /** A swap that failed is tried again. */
    private void settle() {
        if (served.isUntaken()) {
            served.settle();
            told.takeBack();
        }
    }

    @Override
    public void close() {
        closed = true;
        Thread running = worker;
        if (running != null) {
            running.interrupt();
            try {
                running.join(CLOSING);
            } catch (InterruptedException interrupt) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
