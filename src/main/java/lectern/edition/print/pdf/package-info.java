/** Draws pages and tags what is drawn. Begin at {@link PdfWriter}. */
@NullMarked
package lectern.edition.print.pdf;

import org.jspecify.annotations.NullMarked;
