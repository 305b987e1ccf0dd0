/** Pictures and the words in them. Begin at {@link Pictures}. */
@NullMarked
package lectern.edition.print.picture;

import org.jspecify.annotations.NullMarked;
