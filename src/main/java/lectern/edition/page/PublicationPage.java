package lectern.edition.page;

import java.util.List;
import java.util.Optional;
import lectern.document.Publication;
import lectern.edition.page.look.PageFrame;
import lectern.edition.page.text.About;

/**
 * What a publication's template shows.
 *
 * @param time how long it takes to hear all of it, if it can be heard
 */
record PublicationPage(PageFrame frame, Publication publication, About about, Optional<String> time,
        List<Entry> contents, Offer.All forms, Keeping keeping) {

    /** The address of the section that reading begins with. */
    String first() {
        return contents.getFirst().address();
    }
}
