package lectern.speech;

import java.time.Duration;
import java.util.Locale;

/**
 * How a text is said: an engine's voice and how it is set. Described by a file in {@code voices/}.
 *
 * @param id             letters, digits and hyphens; what {@code ?voice=} names
 * @param name           for readers
 * @param engine         the name of its {@link SpeechEngine}
 * @param engineVoice    what the engine calls it
 * @param language       of the words it can say
 * @param rate           1 is its natural speed, 2 twice as fast
 * @param pitch          1 is its natural pitch
 * @param gain           linear factor that brings it to the house's loudness
 * @param wordsPerMinute at rate 1, pauses included: for "about four minutes"
 * @param pauses         how long it rests
 */
public record Voice(String id, String name, String engine, String engineVoice, Locale language, double rate,
        double pitch, double gain, int wordsPerMinute, Pauses pauses) {

    /** Rests after what was said, at rate 1. */
    public record Pauses(Duration sentence, Duration item, Duration cell, Duration paragraph, Duration heading,
            Duration beforeHeading) {}

    /** The same voice at another speed, with its pauses scaled. */
    public Voice atRate(double factor) {
        throw new UnsupportedOperationException();
    }
}
