package lectern.edition.book;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.document.Update;
import lectern.edition.Recipe;
import lectern.edition.meta.BookIdentity;

/**
 * What a book is called.
 *
 * @param text      the publication's title, or a section's
 * @param beside    a subtitle, or the publication that the section is of
 * @param metadata  with what the site adds to it, for a book has no site around it
 * @param languages of its texts, the publication's own first
 * @param changed   the newest day that the text itself tells of: files have other times on each machine
 */
public record BookTitle(String identifier, String text, Optional<String> beside, Metadata metadata,
        List<Locale> languages, LocalDate changed) {
    /** A book must name a day. */
    private static final LocalDate UNKNOWN_DAY = LocalDate.of(1980, 1, 1);

    public static BookTitle of(Recipe recipe) {
        Publication publication = recipe.publication();
        return new BookTitle(BookIdentity.of(recipe.place()),
                recipe.section().map(section -> section.name()).orElse(publication.title()),
                recipe.section().isPresent()
                        ? Optional.of(publication.title())
                        : publication.metadata().subtitle(),
                recipe.library().site().alone(publication.metadata().withoutTopic()),
                Stream.concat(Stream.of(publication.metadata().language()),
                        recipe.sections().stream().map(Section::language)).distinct().toList(),
                changed(publication));
    }

    private static LocalDate changed(Publication publication) {
        return Stream
                .concat(publication.metadata().reviewed().stream(), publication.updates().stream().map(Update::date))
                .max(Comparator.naturalOrder()).orElse(UNKNOWN_DAY);
    }
}
