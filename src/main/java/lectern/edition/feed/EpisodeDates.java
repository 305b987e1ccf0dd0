package lectern.edition.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Publication;
import lectern.document.Update;

/**
 * The dates of episodes. They count seconds upwards in reading order, from a minute of the publication's own.
 *
 * @param clock keeps them from lying in the future
 */
record EpisodeDates(Clock clock) {
    /** Two hours of a day, so that nearly every text reviewed today has a date that has come. */
    private static final int MINUTES = 120;

    Instant of(Episodes.Part part) {
        Publication publication = part.publication();
        Optional<LocalDate> corrected = publication.updates().stream()
                .filter(each -> each.section().id().equals(part.section().id())).map(each -> each.date()).findFirst();
        return of(publication, corrected, part.place());
    }

    /** That of one episode with all of a publication. */
    Instant of(Publication publication) {
        return of(publication, Optional.empty(), 0);
    }

    private Instant of(Publication publication, Optional<LocalDate> corrected, int place) {
        Instant now = clock.instant();
        // Whole days, for this moment would be a new date of the same episode at each look.
        return Stream.concat(corrected.or(publication.metadata()::reviewed)
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).stream(),
                Stream.of(publication.changed(), now, now.minus(Duration.ofDays(1))))
                .map(day -> day.truncatedTo(ChronoUnit.DAYS).plus(minute(publication))
                        .plusSeconds(place))
                .filter(moment -> !moment.isAfter(now)).findFirst().orElseThrow();
    }

    /** The day of a publication's newest text. */
    LocalDate newest(Publication publication) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate changed = LocalDate.ofInstant(publication.changed(), ZoneOffset.UTC);
        return Stream.concat(publication.updates().stream().map(Update::date),
                Stream.of(publication.metadata().reviewed().filter(day -> !day.isAfter(today)).orElse(changed)))
                .filter(day -> !day.isAfter(today)).max(Comparator.naturalOrder()).orElse(today);
    }

    /** The sections of two publications of one day would stand among each other in the library's podcast without it. */
    private static Duration minute(Publication publication) {
        return Duration.ofMinutes(Math.floorMod(publication.id().hashCode(), MINUTES));
    }
}
