package lectern.speech;

import java.util.List;
import java.util.Optional;

/**
 * A program or library that can speak: the one thing to implement for another engine.
 *
 * <p><b>Threads.</b> An engine is safe for many threads; its {@link Speaker}s are not, and the {@link EnginePool}
 * gives each a thread of its own for life.
 *
 * <p><b>Deadline.</b> The pool waits so long for {@link Speaker#speak}, then interrupts the speaker's thread and
 * leaves it behind; a speaker that waits for something outside lets go of it when interrupted.
 *
 * <p><b>What it can do</b> is said before any voice is loaded: {@link #missing(Voice)} whether it can say a voice here
 * and now, {@link #sampleRate}, {@link #repeatable}, and {@link #fingerprint}, which is part of every clip's name.
 */
public interface SpeechEngine {

    /** What a voice's file calls it. */
    String name();

    /** What its voices' files may say beside what all do: whatever of it changes the sound is in {@link #fingerprint}. */
    default List<VoiceSetting> settings() {
        return List.of();
    }

    /** Whether a voice's file must say which of its voices speaks. */
    default boolean namesVoices() {
        return true;
    }

    /** What must be installed before it can speak, in a sentence; empty if it is ready. */
    Optional<String> missing();

    /** What keeps it from saying this voice, the engine itself included, in a sentence that says what to do. */
    default Optional<String> missing(Voice voice) {
        return missing();
    }

    /**
     * Changes whenever the same words may give another sound: it holds the version of the program or library. Asked
     * for every clip, so found once and remembered; a program that is replaced while Lectern runs is noticed at the
     * next start.
     */
    String fingerprint(Voice voice);

    /** All the sound of a voice has this rate, in hertz; it is known without loading the voice. */
    int sampleRate(Voice voice);

    /** What a voice knows by heart; empty for an engine that cannot be asked. */
    default Optional<Dictionary> dictionary(Voice voice) throws SpeechException {
        return Optional.empty();
    }

    /** Whether the same words always give the same samples. */
    boolean repeatable();

    /** Loads a voice. One speaker says any {@link Voice} with the same engine's voice and command. */
    Speaker open(Voice voice) throws SpeechException;
}
