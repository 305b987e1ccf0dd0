/** From the elements of a page to blocks. Begin at {@link BlockReader}. */
@NullMarked
package lectern.content.block;

import org.jspecify.annotations.NullMarked;
