/**
 * The International Phonetic Alphabet, and its sounds in the alphabets of the engines. Begin at {@link Ipa}.
 */
@NullMarked
package lectern.speech.ipa;

import org.jspecify.annotations.NullMarked;
