package lectern.edition.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.audio.Cue;
import lectern.audio.Timeline;
import org.junit.jupiter.api.Test;

class OverlayTest {

    /** Each cue is a second long: the id of a sentence, or a role of words that are none. */
    private static List<String> parts(String... cues) {
        List<Cue> all = new ArrayList<>();
        for (int i = 0; i < cues.length; i++) {
            boolean own = cues[i].startsWith("s");
            Cue.Role role = own ? Cue.Role.TEXT : Cue.Role.valueOf(cues[i]);
            all.add(new Cue(own ? Optional.of(cues[i]) : Optional.empty(), role, cues[i], i, i + 1, 0));
        }
        Timeline timeline = new Timeline(1, cues.length, 0, all);
        return Overlay.of(timeline, List.of("s1", "s2", "s3"), "sound.mp3").parts().stream()
                .map(part -> part.element() + " " + part.begin() + "–" + part.end()).toList();
    }

    @Test
    void whatIsAnnouncedBelongsToWhatComesNext() {
        assertEquals(List.of("s1 0–1", "s2 1–3"), parts("s1", "ANNOUNCEMENT", "s2"));
    }

    @Test
    void whatIsSaidAgainBelongsToWhatIsHeardBeforeIt() {
        assertEquals(List.of("s1 0–1", "s2 1–3", "s3 3–4"), parts("s1", "s2", "REPETITION", "s3"));
        assertEquals(List.of("s1 0–1", "s2 1–4", "s3 4–5"), parts("s1", "s2", "ANNOUNCEMENT", "REPETITION", "s3"));
    }
}
