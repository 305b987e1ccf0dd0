package lectern.app.background;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Catalogue;
import lectern.edition.Edition;
import lectern.edition.Editions;
import lectern.edition.Format;
import lectern.edition.Recipe;
import lectern.edition.sound.Mp3Renderer;
import lectern.store.BusyException;
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
 * <p>A section that fails is told of once, and tried again when its words or its voice have changed. {@link #start} it
 * once, tell it of {@link #contentChanged() changes}, and close it. Safe for many threads.
 */
public final class StandingOrders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StandingOrders.class);

    private static final int MOST_WANTED = 1_000;
    private static final int MOST_REMEMBERED = 10_000;

    private final Supplier<Library> library;
    private final Editions editions;
    private final Mp3Renderer sound;
    private final Duration whenBusy;
    private final Semaphore changes = new Semaphore(1);
    private final Thread worker;
    /** The latest; what has other words or another voice has another digest. */
    private final Set<Digest> failed = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });
    /** Whether something is to be tried again soon, though nothing has changed: a voice rests. */
    private volatile boolean postponed;
    /** Asked for besides, in the order of asking. */
    private final Set<Recipe> wanted = new LinkedHashSet<>();

    /** @param whenBusy how long to wait where every place is taken by others */
    public StandingOrders(Supplier<Library> library, Editions editions, Mp3Renderer sound, ThreadFactory threads,
            Duration whenBusy) {
        this.library = library;
        this.editions = editions;
        this.sound = sound;
        this.whenBusy = whenBusy;
        this.worker = threads.newThread(this::work);
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
                changes.acquire();
                changes.drainPermits();
                make(library.get());
                if (postponed) {
                    postponed = false;
                    changes.tryAcquire(whenBusy.toMillis(), TimeUnit.MILLISECONDS);
                    changes.release();
                }
            }
        } catch (InterruptedException stopped) {
            // This is how it ends.
            Thread.currentThread().interrupt();
        }
    }

    /** Goes through all that is published; ends early where that has changed meanwhile. */
    public void make(Library now) throws InterruptedException {
        Catalogue catalogue = editions.in(now);
        for (Publication publication : now.publications()) {
            for (Section part : publication.parts()) {
                Optional<Recipe> recipe = catalogue.usual(Format.MP3, publication, Optional.of(part));
                if (library.get() != now || recipe.isPresent() && !make(now, recipe.get())) {
                    return;
                }
            }
        }
        for (Optional<Recipe> next = next(); next.isPresent(); next = next()) {
            Optional<Recipe> recipe = catalogue.again(next.get());
            if (library.get() != now || recipe.isPresent() && !make(now, recipe.get())) {
                return;
            }
            done(next.get());
        }
    }

    boolean isPostponed() {
        return postponed;
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

    /** @return whether that is all that can be done for it now; if not, everything is looked through again */
    private boolean make(Library now, Recipe recipe) throws InterruptedException {
        Optional<Digest> name = Optional.empty();
        try {
            if (sound.bytes(recipe).isPresent()) {
                return true;
            }
            name = Optional.of(recipe.key());
            if (failed.contains(name.get())) {
                return true;
            }
            sound.prepare(recipe);
            return join(recipe);
        } catch (IOException | RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            if (BusyException.in(failure).isPresent()) {
                postponed = true;
            } else if (library.get() == now) {
                name.ifPresent(failed::add);
                LOG.warn("the sound of {} could not be made, and will not be tried again until it changes: {}",
                        recipe.place().address(), Failure.sentence(failure));
            }
            return true;
        }
    }

    /** The clips are there: to join them takes a moment. */
    private boolean join(Recipe recipe) throws IOException, InterruptedException {
        while (true) {
            try (Edition edition = editions.open(recipe)) {
                edition.copy(OutputStream.nullOutputStream());
                return true;
            } catch (BusyException busy) {
                if (changes.tryAcquire(whenBusy.toMillis(), TimeUnit.MILLISECONDS)) {
                    changes.release();
                    return false;
                }
            }
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
