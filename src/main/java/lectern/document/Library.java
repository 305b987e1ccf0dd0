package lectern.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is published, at one moment. Immutable: a change in the content is a new library, swapped in
 * whole, so a reader who holds this one is never disturbed.
 *
 * @param publications in the order of their ids, each id once
 * @param problems     all that was found wrong on the way in, in file and line order
 * @param changed      the newest change of any file this was read from
 */
public record Library(List<Publication> publications, List<Problem> problems, Instant changed) {

    /** A library before anything has been read. */
    public static final Library EMPTY = new Library(List.of(), List.of(), Instant.EPOCH);

    public Library {
        publications = List.copyOf(publications);
        problems = List.copyOf(problems);
    }

    public Optional<Publication> find(String publication) {
        return publications.stream().filter(each -> each.id().equals(publication)).findFirst();
    }
}
