package lectern.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A publication that is no longer published: nothing of its text is kept, only whom to ask.
 *
 * @param codes that are on paper and led to it or to its sections
 */
public record Withdrawn(String id, String title, Locale language, Optional<Contact> contact, Set<String> codes) {

    public Withdrawn {
        codes = Set.copyOf(codes);
    }
}
