package lectern.app.background;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lectern.document.Library;
import lectern.edition.Edition;
import lectern.edition.Editions;
import lectern.edition.Recipe;
import lectern.edition.sound.Mp3Renderer;
import lectern.store.BusyException;
import lectern.store.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the sound of one section after another behind everybody else, and remembers what failed. For one thread. */
final class SectionMaking {
    private static final Logger LOG = LoggerFactory.getLogger(StandingOrders.class);

    private final Supplier<Library> library;
    private final Editions editions;
    private final Mp3Renderer sound;
    private final Semaphore changes;
    private final Duration whenBusy;
    /** The latest; what has other words or another voice has another digest. */
    private final Set<Digest> failed = Collections.newSetFromMap(Latest.map());
    /** Whether something is to be tried again soon, though nothing has changed: a voice rests. */
    private volatile boolean postponed;

    /**
     * @param changes  has a permit as long as something has changed that nobody has looked at
     * @param whenBusy how long to wait where every place is taken by others
     */
    SectionMaking(Supplier<Library> library, Editions editions, Mp3Renderer sound, Semaphore changes,
            Duration whenBusy) {
        this.library = library;
        this.editions = editions;
        this.sound = sound;
        this.changes = changes;
        this.whenBusy = whenBusy;
    }

    /** Whether it has been made, here or on another node. */
    boolean isMade(Recipe recipe) {
        return sound.bytes(recipe).isPresent();
    }

    /** Whether it is to be made, and has not failed here. */
    boolean lacks(Recipe recipe) {
        return !isMade(recipe) && !failed.contains(recipe.key());
    }

    boolean isPostponed() {
        return postponed;
    }

    /** The same, told once. */
    boolean takePostponed() {
        boolean was = postponed;
        postponed = false;
        return was;
    }

    /** @return whether that is all that can be done for it now; if not, everything is looked through again */
    boolean make(Library now, Recipe recipe) throws InterruptedException {
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
            // What was withdrawn meanwhile is not made once more.
            return library.get() == now && join(recipe);
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
}
