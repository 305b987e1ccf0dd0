package lectern.app.background;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lectern.cluster.queue.Task;
import lectern.cluster.queue.WorkQueue;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Catalogue;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.sound.Mp3Renderer;
import lectern.store.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the sound of every section made before anybody asks for it, in the standard voice at its natural speed, so that
 * podcasts fill by themselves: at the start, and whenever the content has changed, what has not been made. Then what
 * a podcast in another voice lacks, once an app has asked for that podcast. One clip at
 * a time and behind everybody else, so it never takes more than one core, and a place among the orders only for the
 * moment that joining ready clips takes.
 *
 * <p>Nodes of a cluster share this: each puts what lacks into one queue, takes from it what is next, and each section is made by
 * one of them. While a node is alone, it goes on as if there were no others.
 *
 * <p>A section that fails is told of once, and tried again when its words or its voice have changed. {@link #start} it
 * once, tell it of {@link #contentChanged() changes}, and close it. Safe for many threads.
 */
public final class StandingOrders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StandingOrders.class);

    private static final int MOST_WANTED = 1_000;
    /** A node without work looks so often whether something has changed. */
    private static final Duration IDLE = Duration.ofSeconds(2);
    /** Of a node that cannot make something: it has other words, as long as it has not heard of a change, or other voices. */
    private static final int ATTEMPTS = 8;
    private static final int BATCH = 1_000;
    private static final int MOST_PATIENCE = 32;

    private final Supplier<Library> library;
    private final Editions editions;
    private final SectionMaking making;
    private final Duration whenBusy;
    private final Optional<WorkQueue> queue;
    private final Supplier<OptionalLong> agreed;
    private final Semaphore changes = new Semaphore(1);
    private final Thread worker;
    /** How often this node could not make what it had taken, though it was free to. */
    private final Map<Digest, Integer> attempts = Latest.map();
    /** Whether anything lacked when it was last looked. */
    private boolean lacking;
    /** How often nothing came out of the queue since it was last looked what lacks, and how often that may be: a look takes long. */
    private int idle;
    private int patience = 1;
    /** Asked for besides, in the order of asking. */
    private final Set<Recipe> wanted = new LinkedHashSet<>();

    /**
     * @param whenBusy how long to wait where every place is taken by others
     * @param queue    of all nodes; empty for a server that works alone
     * @param agreed   which revision of what all nodes publish this one serves, or less than that, as long as it makes the
     *                 same of it as all others
     */
    public StandingOrders(Supplier<Library> library, Editions editions, Mp3Renderer sound, ThreadFactory threads,
            Duration whenBusy, Optional<WorkQueue> queue, Supplier<OptionalLong> agreed) {
        this.library = library;
        this.editions = editions;
        this.making = new SectionMaking(library, editions, sound, changes, whenBusy);
        this.whenBusy = whenBusy;
        this.queue = queue;
        this.agreed = agreed;
        this.worker = threads.newThread(this::work);
        queue.ifPresent(each -> each.onJoin(this::contentChanged));
    }

    public StandingOrders start() {
        worker.start();
        return this;
    }

    /** What is being made is finished; then everything is looked through anew. */
    public void contentChanged() {
        changes.release();
    }

    /** The sound of a section that a podcast lacks. Of more than can be remembered the app will ask again. */
    public void want(Recipe recipe) {
        synchronized (wanted) {
            if (wanted.size() < MOST_WANTED && wanted.add(recipe)) {
                changes.release();
            }
        }
    }

    private void work() {
        try {
            while (true) {
                if (queue.isPresent() && queue.get().isJoined()) {
                    together();
                } else {
                    alone();
                }
            }
        } catch (InterruptedException stopped) {
            // This is how it ends.
            Thread.currentThread().interrupt();
        }
    }

    private void alone() throws InterruptedException {
        changes.acquire();
        changes.drainPermits();
        if (isShared()) {
            // That was the cluster: what lacks goes to all.
            changes.release();
            return;
        }
        make(library.get());
        if (making.takePostponed()) {
            changes.tryAcquire(whenBusy.toMillis(), TimeUnit.MILLISECONDS);
            changes.release();
        }
    }

    private boolean isShared() {
        return queue.filter(WorkQueue::isJoined).isPresent();
    }

    /** Hands out what lacks, if anything has changed, and makes one thing of all that any node lacks, if there is one. */
    public void together() throws InterruptedException {
        WorkQueue shared = queue.orElseThrow();
        try {
            if (changes.tryAcquire()) {
                changes.drainPermits();
                lacking = handOut(shared);
            }
            Optional<Task> task = shared.next(IDLE);
            if (task.isPresent()) {
                patience = 1;
                make(task.get());
            } else if (lacking && ++idle >= patience) {
                // All that is in the queue is being made. What had no room, or was given up, is asked for anew.
                idle = 0;
                patience = Math.min(patience * 2, MOST_PATIENCE);
                changes.release();
            }
        } catch (IOException | RuntimeException away) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            if (isShared()) {
                LOG.warn("the nodes' work queue cannot be used: {}", Failure.sentence(away));
                changes.tryAcquire(whenBusy.toMillis(), TimeUnit.MILLISECONDS);
            }
            changes.release();
        }
    }

    /** @return whether anything lacks */
    private boolean handOut(WorkQueue shared) throws IOException {
        // Read first: the library is of that revision then, or of a later one.
        OptionalLong revision = agreed.get();
        Library now = library.get();
        Catalogue catalogue = editions.in(now);
        Map<Digest, String> batch = new LinkedHashMap<>();
        boolean lacks = false;
        for (Publication publication : now.publications()) {
            for (Section part : publication.parts()) {
                catalogue.usual(Format.MP3, publication, Optional.of(part))
                        .ifPresent(recipe -> lack(recipe, revision, batch));
            }
            if (batch.size() >= BATCH) {
                lacks = true;
                if (!shared.add(batch)) {
                    return true;
                }
                batch.clear();
            }
        }
        List<Recipe> besides = wanted();
        besides.forEach(each -> catalogue.again(each).ifPresent(recipe -> lack(recipe, revision, batch)));
        if (shared.add(batch)) {
            besides.forEach(this::done);
        }
        return lacks || !batch.isEmpty();
    }

    private List<Recipe> wanted() {
        synchronized (wanted) {
            return List.copyOf(wanted);
        }
    }

    private void lack(Recipe recipe, OptionalLong revision, Map<Digest, String> batch) {
        if (making.lacks(recipe)) {
            batch.put(recipe.key(), SectionOrder.of(recipe, revision).text());
        }
    }

    private void make(Task task) throws InterruptedException {
        OptionalLong revision = agreed.get();
        Library now = library.get();
        Optional<SectionOrder> order = SectionOrder.read(task.order());
        Optional<Recipe> recipe = order.flatMap(each -> each.find(editions.in(now)))
                .filter(found -> Optional.of(found.key()).equals(task.key()));
        if (recipe.isEmpty()) {
            if (order.filter(each -> each.isBefore(revision)).isPresent()) {
                // Nobody who is up to date lacks it any more.
                giveUp(task);
            } else {
                again(task);
            }
            return;
        }
        boolean finished;
        try {
            finished = task.working(() -> making.make(now, recipe.get()));
        } catch (InterruptedException stopped) {
            task.giveBack(Duration.ZERO);
            throw stopped;
        }
        if (making.isMade(recipe.get())) {
            forget(task);
            task.done();
        } else if (making.takePostponed() || !finished) {
            // Another node may have room, or a voice that does not rest.
            task.giveBack(whenBusy);
        } else {
            // A voice may be broken here, and not elsewhere.
            again(task);
        }
    }

    private void again(Task task) {
        Optional<Digest> key = task.key();
        if (key.isPresent() && attempts.merge(key.get(), 1, Integer::sum) < ATTEMPTS) {
            task.giveBack(whenBusy);
        } else {
            giveUp(task);
        }
    }

    /** Whoever lacks it still, and has not failed, asks for it again. */
    private void giveUp(Task task) {
        forget(task);
        task.giveUp();
    }

    private void forget(Task task) {
        task.key().ifPresent(attempts::remove);
    }

    /** Goes through all that is published; ends early where that has changed meanwhile. */
    public void make(Library now) throws InterruptedException {
        Catalogue catalogue = editions.in(now);
        for (Publication publication : now.publications()) {
            for (Section part : publication.parts()) {
                Optional<Recipe> recipe = catalogue.usual(Format.MP3, publication, Optional.of(part));
                if (library.get() != now || recipe.isPresent() && !making.make(now, recipe.get())) {
                    return;
                }
            }
        }
        for (Optional<Recipe> next = next(); next.isPresent(); next = next()) {
            Optional<Recipe> recipe = catalogue.again(next.get());
            if (library.get() != now || recipe.isPresent() && !making.make(now, recipe.get())) {
                return;
            }
            done(next.get());
        }
    }

    boolean isPostponed() {
        return making.isPostponed();
    }

    private Optional<Recipe> next() {
        synchronized (wanted) {
            return wanted.stream().findFirst();
        }
    }

    private void done(Recipe recipe) {
        synchronized (wanted) {
            wanted.remove(recipe);
        }
    }

    /** Waits until the section that is being made has let go of everything. */
    @Override
    public void close() {
        worker.interrupt();
        try {
            worker.join();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
