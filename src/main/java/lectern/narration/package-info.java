/**
 * Words become recordings: every utterance becomes a clip, once, and a section's clips in order are its recording.
 * Begin at {@link Recordings}.
 */
@NullMarked
package lectern.narration;

import org.jspecify.annotations.NullMarked;
