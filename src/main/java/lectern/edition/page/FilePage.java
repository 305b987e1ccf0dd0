package lectern.edition.page;

import gg.jte.Content;
import lectern.document.Publication;
import lectern.edition.Words;
import lectern.edition.page.text.About;

/**
 * What the template of a file that stands alone shows.
 *
 * @param title of the window
 * @param css   stands in the file
 * @param lead  how the publication's title stands before them
 * @param text  the sections, with their titles
 */
record FilePage(Words words, String title, String css, Publication publication, About about, Lead lead,
        Content text) {

    enum Lead {
        TITLE,
        /** In small letters, above a section's own title. */
        ABOVE,
        /** The only section has the same title. */
        NONE
    }
}
