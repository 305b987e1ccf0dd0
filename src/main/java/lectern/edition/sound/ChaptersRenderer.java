package lectern.edition.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import lectern.audio.Chapter;
import lectern.edition.Json;
import lectern.edition.Recipe;
import lectern.narration.Recordings;
import lectern.speech.Voices;

/** Where to jump to, as podcast apps read it: JSON chapters 1.2. Waits for the recording. */
public final class ChaptersRenderer extends SoundRenderer {
    /** The file, with the names of the format. */
    record Chapters(String version, List<Mark> chapters) {}

    /** Times are in seconds from the beginning. */
    record Mark(double startTime, double endTime, String title) {
        static Mark of(Chapter chapter) {
            return new Mark(chapter.start().toMillis() / 1000.0, chapter.end().toMillis() / 1000.0, chapter.title());
        }
    }

    public ChaptersRenderer(Voices voices, Recordings recordings) {
        super(voices, recordings);
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        List<Chapter> chapters = SectionTimes.of(recordings(), wish(recipe)).chapters();
        Json.write(new Chapters("1.2.0", chapters.stream().map(Mark::of).toList()), out);
    }
}
