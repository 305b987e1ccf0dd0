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
 * @param whole whether it is all of the publication, whose title then leads
 * @param text  the sections, with their titles
 */
record FilePage(Words words, String title, String css, Publication publication, About about, boolean whole,
        Content text) {}
