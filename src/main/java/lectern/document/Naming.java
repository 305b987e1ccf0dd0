package lectern.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a publisher says of the names a publication is reached by.
 *
 * @param code  six digits for the whole, instead of those that follow from its id
 * @param codes the same for sections, by their ids
 * @param moved what used to have another name, and what it is called now; both in this server, the new one in this
 *              publication
 * @param synonyms words and phrases that mean about the same, in the publication's language; each at least two: who
 *                 searches for one finds the others
 */
public record Naming(Optional<String> code, Map<String, String> codes, Map<Place, Place> moved,
        List<List<String>> synonyms) {

    /** This is what holds for a publication whose publisher says nothing. */
    public static final Naming NONE = new Naming(Optional.empty(), Map.of(), Map.of());

    /** One without synonyms. */
    public Naming(Optional<String> code, Map<String, String> codes, Map<Place, Place> moved) {
        this(code, codes, moved, List.of());
    }

    /**
     * The same, where names of sections that a publication does not have lead to the whole, unless its publisher says
     * where they are now.
     */
    public Naming forwarding(String publication, Set<String> sections) {
        Map<Place, Place> all = new HashMap<>();
        sections.forEach(section -> all.put(Place.of(publication, section), Place.of(publication)));
        all.putAll(moved);
        return new Naming(code, codes, all, synonyms);
    }

    public Naming {
        codes = Map.copyOf(codes);
        moved = Map.copyOf(moved);
        synonyms = synonyms.stream().map(List::copyOf).toList();
    }
}
