/** Pictures and the words in them. Begin at {@link DrawnPictures}. */
@NullMarked
package lectern.edition.print.picture;

import org.jspecify.annotations.NullMarked;
