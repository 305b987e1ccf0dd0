/**
 * What was read from the content, kept for the next start, which reads only what has changed since. Begin at
 * {@link KeptReadings}.
 */
@NullMarked
package lectern.content.kept;

import org.jspecify.annotations.NullMarked;
