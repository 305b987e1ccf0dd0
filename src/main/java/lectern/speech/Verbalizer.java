package lectern.speech;

import lectern.document.Publication;
import lectern.document.Section;

/** Turns a section into the words to say. Deterministic; safe for many threads. */
public final class Verbalizer {

    /** Changes whenever the same section may give other words. */
    public String fingerprint() {
        throw new UnsupportedOperationException();
    }

    /** The whole section, from its announcement to its last words. */
    public Script script(Publication publication, Section section, Voice voice) {
        throw new UnsupportedOperationException();
    }
}
