/** Fonts, as files and as shapes of letters. Begin at {@link Fonts}. */
@NullMarked
package lectern.edition.print.font;

import org.jspecify.annotations.NullMarked;
