package lectern.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.document.Publication;
import lectern.speech.SpeechEngine;
import lectern.speech.SpeechException;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.freetts.FreeTts;
import lectern.speech.piper.Piper;
import lectern.speech.program.ProgramEngine;
import lectern.speech.script.UnknownWord;
import lectern.speech.script.Verbalizer;

/**
 * Who speaks and which words: all that a command needs that makes no sound. Nothing is kept of it, and nothing has to be
 * closed. Safe for many threads.
 */
record Speech(Voices voices, Verbalizer verbalizer) {
    static final List<SpeechEngine> ENGINES = Stream
            .concat(Stream.of(new FreeTts(), new Piper()), ProgramEngine.all().stream()).toList();

    static Speech in(Places places) {
        Voices voices = Voices.read(places.voices(), ENGINES);
        return new Speech(voices, new Verbalizer(voices));
    }

    /** The voice that a person named, or the usual one. */
    Voice voice(Optional<String> id, Locale language) throws UsageException {
        if (id.isEmpty()) {
            return voices.standard(language);
        }
        return voices.find(id.get()).orElseThrow(() -> new UsageException("there is no voice " + id.get()
                + "; there are " + voices.offered().stream().map(Voice::id).collect(Collectors.joining(", "))));
    }

    /** Changes whenever the same words of a voice may sound otherwise. */
    String fingerprint(Voice voice) {
        return ENGINES.stream().filter(each -> each.name().equals(voice.engine())).findFirst()
                .map(each -> each.fingerprint(voice)).orElse("");
    }

    /** The words of a publication that its voice has to guess; none where the engine cannot be asked. */
    List<UnknownWord> unknownWords(Publication publication) throws SpeechException {
        Locale language = publication.metadata().language();
        Voice voice = voices.standard(language);
        Optional<SpeechEngine> engine = ENGINES.stream().filter(each -> each.name().equals(voice.engine())).findFirst();
        if (engine.isEmpty() || !language.getLanguage().equals(voice.language().getLanguage())) {
            return List.of();
        }
        return engine.get().dictionary(voice)
                .map(dictionary -> UnknownWord.of(publication, voice, verbalizer, dictionary)).orElse(List.of());
    }
}
