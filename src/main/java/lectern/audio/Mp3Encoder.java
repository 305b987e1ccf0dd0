package lectern.audio;

import java.util.List;

/** Encodes one clip. Stateless: every call uses an encoder of its own. */
public final class Mp3Encoder {

    /** Changes whenever the same samples would give other frames; part of every clip's key. */
    public String fingerprint() {
        throw new UnsupportedOperationException();
    }

    public Clip encode(Pcm sound) {
        throw new UnsupportedOperationException();
    }
}
