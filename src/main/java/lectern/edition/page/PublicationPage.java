package lectern.edition.page;

import java.util.List;
import java.util.Optional;
import lectern.document.Publication;
import lectern.edition.page.look.Frame;
import lectern.edition.page.text.About;

/**
 * What a publication's template shows.
 *
 * @param cover the address of its picture
 * @param time  how long it takes to hear all of it, if it can be heard
 * @param account the address of the account of its sound, if there is one
 */
record PublicationPage(Frame frame, Publication publication, About about, Optional<String> cover,
        Optional<String> time, List<Entry> contents, List<Offer> offers,
        Optional<String> account, Keeping keeping) {}
