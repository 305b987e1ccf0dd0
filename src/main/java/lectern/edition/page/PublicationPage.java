package lectern.edition.page;

import java.util.List;
import java.util.Optional;
import lectern.document.Publication;
import lectern.edition.page.look.PageFrame;
import lectern.edition.page.text.About;
import lectern.edition.page.text.PublishedAddresses;

/**
 * What a publication's template shows.
 *
 * @param time how long it takes to hear all of it, if it can be heard
 */
record PublicationPage(PageFrame frame, Publication publication, About about, Optional<String> time,
        List<Entry> contents, Offer.All forms, Keeping keeping) {

    /** The address of its picture. */
    Optional<String> cover() {
        return publication.metadata().cover().map(picture -> PublishedAddresses.picture(publication, picture));
    }
}
