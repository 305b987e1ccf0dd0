package lectern.document;

import java.util.Optional;

/** A publication or one of its sections, by its name. */
public record Place(String publication, Optional<String> section) {

    public static Place of(String publication) {
        return new Place(publication, Optional.empty());
    }

    public static Place of(String publication, String section) {
        return new Place(publication, Optional.of(section));
    }

    /** Where it is, seen from the server's root. */
    public String address() {
        return "/" + publication + section.map(name -> "/" + name).orElse("");
    }
}
