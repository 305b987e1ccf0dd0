package lectern.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a publication beside its text.
 *
 * @param reviewed   when a person last checked the text
 * @param nextReview when it should be checked again; past it, every edition says so
 * @param source     the address the text was published at, if it came from a page elsewhere
 */
public record Metadata(String title, Optional<String> subtitle, Locale language, Optional<String> publisher,
        Optional<Contact> contact, Optional<LocalDate> reviewed, Optional<LocalDate> nextReview,
        Optional<String> licence, Optional<Image> cover, Optional<URI> source) {}
