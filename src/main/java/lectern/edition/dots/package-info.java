/**
 * Pictures of dots as paper, books and players know them. Begin at {@link lectern.edition.dots.DotPicture}.
 */
@NullMarked
package lectern.edition.dots;

import org.jspecify.annotations.NullMarked;
