/** How a print looks, and the room and the tags that its parts get. Begin at {@link PrintStyle}. */
@NullMarked
package lectern.edition.print.style;

import org.jspecify.annotations.NullMarked;
