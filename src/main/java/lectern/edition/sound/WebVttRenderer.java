package lectern.edition.sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.audio.Cue;
import lectern.audio.Timeline;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.narration.Recordings;
import lectern.speech.Voices;
import lectern.store.Digest;

/** Captions as WebVTT: a cue for each sentence, its id the sentence's. Waits for the recording. */
public final class WebVttRenderer implements Renderer {
    private static final String REVISION = "vtt 1";

    private final Voices voices;
    private final Choices choices;
    private final Recordings recordings;

    public WebVttRenderer(Voices voices, Recordings recordings) {
        this.voices = voices;
        this.choices = new Choices(voices);
        this.recordings = recordings;
    }

    @Override
    public List<Option> options(Publication publication) {
        return choices.of(publication);
    }

    @Override
    public Digest key(Library library, Recipe recipe) {
        return SectionKeys.of(REVISION, recordings, Listening.of(voices, library, recipe));
    }

    @Override
    public void render(Library library, Recipe recipe, OutputStream out) throws IOException {
        Timeline timeline = SectionTimes.of(recordings, Listening.of(voices, library, recipe)).timeline();
        StringBuilder text = new StringBuilder("WEBVTT\n\n");
        for (Cue cue : timeline.sentences()) {
            append(cue.sentence(), timeline.at(cue.startSample()), timeline.at(cue.endSample()), cue.text(), text);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(Optional<String> id, Duration start, Duration end, String words, StringBuilder text) {
        id.ifPresent(name -> text.append(name).append('\n'));
        text.append(time(start)).append(" --> ").append(time(end)).append('\n').append(escaped(words)).append("\n\n");
    }

    private static String time(Duration time) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d.%03d", time.toHours(), time.toMinutesPart(),
                time.toSecondsPart(), time.toMillisPart());
    }

    /** A cue's text ends at an empty line, and may hold tags. */
    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("\\s*\\R\\s*", " ");
    }
}
