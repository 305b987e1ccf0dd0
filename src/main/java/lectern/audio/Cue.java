package lectern.audio;

import java.util.Optional;

/**
 * When a piece of text is heard.
 *
 * @param sentence    the sentence's id; empty for an announcement
 * @param role        what kind of text it is
 * @param text        as it is written, for captions
 * @param startSample where its sound begins to be heard
 * @param endSample   where the next begins, or the recording ends
 * @param startByte   where its first frame begins, counted from the recording's first frame
 */
public record Cue(Optional<String> sentence, Role role, String text, long startSample, long endSample,
        long startByte) {

    /** What kind of text a cue speaks. */
    public enum Role {
        /** The section's own title. */
        TITLE,
        /** A heading inside the section. */
        HEADING, TEXT,
        /** Words that are not on the page, about what comes next or has just ended. */
        ANNOUNCEMENT,
        /** Words about the whole text: which of its sections this is, how old it is, whom to ask. */
        IMPRINT,
        /** Words on the page that were said before, and are true of what was said last too. */
        REPETITION
    }

    /** The same, that much later. */
    Cue moved(long samples, long bytes) {
        return new Cue(sentence, role, text, samples + startSample, samples + endSample, bytes + startByte);
    }

    Cue until(long sample) {
        return new Cue(sentence, role, text, startSample, sample, startByte);
    }
}
