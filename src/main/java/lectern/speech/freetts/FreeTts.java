package lectern.speech.freetts;

import com.sun.speech.freetts.OutputQueue;
import java.util.Optional;
import lectern.speech.Dictionary;
import lectern.speech.Speaker;
import lectern.speech.SpeechEngine;
import lectern.speech.SpeechException;
import lectern.speech.Voice;
import lectern.speech.ipa.WordParts;

/**
 * The embedded engine. Its voices are {@code kevin16}, at 16 kHz, and {@code kevin}, at 8 kHz. Repeatable.
 */
public final class FreeTts implements SpeechEngine {
    /** Changes when {@link FreeTtsSpeaker} would make another sound of the same words. */
    private static final String REVISION = "freetts 1.2.2, 5";
    /** Loading fills static maps of the library that are not synchronised. */
    private static final Object LOADING = new Object();

    @Override
    public String name() {
        return "freetts";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public String fingerprint(Voice voice) {
        return REVISION + ", " + Pronunciations.STANDARD.fingerprint() + ", " + WordParts.fingerprint();
    }

    @Override
    public int sampleRate(Voice voice) {
        return voice.engineVoice().equals("kevin") ? 8_000 : 16_000;
    }

    @Override
    public Optional<Dictionary> dictionary(Voice voice) throws SpeechException {
        synchronized (LOADING) {
            return Optional.of(FreeTtsDictionary.load());
        }
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Speaker open(Voice voice) throws SpeechException {
        synchronized (LOADING) {
            KevinVoice kevin = KevinVoice.of(voice.engineVoice()).orElseThrow(() -> new SpeechException(
                    "freetts has no voice " + voice.engineVoice() + ": it has kevin16 and kevin"));
            // Given no queue, it would start a thread of its own that waits for sound to play.
            kevin.setOutputQueue(new OutputQueue());
            kevin.allocate();
            if (!kevin.isLoaded()) {
                throw new SpeechException("freetts could not load " + voice.engineVoice());
            }
            Pronunciations.STANDARD.teach(kevin.getLexicon());
            return new FreeTtsSpeaker(kevin);
        }
    }
}
