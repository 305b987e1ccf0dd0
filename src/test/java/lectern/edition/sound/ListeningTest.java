package lectern.edition.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import lectern.audio.Cue;
import lectern.audio.Decoded;
import lectern.audio.Loudness;
import lectern.audio.Timeline;
import lectern.content.ContentFolder;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Format;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of the loudspeaker, measured on all the content that comes along. */
@Tag("slow")
@Timeout(60)
class ListeningTest {
    private static final Library SAMPLE = new ContentFolder(Path.of("content")).read();
    private static final List<String> SECTIONS = List.of("what-it-is", "side-effects");

    @TempDir
    private Path folder;

    @Test
    void measuresTheStandardsOwnTone() {
        short[] tone = new short[48_000 * 3];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (short) Math.round(32767 * Math.sin(2 * Math.PI * 997 * i / 48_000));
        }
        assertEquals(-3.01, Loudness.integrated(tone, 48_000), 0.05, "BS.1770-4: 0 dB at 997 Hz in one channel");
        assertEquals(0, Loudness.truePeak(tone), 0.05);
    }

    /** Of texts in the language of the voice: another reads the rest. */
    @Test
    void everySectionIsAsLoudAsTheNextAndNeverTooLoud() throws Exception {
        try (Studio studio = new Studio(folder, 2, SAMPLE)) {
            for (Publication publication : SAMPLE.publications().stream()
                    .filter(each -> each.metadata().language().getLanguage().equals("en")).toList()) {
                for (Section section : publication.sections()) {
                    Decoded heard = heard(studio, publication.id(), section.id());
                    double loudness = Loudness.integrated(heard.samples(), heard.sampleRate());
                    assertEquals(-19, loudness, 1, section.id() + " in LUFS");
                    double peak = Loudness.truePeak(heard.samples());
                    assertTrue(peak <= -1, section.id() + " has a true peak of " + peak + " dB");
                }
            }
        }
    }

    /** Where one clip's frames meet the next one's it is still: no step, no tick, nothing of either cut. */
    @Test
    void noJoinClicks() throws Exception {
        try (Studio studio = new Studio(folder, 2, SAMPLE)) {
            for (String section : SECTIONS) {
                Decoded heard = heard(studio, "immunotherapy", section);
                Timeline timeline = studio.timeline("immunotherapy", section);
                assertTrue(timeline.cues().size() > 9, "a section of several sentences");
                for (Cue cue : timeline.cues()) {
                    // All in the pause, which is the shortest after a table's cell: 0.3 s.
                    int from = Math.max(1, (int) cue.startSample() - heard.sampleRate() / 7);
                    for (int i = from; i < cue.startSample() - 32; i++) {
                        int step = Math.abs(heard.samples()[i] - heard.samples()[i - 1]);
                        assertTrue(step < 60, "a step of " + step + " before " + cue);
                    }
                }
            }
        }
    }

    private static Decoded heard(Studio studio, String publication, String section) throws Exception {
        return Decoded.of(studio.make(studio.recipe(Format.MP3, publication, section, "1")));
    }
}
