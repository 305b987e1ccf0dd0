/**
 * Makes sentences with ids of the words between two tags. Begin at {@link Passage}, which collects them, and {@link
 * Sentences}, which cuts them.
 */
@NullMarked
package lectern.content.inline;

import org.jspecify.annotations.NullMarked;
