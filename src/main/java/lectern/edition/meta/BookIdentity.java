package lectern.edition.meta;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lectern.document.Place;

/** What a book is known by on every shelf, whatever form it comes in and however its text changes. */
public final class BookIdentity {

    private BookIdentity() {}

    /** @return a URN of a UUID (RFC 9562, version 3) that holds for this publication, or for this section of it */
    public static String of(Place place) {
        String name = "epub " + place.address().substring(1);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
