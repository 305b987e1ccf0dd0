package lectern.speech.piper;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lectern.speech.Speaker;
import lectern.speech.SpeechEngine;
import lectern.speech.SpeechException;
import lectern.speech.Voice;

/**
 * Voices that are models: the path of an {@code .onnx} file, which has an {@code .onnx.json} beside it. Needs the
 * library piper-jni on the class path.
 *
 * <p>The pitch is the model's own. It breathes a little differently each time, so its sound is not repeatable.
 */
public final class Piper implements SpeechEngine {
    private static final String LIBRARY = "io.github.givimad.piperjni.PiperJNI";
    private static final String REVISION = "piper-jni 1.2.0-c0670df, 1";

    private final Map<String, Model> models = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "piper";
    }

    @Override
    public Optional<String> missing() {
        try {
            Class.forName(LIBRARY, false, Piper.class.getClassLoader());
            return Optional.empty();
        } catch (ClassNotFoundException absent) {
            return Optional.of("Put the jar of io.github.givimad:piper-jni into the folder voices/ beside lectern.");
        }
    }

    @Override
    public Optional<String> missing(Voice voice) {
        return missing().or(() -> {
            try {
                model(voice);
                return Optional.empty();
            } catch (SpeechException broken) {
                return Optional.of(broken.getMessage());
            }
        });
    }

    @Override
    public String fingerprint(Voice voice) {
        try {
            return REVISION + ", " + model(voice).digest();
        } catch (SpeechException gone) {
            return REVISION + ", not there";
        }
    }

    @Override
    public int sampleRate(Voice voice) {
        try {
            return model(voice).sampleRate();
        } catch (SpeechException gone) {
            throw new IllegalArgumentException("voice " + voice.id() + " has no model any more", gone);
        }
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Speaker open(Voice voice) throws SpeechException {
        return PiperSpeaker.open(model(voice), voice.rate());
    }

    /** Read once: a model that is replaced while Lectern runs is noticed at the next start. */
    private Model model(Voice voice) throws SpeechException {
        Model known = models.get(voice.engineVoice());
        if (known == null) {
            known = Model.of(Path.of(voice.engineVoice()));
            models.put(voice.engineVoice(), known);
        }
        return known;
    }
}
