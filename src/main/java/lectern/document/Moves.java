package lectern.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where things are now that had other names before, by what their publishers say.
 *
 * @param publications by id
 * @param targets      where each name that something had leads next
 */
record Moves(Map<String, Publication> publications, Map<Place, Place> targets) {

    /** Where two publishers name the same, the first one is believed. */
    static Moves of(List<Publication> publications) {
        Map<String, Publication> byId = new LinkedHashMap<>();
        Map<Place, Place> targets = new HashMap<>();
        for (Publication publication : publications) {
            byId.putIfAbsent(publication.id(), publication);
            publication.naming().moved().forEach(targets::putIfAbsent);
        }
        return new Moves(byId, targets);
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
        return publications.values().stream().flatMap(each -> each.naming().moved().keySet().stream().flatMap(
                old -> old.section().isPresent() ? Stream.of(old) : whole(old, each))).distinct();
    }

    boolean has(Place place) {
        return find(place.publication()).filter(
                found -> place.section().isEmpty() || found.find(place.section().get()).isPresent()).isPresent();
    }

    Optional<Publication> find(String publication) {
        return Optional.ofNullable(publications.get(publication));
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
        return Optional.ofNullable(targets.get(place));
    }
}
