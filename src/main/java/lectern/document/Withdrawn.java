package lectern.document;

import java.util.Locale;
import java.util.Optional;

/** A publication that is no longer published: nothing of its text is kept, only whom to ask. */
public record Withdrawn(String id, String title, Locale language, Optional<Contact> contact) {}
