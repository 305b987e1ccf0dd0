package lectern.document;

import java.util.Map;
import java.util.Optional;

/**
 * What a publisher says of the names a publication is reached by.
 *
 * @param code  six digits for the whole, instead of those that follow from its id
 * @param codes the same for sections, by their ids
 * @param moved what used to have another name, and what it is called now; both in this server, the new one in this
 *              publication
 */
public record Naming(Optional<String> code, Map<String, String> codes, Map<Place, Place> moved) {

    /** Of a publication whose publisher says nothing. */
    public static final Naming NONE = new Naming(Optional.empty(), Map.of(), Map.of());

    public Naming {
        codes = Map.copyOf(codes);
        moved = Map.copyOf(moved);
    }
}
