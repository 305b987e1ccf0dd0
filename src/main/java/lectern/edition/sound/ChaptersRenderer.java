package lectern.edition.sound;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import lectern.audio.Chapter;
import lectern.document.Publication;
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
    private final JsonFactory json = new JsonFactory();

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
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.writeStartObject();
            generator.writeStringField("version", "1.2.0");
            generator.writeArrayFieldStart("chapters");
            for (Chapter chapter : chapters) {
                generator.writeStartObject();
                generator.writeNumberField("startTime", chapter.start().toMillis() / 1000.0);
                generator.writeNumberField("endTime", chapter.end().toMillis() / 1000.0);
                generator.writeStringField("title", chapter.title());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }
}
