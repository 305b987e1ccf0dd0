/** A page as the lines that a reader sees, each with what is known of it. Begin at {@link PageText}. */
@NullMarked
package lectern.content.main.line;

import org.jspecify.annotations.NullMarked;
