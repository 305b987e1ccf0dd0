/**
 * Texts to change and to print elsewhere: Word documents in large letters (Office Open XML, ISO/IEC 29500, transitional).
 * {@link lectern.edition.word.WordRenderer} is the front door.
 */
@NullMarked
package lectern.edition.word;

import org.jspecify.annotations.NullMarked;
