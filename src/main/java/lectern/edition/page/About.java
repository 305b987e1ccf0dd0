package lectern.edition.page;

import java.time.LocalDate;
import java.util.Optional;
import lectern.document.Metadata;

/**
 * Where a text is from, how old it is, and whom to ask.
 *
 * @param overdue the day its review was due, if that day has passed
 */
record About(Metadata metadata, Optional<LocalDate> overdue) {

    static About on(LocalDate today, Metadata metadata) {
        return new About(metadata, metadata.nextReview().filter(today::isAfter));
    }

    /** Whether there is nothing to say. */
    boolean isEmpty() {
        return metadata.publisher().isEmpty() && metadata.reviewed().isEmpty() && metadata.nextReview().isEmpty()
                && metadata.contact().isEmpty() && metadata.licence().isEmpty() && metadata.source().isEmpty();
    }

    /** The source's address, if it is one that a link may lead to. */
    Optional<String> source() {
        return metadata.source().map(Object::toString).filter(PublishedAddresses::leadsElsewhere);
    }
}
