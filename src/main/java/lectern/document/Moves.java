package lectern.document;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where things are now that had other names before, by what their publishers say. */
record Moves(List<Publication> publications) {

    Moves {
        publications = List.copyOf(publications);
    }

    /**
     * A section of a publication that moved as a whole moved with it.
     *
     * @return empty if the place is there, if nobody says where it went, or if what they name is not there either
     */
    Optional<Place> of(Place before) {
        Set<Place> seen = new HashSet<>();
        Optional<Place> at = Optional.of(before);
        while (at.isPresent() && !has(at.get())) {
            at = seen.add(at.get()) ? next(at.get()) : Optional.empty();
        }
        return at.filter(now -> !now.equals(before));
    }

    /** The names that something had before, those of sections of publications that moved as a whole among them. */
    Stream<Place> before() {
        return publications.stream().flatMap(each -> each.naming().moved().keySet().stream().flatMap(
                old -> old.section().isPresent() ? Stream.of(old) : whole(old, each))).distinct();
    }

    boolean has(Place place) {
        return find(place.publication()).filter(
                found -> place.section().isEmpty() || found.find(place.section().get()).isPresent()).isPresent();
    }

    Optional<Publication> find(String publication) {
        return publications.stream().filter(each -> each.id().equals(publication)).findFirst();
    }

    /** Its sections may have other names since. */
    private static Stream<Place> whole(Place old, Publication now) {
        Stream<String> sections = Stream.concat(now.sections().stream().map(Section::id),
                now.naming().moved().keySet().stream().filter(place -> place.publication().equals(now.id()))
                        .flatMap(place -> place.section().stream()));
        return Stream.concat(Stream.of(old), sections.map(section -> Place.of(old.publication(), section)));
    }

    private Optional<Place> next(Place place) {
        return target(place).or(() -> place.section().flatMap(section -> target(Place.of(place.publication()))
                .map(whole -> whole.section().isPresent() ? whole : Place.of(whole.publication(), section))));
    }

    private Optional<Place> target(Place place) {
        return publications.stream().flatMap(each -> Optional.ofNullable(each.naming().moved().get(place)).stream())
                .findFirst();
    }
}
