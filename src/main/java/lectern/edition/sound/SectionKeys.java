package lectern.edition.sound;

import java.nio.charset.StandardCharsets;
import lectern.document.Section;
import lectern.narration.Recordings;
import lectern.store.Digest;

/** The name of something that depends on the recordings of some sections and nothing else. */
final class SectionKeys {
    private SectionKeys() {}

    static Digest of(String revision, Recordings recordings, Listening wish) {
        return Digest.of(out -> {
            out.write(revision.getBytes(StandardCharsets.UTF_8));
            for (Section section : wish.sections()) {
                out.write(recordings.key(wish.publication(), section, wish.voice()).hex()
                        .getBytes(StandardCharsets.US_ASCII));
            }
        });
    }
}
