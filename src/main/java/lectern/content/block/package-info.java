/** Makes blocks of the elements of a page. Begin at {@link BlockReader}. */
@NullMarked
package lectern.content.block;

import org.jspecify.annotations.NullMarked;
