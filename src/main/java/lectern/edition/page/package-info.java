/**
 * Publications as web pages, as one HTML file, and as plain text. Begin at {@link lectern.edition.page.Pages}.
 *
 * <p>The frame of each page is a template in {@code src/main/jte}, compiled into this package; the text inside it is
 * written by {@link lectern.edition.page.BlockHtml}, where the compiler sees to it that no kind of block is forgotten.
 */
@NullMarked
package lectern.edition.page;

import org.jspecify.annotations.NullMarked;
