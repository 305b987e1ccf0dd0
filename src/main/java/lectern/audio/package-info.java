/**
 * Samples, encoded clips and their times. Knows nothing of documents or words. Begin at {@link Mp3Encoder} and
 * {@link Timeline}.
 */
@NullMarked
package lectern.audio;

import org.jspecify.annotations.NullMarked;
