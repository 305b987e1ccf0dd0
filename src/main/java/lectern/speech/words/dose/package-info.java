/** Rules for how much of a medicine is taken, how often and for how long. Begin at {@link Doses}. */
@NullMarked
package lectern.speech.words.dose;

import org.jspecify.annotations.NullMarked;
