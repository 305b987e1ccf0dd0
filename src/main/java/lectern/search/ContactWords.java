package lectern.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.document.Contact;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.table.BundledTable;

/** What somebody types who wants to reach a person, such as "call" or "doctor", in the table {@code contact.tsv}. */
final class ContactWords {
    private static final Map<String, List<String>> WORDS = BundledTable.read("search/contact.tsv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.cell(0),
                    row -> row.cells().subList(1, row.cells().size())));

    private ContactWords() {}

    /** Whom to ask about a publication: the publisher's word in its folder, or else for the whole site. */
    static Optional<Contact> contact(Library library, Publication publication) {
        return library.site().alone(publication.metadata()).contact().filter(Contact::isReachable);
    }

    /** Those of a language, or English ones. */
    static String in(Locale language) {
        return String.join("\n", WORDS.getOrDefault(language.getLanguage(), WORDS.getOrDefault("en", List.of())));
    }

    /** All that a contact says of itself. */
    static String of(Contact contact) {
        return Stream.of(contact.name(), contact.phone(), contact.dial(), contact.email(), contact.address())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }
}
