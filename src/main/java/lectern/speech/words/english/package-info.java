/** Rules for all else that is written in English: abbreviations, codes, telephone numbers, signs. */
@NullMarked
package lectern.speech.words.english;

import org.jspecify.annotations.NullMarked;
