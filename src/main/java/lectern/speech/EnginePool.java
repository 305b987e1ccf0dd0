package lectern.speech;

import java.time.Duration;
import lectern.audio.Pcm;

/** Loaded voices, as many as there are cores, lent to one thread at a time. Safe for many threads. */
public final class EnginePool implements AutoCloseable {

    public Pcm speak(Spoken spoken, Duration deadline) throws SpeechException {
        throw new UnsupportedOperationException();
    }

    /** Of the engine behind a voice and how the voice is set. */
    public String fingerprint(Voice voice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
