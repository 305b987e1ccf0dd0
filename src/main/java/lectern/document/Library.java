package lectern.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that is published, at one moment. Immutable: a change in the content is a new library, swapped in
 * whole, so a reader who holds this one is never disturbed.
 *
 * @param publications in the order of their ids, each id once
 * @param withdrawn    what was published once and must not be any more
 * @param problems     all that was found wrong on the way in, in file and line order
 * @param changed      the newest change of any file this was read from
 * @param codes        the six digits of each place
 */
public record Library(List<Publication> publications, List<Withdrawn> withdrawn, List<Problem> problems,
        Instant changed, Codes codes) {

    /** A library before anything has been read. */
    public static final Library EMPTY = new Library(List.of(), List.of(), Instant.EPOCH);

    public Library {
        publications = List.copyOf(publications);
        withdrawn = List.copyOf(withdrawn);
        problems = List.copyOf(problems);
    }

    /** One from which nothing was ever withdrawn. */
    public Library(List<Publication> publications, List<Problem> problems, Instant changed) {
        this(publications, List.of(), problems, changed, Codes.of(publications, List.of()));
    }

    public Optional<Publication> find(String publication) {
        return moves().find(publication);
    }

    public Optional<Withdrawn> findWithdrawn(String publication) {
        return withdrawn.stream().filter(each -> each.id().equals(publication)).findFirst();
    }

    /** The language that all publications have in common, or else English. */
    public Locale language() {
        List<Locale> languages = publications.stream().map(each -> each.metadata().language()).distinct().toList();
        return languages.size() == 1 ? languages.getFirst() : Locale.ENGLISH;
    }

    public boolean has(Place place) {
        return moves().has(place);
    }

    /**
     * Where something is now that had this name before, by what publishers say has moved. A section of a publication
     * that moved as a whole moved with it.
     *
     * @return empty if nobody says so, or if what they name is not there either
     */
    public Optional<Place> moved(Place before) {
        return moves().of(before);
    }

    private Moves moves() {
        return new Moves(publications);
    }
}
