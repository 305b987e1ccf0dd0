package lectern.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Library;
import lectern.document.Publication;

/**
 * When what is served last changed: the newest of its files and of what everything is made with. Files may come back
 * with old dates, so after a swap of the library it is the moment of the swap at least; and it is never in the future,
 * whatever a file's date says. Safe for many threads.
 */
final class LastModified {
    private final Dates dates;
    private volatile Snapshot seen;

    /**
     * @param swapped      when this library came
     * @param publications when each of them came, by id
     */
    private record Snapshot(Library library, Instant swapped, Map<String, Instant> publications) {
        Instant came(Publication publication) {
            return Objects.requireNonNullElse(publications.get(publication.id()), Instant.EPOCH);
        }
    }

    /** @param first what is published at the start */
    LastModified(Library first, Dates dates) {
        this.dates = dates;
        this.seen = new Snapshot(first, Instant.EPOCH, Map.of());
    }

    Instant of(Library library) {
        return newest(library.changed(), see(library).swapped);
    }

    Instant of(Library library, Publication publication) {
        Instant came = see(library).came(publication);
        return newest(publication.changed(), due(publication).filter(came::isBefore).orElse(came));
    }

    /** When its pages and prints began to say that its review is overdue, if they do. */
    private Optional<Instant> due(Publication publication) {
        return publication.metadata().nextReview()
                .map(day -> day.plusDays(1).atStartOfDay(dates.clock().getZone()).toInstant())
                .filter(dates.clock().instant()::isAfter);
    }

    private Instant newest(Instant changed, Instant came) {
        Instant now = dates.clock().instant();
        return Stream.of(changed, came, dates.equipment().get()).max(Instant::compareTo).filter(now::isAfter)
                .orElse(now);
    }

    private Snapshot see(Library library) {
        Snapshot before = seen;
        if (before.library == library) {
            return before;
        }
        Instant now = dates.swap().get();
        Map<String, Instant> publications = new HashMap<>();
        for (Publication each : library.publications()) {
            // What has not changed is the very same object after a swap.
            Optional<Publication> same = before.library.find(each.id()).filter(old -> old == each);
            publications.put(each.id(), same.map(old -> before.came(old)).orElse(now));
        }
        Snapshot after = new Snapshot(library, now, publications);
        seen = after;
        return after;
    }
}
