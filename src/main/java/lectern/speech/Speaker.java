package lectern.speech;

import java.time.Duration;
import lectern.audio.Pcm;

/** A loaded voice. Used by one thread at a time. */
public interface Speaker extends AutoCloseable {

    /**
     * @param words    as a {@link Verbalizer} gives them
     * @param deadline after which it must have failed
     * @return the speech at the voice's gain, with the engine's own silence trimmed from both ends
     */
    Pcm speak(String words, Duration deadline) throws SpeechException;

    @Override
    void close();
}
