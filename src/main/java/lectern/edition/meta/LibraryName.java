package lectern.edition.meta;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.document.Library;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.edition.Words;

/** What a whole library is called: as its publisher says, or else by the publisher, where all publications have the same. */
public record LibraryName(String title, Locale language) {

    public static LibraryName of(Library library) {
        List<Metadata> all = library.publications().stream().map(Publication::metadata).toList();
        List<Optional<String>> publishers = all.stream().map(Metadata::publisher).distinct().toList();
        Optional<String> common = publishers.size() == 1 ? publishers.getFirst() : Optional.empty();
        Locale language = library.language();
        return new LibraryName(
                library.site().name().or(() -> common).orElseGet(() -> Words.in(language).say("library.title")),
                language);
    }
}
