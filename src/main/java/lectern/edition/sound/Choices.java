package lectern.edition.sound;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lectern.document.Publication;
import lectern.edition.Option;
import lectern.speech.Voices;

/**
 * What a listener may choose, by the language of the text: every page asks for it several times, and to name the
 * languages of all voices takes longer than the rest of the list. Safe for many threads.
 */
final class Choices {
    private final Voices voices;
    private final Map<Locale, List<Option>> known = new ConcurrentHashMap<>();

    Choices(Voices voices) {
        this.voices = voices;
    }

    List<Option> of(Publication publication) {
        return known.computeIfAbsent(publication.metadata().language(),
                language -> Listening.options(voices, language));
    }
}
