package lectern.edition.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import lectern.audio.Cue;
import lectern.audio.Timeline;
import lectern.edition.Recipe;
import lectern.narration.Recordings;
import lectern.speech.Voices;

/** Captions: a cue for each sentence, in one of two syntaxes. Waits for the recording. */
public final class CaptionsRenderer extends SoundRenderer {
    private final CaptionSyntax syntax;

    public CaptionsRenderer(CaptionSyntax syntax, Voices voices, Recordings recordings) {
        super(voices, recordings);
        this.syntax = syntax;
    }

    @Override
    public void render(Recipe recipe, OutputStream out) throws IOException {
        Timeline timeline = SectionTimes.of(recordings(), wish(recipe)).timeline();
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
