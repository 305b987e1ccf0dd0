package lectern.edition.sound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lectern.audio.Timeline;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.edition.Renderer;
import lectern.narration.Recordings;
import lectern.speech.Voices;
import lectern.store.Digest;

/** What all forms have in common that depend on recordings: what may be chosen, and which recordings they need. */
public abstract class SoundRenderer implements Renderer {
    private final Voices voices;
    private final Recordings recordings;
    /** Every page asks several times, and to name the languages of all voices takes longer than the rest of the list. */
    private final Map<Locale, List<Option>> options = new ConcurrentHashMap<>();

    protected SoundRenderer(Voices voices, Recordings recordings) {
        this.voices = voices;
        this.recordings = recordings;
    }

    protected final Recordings recordings() {
        return recordings;
    }

    @Override
    public List<Option> options(Publication publication) {
        return options.computeIfAbsent(publication.metadata().language(),
                language -> Listening.options(voices, language));
    }

    protected final Listening wish(Recipe recipe) {
        return Listening.of(voices, recipe);
    }

    /** Names what depends on the recordings and nothing else. */
    @Override
    public Digest key(Recipe recipe) {
        Listening wish = wish(recipe);
        return Digest.of(out -> {
            for (Section section : wish.sections()) {
                out.write(recordings.key(wish.publication(), section, wish.voice()).hex()
                        .getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    /** A timeline that cannot be read counts as unknown: it is only made again. */
    protected final Optional<Timeline> find(Listening wish, Section section) {
        try {
            return recordings.find(wish.publication(), section, wish.voice());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
