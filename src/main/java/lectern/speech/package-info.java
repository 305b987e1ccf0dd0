/** Voices and the engines behind them. Begin at {@link Voices} for voices and {@link EnginePool} for sound. */
@NullMarked
package lectern.speech;

import org.jspecify.annotations.NullMarked;
