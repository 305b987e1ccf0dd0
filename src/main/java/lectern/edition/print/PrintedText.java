package lectern.edition.print;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.document.Canonical;
import lectern.document.Metadata;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Recipe;
import lectern.edition.print.layout.Online;
import lectern.store.Digest;

/**
 * A text as paper has it, and what is to be known of it there. Immutable.
 *
 * @param publication paper has no page around it that would say who publishes the text: the site's imprint is in it.
 *                    A logo that cannot be drawn would only keep its place free
 * @param sections    those that are printed
 * @param overdue     the day its review was due, if that day has passed
 */
public record PrintedText(Publication publication, List<Section> sections, Online online, Optional<LocalDate> overdue) {

    /** @param server as readers know it */
    public static PrintedText of(Recipe recipe, Optional<URI> server) {
        Metadata own = recipe.publication().metadata().withoutTopic();
        Publication.House house = recipe.publication().house();
        Publication printed = recipe.publication().with(recipe.library().site().alone(own))
                .of(new Publication.House(house.name(), house.contact(), house.logo().filter(Coverage::isDrawn)));
        return new PrintedText(printed, recipe.sections(), Online.of(recipe.library(), recipe.place(), server),
                recipe.publication().metadata().nextReview().filter(recipe.catalogue().day()::isAfter));
    }

    /**
     * A number that a person can read out on the telephone: of the words alone, so that all sizes of one text have the same, whichever program prints them. All digits are as
     * wide: it changes no layout.
     */
    public String edition() {
        Digest text = Digest.of(out -> {
            Canonical.write(publication.metadata(), out);
            Canonical.write(sections, out);
        });
        long number = Long.parseLong(text.hex().substring(0, 12), 16) % 100_000_000;
        return "%04d-%04d".formatted(number / 10_000, number % 10_000);
    }
}
