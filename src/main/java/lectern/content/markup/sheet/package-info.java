/** The style sheets that a page brings along, as far as they say something. Begin at {@link StyleSheet}. */
@NullMarked
package lectern.content.markup.sheet;

import org.jspecify.annotations.NullMarked;
