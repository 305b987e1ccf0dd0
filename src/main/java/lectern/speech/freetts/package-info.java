/** FreeTTS, the embedded engine: American English, about a thousand times faster than speech. Begin at {@link FreeTts}. */
@NullMarked
package lectern.speech.freetts;

import org.jspecify.annotations.NullMarked;
