package lectern.speech.script;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.audio.Cue;
import lectern.document.Inline;
import lectern.document.LexiconSource;
import lectern.document.Problem;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.speech.Voice;
import lectern.speech.Voices;
import lectern.speech.words.Lexicon;
import lectern.speech.words.PlsFile;
import lectern.speech.words.TextNormalizer;
import lectern.speech.words.language.OtherLanguage;
import lectern.speech.words.rule.Verbalization;

/**
 * Turns a section into the words to say. Deterministic; safe for many threads. Which rule changed what is in
 * {@link #explain}.
 */
public final class Verbalizer {
    /** So many publications with a lexicon of their own are remembered, and the service's. */
    private static final int REMEMBERED = 101;

    /** A publication's own lexicon before the service's, or the service's, and the rules with it. */
    private record Known(Lexicon lexicon, TextNormalizer normalizer) {}

    private final Voices voices;
    /** Made when something is to be said: a server shows pages before. */
    private final Cache<Optional<LexiconSource>, Known> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Set<String> languages;

    /**
     * @param voices for passages in other languages; their lexicon is the service's
     */
    public Verbalizer(Voices voices) {
        this.voices = voices;
        this.languages = voices.offered().stream().map(voice -> voice.language().getLanguage())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The whole section, from its announcement to its last words. */
    public Script script(Publication publication, Section section, Voice voice) {
        return new ScriptWriter(sentences(publication.lexicon()), publication, section, voice).write();
    }

    /** A plain text, sentence or not, as it would be said. Empty if there is no word in it. */
    public List<Utterance> say(String text, Voice voice, Locale language) {
        return say(text, voice, language, Optional.empty());
    }

    /** A publication's title by itself. Empty if there is no word in it. */
    public List<Utterance> title(Publication publication, Voice voice) {
        return say(publication.title(), voice, publication.metadata().language(), publication.lexicon());
    }

    private List<Utterance> say(String text, Voice voice, Locale language, Optional<LexiconSource> own) {
        return sentences(own).phrases(List.of(new Inline.Text(text)), language, voice).stream()
                .filter(phrase -> !phrase.isSilent())
                .map(phrase -> new Utterance(Optional.empty(), Cue.Role.TEXT, phrase.text(), phrase.spans(),
                        voice.pauses().sentence(), phrase.rules()))
                .toList();
    }

    /** The runs of a text, in order: how each is said, and the rule where that isn't as it stands. */
    public List<Verbalization> explain(String text, Locale language) {
        String cleaned = TextNormalizer.clean(text);
        boolean own = !isEnglish(language) && languages.contains(language.getLanguage());
        return own
                ? OtherLanguage.of(language).pieces(cleaned, List.of())
                : known(Optional.empty()).normalizer().pieces(cleaned, List.of(), language);
    }

    /** What is wrong with a publication's own lexicon, and the languages in it that no voice speaks. */
    public List<Problem> problems(Publication publication) {
        List<Problem> problems = new ArrayList<>(publication.lexicon()
                .map(source -> PlsFile.read(source.file(), source.pls()).problems()).orElse(List.of()));
        problems.addAll(unspoken(publication));
        return problems;
    }

    /** The languages in it that no voice speaks, so that another language's letters and rules are heard. */
    public List<Problem> unspoken(Publication publication) {
        return new Languages(publication).without(voices);
    }

    /** Whether the rules are for it. */
    static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }

    /** A publication's own lexicon before the service's. */
    public Lexicon lexicon(Publication publication) {
        return known(publication.lexicon()).lexicon();
    }

    private Known known(Optional<LexiconSource> own) {
        return known.get(own, this::read);
    }

    private Known read(Optional<LexiconSource> own) {
        Lexicon lexicon = own.map(
                source -> PlsFile.read(source.file(), source.pls()).lexicon().before(voices.lexicon()))
                .orElseGet(voices::lexicon);
        return new Known(lexicon, new TextNormalizer(lexicon));
    }

    private Sentences sentences(Optional<LexiconSource> own) {
        return new Sentences(known(own).normalizer(), voices, languages, new HashSet<>());
    }

    /** One section's sentences: it remembers which abbreviations were explained. */
    record Sentences(TextNormalizer normalizer, Voices voices, Set<String> languages, Set<String> met) {

        /** The language that a text is heard in, or English where no voice speaks its own. */
        Locale spoken(Locale language, Voice voice) {
            boolean own = speaker(language, voice).language().getLanguage().equals(language.getLanguage());
            return own ? language : Locale.ENGLISH;
        }

        List<Phrase> phrases(List<Inline> content, Locale language, Voice voice) {
            return Phrase.of(pieces(content, language, voice));
        }

        List<Phrase.Voiced> pieces(List<Inline> content, Locale language, Voice voice) {
            List<Phrase.Voiced> pieces = new ArrayList<>();
            for (Run run : Run.of(content, language, languages, met, normalizer)) {
                Voice speaker = speaker(run.language(), voice);
                for (Verbalization piece : pieces(run, speaker)) {
                    pieces.add(new Phrase.Voiced(speaker, piece));
                }
            }
            return pieces;
        }

        /** The rules are for English; an engine of another language has most of its own. */
        private List<Verbalization> pieces(Run run, Voice speaker) {
            return isEnglish(speaker.language())
                    ? normalizer.pieces(run.text(), run.settled(), run.language())
                    : OtherLanguage.of(speaker.language()).pieces(run.text(), run.settled());
        }

        private Voice speaker(Locale language, Voice voice) {
            if (language.getLanguage().equals(voice.language().getLanguage())) {
                return voice;
            }
            return voices.speaking(language).stream().findFirst()
                    .map(other -> other.atRate(voice.rate())).orElse(voice);
        }
    }
}
