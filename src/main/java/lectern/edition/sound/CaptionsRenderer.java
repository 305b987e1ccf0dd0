package lectern.edition.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lectern.audio.Cue;
import lectern.audio.Timeline;
import lectern.document.Publication;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.narration.Recordings;
import lectern.speech.Voices;
import lectern.store.Digest;

/** Captions: a cue for each sentence, in one of two syntaxes. Waits for the recording. */
public final class CaptionsRenderer implements Renderer {
    private final CaptionSyntax syntax;
    private final Voices voices;
    private final Choices choices;
    private final Recordings recordings;

    public CaptionsRenderer(CaptionSyntax syntax, Voices voices, Recordings recordings) {
        this.syntax = syntax;
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
        return SectionKeys.of(syntax.revision(), recordings, Listening.of(voices, recipe));
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Timeline timeline = SectionTimes.of(recordings, Listening.of(voices, recipe)).timeline();
        StringBuilder text = new StringBuilder(syntax.head());
        int number = 0;
        for (Cue cue : timeline.sentences()) {
            number++;
            text.append(syntax.cue(number, cue.sentence(), timeline.at(cue.startSample()),
                    timeline.at(cue.endSample()), cue.text()));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
