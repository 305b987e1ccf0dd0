package lectern.speech;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
 * @param settings       what its file says under the keys that its engine {@linkplain SpeechEngine#settings() has}
 */
public record Voice(String id, String name, String engine, String engineVoice, Locale language, double rate,
        double pitch, double gain, int wordsPerMinute, Pauses pauses, Map<String, List<String>> settings) {

    public Voice {
        within("rate", rate, 0.25, 4);
        within("pitch", pitch, 0.25, 4);
        within("gain", gain, 0, 100);
        within("wordsPerMinute", wordsPerMinute, 20, 1000);
        Map<String, List<String>> copy = new HashMap<>();
        settings.forEach((key, value) -> copy.put(key, List.copyOf(value)));
        settings = Map.copyOf(copy);
    }

    /** A voice with no settings of its engine's own. */
    public Voice(String id, String name, String engine, String engineVoice, Locale language, double rate,
            double pitch, double gain, int wordsPerMinute, Pauses pauses) {
        this(id, name, engine, engineVoice, language, rate, pitch, gain, wordsPerMinute, pauses, Map.of());
    }

    /** Rests after what was said; before a heading they are added to the rest before it. */
    public record Pauses(Duration sentence, Duration item, Duration cell, Duration paragraph, Duration heading,
            Duration beforeHeading) {

        Pauses atRate(double factor) {
            return new Pauses(scale(sentence, factor), scale(item, factor), scale(cell, factor),
                    scale(paragraph, factor), scale(heading, factor), scale(beforeHeading, factor));
        }

        private static Duration scale(Duration pause, double factor) {
            return Duration.ofNanos(Math.round(pause.toNanos() / factor));
        }
    }

    /** The same voice at another speed, with its pauses scaled. */
    public Voice atRate(double factor) {
        return new Voice(id, name, engine, engineVoice, language, rate * factor, pitch, gain, wordsPerMinute,
                pauses.atRate(factor), settings);
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ": a voice's " + name + " is from " + least + " to " + most);
        }
    }
}
