/** Rules for amounts and times of day: units, parts, money. Begin at {@link Quantities} and {@link Units}. */
@NullMarked
package lectern.speech.words.quantity;

import org.jspecify.annotations.NullMarked;
