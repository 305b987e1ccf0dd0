/**
 * The words to say and the engines that say them. Begin at {@link Verbalizer} for words, {@link Voices} for voices
 * and {@link EnginePool} for sound.
 */
@NullMarked
package lectern.speech;

import org.jspecify.annotations.NullMarked;
