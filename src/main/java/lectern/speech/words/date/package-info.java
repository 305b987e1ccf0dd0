/** Rules for days, months, years and decades. Begin at {@link Dates}. */
@NullMarked
package lectern.speech.words.date;

import org.jspecify.annotations.NullMarked;
