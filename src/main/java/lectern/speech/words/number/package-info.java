/** Numbers in words. Begin at {@link Numeral}. */
@NullMarked
package lectern.speech.words.number;

import org.jspecify.annotations.NullMarked;
