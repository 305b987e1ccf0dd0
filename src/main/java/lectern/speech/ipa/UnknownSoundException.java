package lectern.speech.ipa;

import static java.util.Objects.requireNonNull;

import java.io.Serial;

/** A transcription that no engine could be given. Its message is a sentence for whoever wrote the transcription. */
public final class UnknownSoundException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    UnknownSoundException(String sentence) {
        super(sentence);
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
