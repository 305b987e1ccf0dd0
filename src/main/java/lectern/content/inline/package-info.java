/**
 * From the words between two tags to sentences with ids. Begin at {@link Passage}, which collects them, and {@link
 * Sentences}, which cuts them.
 */
@NullMarked
package lectern.content.inline;

import org.jspecify.annotations.NullMarked;
