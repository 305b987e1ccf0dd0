package lectern.speech;

import lectern.audio.Pcm;

/** A loaded voice. Used by one thread at a time. */
public interface Speaker extends AutoCloseable {

    /**
     * Blocks until it is said. The {@link EnginePool} interrupts the thread when it has waited long enough, so a
     * speaker waits interruptibly where it can.
     *
     * @param spoken words as a {@link lectern.speech.script.Verbalizer} gives them, at the rate and pitch of their voice
     * @return the sound at the engine's own level, with or without its silence before and after
     */
    Pcm speak(Spoken spoken) throws SpeechException;

    @Override
    void close();
}
