package lectern.speech;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a text is said: an engine's voice and how it is set. Described by a file in {@code voices/}.
 *
 * @param id       letters, digits and hyphens; what {@code ?voice=} names
 * @param name     for readers
 * @param language of the words it can say
 * @param source   what speaks
 * @param prosody  how it speaks
 */
public record Voice(String id, String name, Locale language, Source source, Prosody prosody) {

    /**
     * A voice of an engine, as the engine knows it.
     *
     * @param engine   the name of its {@link SpeechEngine}
     * @param voice    what the engine calls it
     * @param settings what its file says under the keys that its engine {@linkplain SpeechEngine#settings() has}
     */
    public record Source(String engine, String voice, Map<String, List<String>> settings) {

        public Source {
            Map<String, List<String>> copy = new HashMap<>();
            settings.forEach((key, value) -> copy.put(key, List.copyOf(value)));
            settings = Map.copyOf(copy);
        }

        /** A voice with no settings of its engine's own. */
        public Source(String engine, String voice) {
            this(engine, voice, Map.of());
        }
    }

    /**
     * How fast, high, loud and with what rests it speaks.
     *
     * @param rate           1 is its natural speed, 2 twice as fast
     * @param pitch          1 is its natural pitch
     * @param gain           linear factor that brings it to the house's loudness
     * @param wordsPerMinute at rate 1, pauses included: for "about four minutes"
     */
    public record Prosody(double rate, double pitch, double gain, int wordsPerMinute, Pauses pauses) {

        public Prosody {
            within("rate", rate, 0.25, 4);
            within("pitch", pitch, 0.25, 4);
            within("gain", gain, 0, 100);
            within("wordsPerMinute", wordsPerMinute, 20, 1000);
        }

        /** Its natural speed and pitch, as loud as the engine makes it. */
        public static Prosody natural(int wordsPerMinute, Pauses pauses) {
            return new Prosody(1, 1, 1, wordsPerMinute, pauses);
        }

        private static void within(String name, double value, double least, double most) {
            if (!(value >= least && value <= most)) {
                throw new IllegalArgumentException(
                        name + " is " + value + ": a voice's " + name + " is from " + least + " to " + most);
            }
        }
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
        return new Voice(id, name, language, source, new Prosody(rate() * factor, pitch(), gain(), wordsPerMinute(),
                pauses().atRate(factor)));
    }

    public String engine() {
        return source.engine();
    }

    public String engineVoice() {
        return source.voice();
    }

    public Map<String, List<String>> settings() {
        return source.settings();
    }

    public double rate() {
        return prosody.rate();
    }

    public double pitch() {
        return prosody.pitch();
    }

    public double gain() {
        return prosody.gain();
    }

    public int wordsPerMinute() {
        return prosody.wordsPerMinute();
    }

    public Pauses pauses() {
        return prosody.pauses();
    }
}
