package lectern.edition.meta;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import lectern.document.Publication;
import lectern.edition.Durations;
import lectern.edition.Recipe;

/**
 * How long recordings are, for all pages alike: what one of them says plainly, none goes on telling as "about". Safe for many
 * threads.
 *
 * <p>To look a publication up takes as long as to settle its words, until that has been done once, and a list of a hundred
 * cannot wait for it. So a list tells of those about how long they are, has them looked up behind it, and {@link #changes}
 * says when it is to be written anew. Whoever looks one up meanwhile does the same at once.
 */
public final class Lengths {
    private final Durations durations;
    private final Executor later;
    private final AtomicLong changes = new AtomicLong();
    /** Told as "about" for want of time. By identity: one that was read anew is another. */
    private final Cache<Publication, Boolean> estimated = Caffeine.newBuilder().weakKeys().build();

    /** @param later runs what nobody waits for */
    public Lengths(Durations durations, Executor later) {
        this.durations = durations;
        this.later = later;
    }

    /** How often something became known that a list had told otherwise. */
    public long changes() {
        return changes.get();
    }

    /** Looks it up. */
    public Optional<Duration> known(Recipe recording) {
        Optional<Duration> known = durations.known(recording);
        if (recording.section().isEmpty() && estimated.asMap().remove(recording.publication(), true)
                && known.isPresent()) {
            changes.incrementAndGet();
        }
        return known;
    }

    /** One that fails is asked for again by the next list. */
    private void lookUp(Recipe whole) {
        try {
            known(whole);
        } finally {
            estimated.invalidate(whole.publication());
        }
    }

    /** The lengths of whole publications for one list. Used by one thread; closed when the list is written. */
    public final class Listed implements AutoCloseable {
        private final List<Recipe> left = new ArrayList<>();

        private Listed() {}

        /** Tells it if that takes no time. */
        public Optional<Duration> known(Recipe whole) {
            // Noted first: who looks it up between the question and the note would leave the list as it is.
            boolean isNew = Optional.ofNullable(estimated.asMap().putIfAbsent(whole.publication(), true)).isEmpty();
            if (durations.isSettled(whole)) {
                if (isNew) {
                    estimated.invalidate(whole.publication());
                }
                return Lengths.this.known(whole);
            }
            if (isNew) {
                left.add(whole);
            }
            return Optional.empty();
        }

        /** Has the others looked up. */
        @Override
        public void close() {
            if (!left.isEmpty()) {
                left.forEach(each -> later.execute(() -> lookUp(each)));
            }
        }
    }

    /** Begins a list. */
    public Listed listed() {
        return new Listed();
    }
}
