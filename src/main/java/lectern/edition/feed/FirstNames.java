package lectern.edition.feed;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.document.Naming;
import lectern.document.Place;

/**
 * What something was called when it was first heard, by what its publisher says has moved: podcast apps know an episode
 * by that, and would fetch all of them again under another name.
 */
record FirstNames(Naming naming) {

    /** The place itself if it never had another name. Of several names that it had at once, the first by letter. */
    Place of(Place place) {
        Set<Place> seen = new HashSet<>();
        Place at = place;
        while (seen.add(at)) {
            at = before(at).orElse(at);
        }
        return at;
    }

    private Optional<Place> before(Place place) {
        return naming.moved().entrySet().stream().filter(each -> each.getValue().equals(place)).map(Map.Entry::getKey)
                .min(Comparator.comparing(Place::address))
                .or(() -> place.section().flatMap(section -> before(Place.of(place.publication()))
                        .filter(whole -> whole.section().isEmpty())
                        .map(whole -> Place.of(whole.publication(), section))));
    }
}
