package lectern.speech.piper;

import io.github.givimad.piperjni.PiperJNI;
import io.github.givimad.piperjni.PiperVoice;
import java.io.IOException;
import lectern.audio.Pcm;
import lectern.speech.Speaker;
import lectern.speech.SpeechException;
import lectern.speech.Spoken;

/** A loaded model. The only class that touches the library, so that the others load without it. */
final class PiperSpeaker implements Speaker {
    private final PiperJNI library;
    private final Model model;
    private PiperVoice voice;
    private double rate;

    private PiperSpeaker(PiperJNI library, Model model, double rate, PiperVoice voice) {
        this.library = library;
        this.model = model;
        this.rate = rate;
        this.voice = voice;
    }

    static PiperSpeaker open(Model model, double rate) throws SpeechException {
        PiperJNI library = PiperLibrary.load();
        try {
            return new PiperSpeaker(library, model, rate, load(library, model, rate));
        } catch (SpeechException cause) {
            library.close();
            throw cause;
        }
    }

    @Override
    public Pcm speak(Spoken spoken) throws SpeechException {
        if (spoken.voice().rate() != rate) {
            // The library takes the rate from the model's settings, when it loads it.
            PiperVoice other = load(library, model, spoken.voice().rate());
            voice.close();
            voice = other;
            rate = spoken.voice().rate();
        }
        try {
            return new Pcm(library.textToAudio(voice, spoken.words()), voice.getSampleRate());
        } catch (IOException | PiperJNI.NotInitialized | RuntimeException cause) {
            throw new SpeechException("piper can not say \"" + spoken.words() + "\": " + cause.getMessage(), cause);
        }
    }

    private static PiperVoice load(PiperJNI library, Model model, double rate) throws SpeechException {
        try {
            return library.loadVoice(model.network(), model.settingsAt(rate, PiperLibrary.folder()));
        } catch (IOException | PiperJNI.NotInitialized | RuntimeException cause) {
            // The library reports what it has no way with as any of these.
            throw new SpeechException("piper can not load " + model.network().getFileName() + ": "
                    + cause.getMessage(), cause);
        }
    }

    @Override
    public void close() {
        voice.close();
        library.close();
    }
}
