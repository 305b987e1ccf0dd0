/** Strips become pages, with the cover, the contents and the pages behind the text. Begin at {@link PageLayout}. */
@NullMarked
package lectern.edition.print.layout;

import org.jspecify.annotations.NullMarked;
