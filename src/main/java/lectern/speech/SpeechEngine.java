package lectern.speech;

import java.util.Optional;

/** A program or library that can speak. Safe for many threads; its {@link Speaker}s are not. */
public interface SpeechEngine {

    /** What a voice's file calls it. */
    String name();

    /** What must be installed before it can speak, in a sentence; empty if it is ready. */
    Optional<String> missing();

    /** Changes whenever the same words may give another sound; made without loading the voice. */
    String fingerprint(Voice voice);

    /** Of all the sound of a voice, in hertz; known without loading it. */
    int sampleRate(Voice voice);

    /** What a voice knows by heart; empty for an engine that cannot be asked. */
    default Optional<Dictionary> dictionary(Voice voice) throws SpeechException {
        return Optional.empty();
    }

    /** Whether the same words always give the same samples. */
    boolean repeatable();

    /** Loads a voice. One speaker says any {@link Voice} with the same {@link Voice#engineVoice()}. */
    Speaker open(Voice voice) throws SpeechException;
}
