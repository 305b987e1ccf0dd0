/** Words become lines that are placed in a galley. Begin at {@link LineStacker}. */
@NullMarked
package lectern.edition.print.text;

import org.jspecify.annotations.NullMarked;
