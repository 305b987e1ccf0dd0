package lectern.edition.page.text;

import java.time.LocalDate;
import java.util.Optional;
import lectern.document.Codes;
import lectern.document.Metadata;

/**
 * Where a text is from, how old it is, and whom to ask.
 *
 * @param overdue the day its review was due, if that day has passed
 * @param code    the six digits that lead to it, if it has any
 */
public record About(Metadata metadata, Optional<LocalDate> overdue, Optional<String> code) {

    public static About on(LocalDate today, Metadata metadata, Optional<String> code) {
        return new About(metadata, metadata.nextReview().filter(today::isAfter), code);
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return metadata.publisher().isEmpty() && metadata.reviewed().isEmpty() && metadata.nextReview().isEmpty()
                && metadata.contact().isEmpty() && metadata.licence().isEmpty() && metadata.source().isEmpty()
                && code.isEmpty();
    }

    /** The code in two groups, as it is easiest to read out. */
    public Optional<String> spacedCode() {
        return code.map(Codes::spaced);
    }

    /** The source's address, if it is one that a link may lead to. */
    public Optional<String> source() {
        return metadata.source().map(Object::toString).filter(PublishedAddresses::leadsElsewhere);
    }
}
