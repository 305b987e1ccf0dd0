package lectern.edition.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import lectern.audio.Chapter;
import lectern.document.Publication;
import lectern.edition.Json;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.narration.Recordings;
import lectern.speech.Voices;
import lectern.store.Digest;

/** Where to jump to, as podcast apps read it: JSON chapters 1.2. Waits for the recording. */
public final class ChaptersRenderer implements Renderer {
    private static final String REVISION = "chapters 1";

    private final Voices voices;
    private final Choices choices;
    private final Recordings recordings;

    /** The file, with the names of the format. */
    record Chapters(String version, List<Mark> chapters) {}

    /** Times are in seconds from the beginning. */
    record Mark(double startTime, double endTime, String title) {
        static Mark of(Chapter chapter) {
            return new Mark(chapter.start().toMillis() / 1000.0, chapter.end().toMillis() / 1000.0, chapter.title());
        }
    }

    public ChaptersRenderer(Voices voices, Recordings recordings) {
        this.voices = voices;
        this.choices = new Choices(voices);
        this.recordings = recordings;
    }

    @Override
    public List<Option> options(Publication publication) {
        return choices.of(publication);
    }

    @Override
    public Digest key(Recipe recipe) {
        return SectionKeys.of(REVISION, recordings, Listening.of(voices, recipe));
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        List<Chapter> chapters = SectionTimes.of(recordings, Listening.of(voices, recipe)).chapters();
        Json.write(new Chapters("1.2.0", chapters.stream().map(Mark::of).toList()), out);
    }
}
