/** Reads one file of a publication, whatever its format, into headings and blocks. Begin at {@link PageReader}. */
@NullMarked
package lectern.content.page;

import org.jspecify.annotations.NullMarked;
