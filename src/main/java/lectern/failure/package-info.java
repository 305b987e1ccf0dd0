/** What the log says of failures. Begin at {@link Failures}. */
@NullMarked
package lectern.failure;

import org.jspecify.annotations.NullMarked;
