/** Colours as numbers, and which can be read on which. Begin at {@link lectern.document.colour.Accent}. */
@NullMarked
package lectern.document.colour;

import org.jspecify.annotations.NullMarked;
