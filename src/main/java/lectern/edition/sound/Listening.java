package lectern.edition.sound;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.document.Publication;
import lectern.document.Section;
import lectern.edition.Option;
import lectern.edition.Recipe;
import lectern.speech.Voice;
import lectern.speech.Voices;

/**
 * What a recipe for anything spoken asks for: which sections, in which voice.
 *
 * @param sections one, or all of them for the whole publication
 */
public record Listening(Publication publication, List<Section> sections, Voice voice) {
    private static final String VOICE = "voice";
    private static final String RATE = "rate";
    private static final List<String> RATES = List.of("0.75", "1", "1.25", "1.5", "2");

    /** What can be chosen for texts in a language. */
    static List<Option> options(Voices voices, Locale language) {
        String standard = voices.standard(language).id();
        List<String> ids = Stream.concat(Stream.of(standard), voices.speaking(language).stream().map(Voice::id))
                .distinct().toList();
        Map<String, String> titles = voices.offered().stream().filter(voice -> ids.contains(voice.id()))
                .collect(Collectors.toMap(Voice::id, voice -> title(voice, language)));
        return List.of(new Option(VOICE, ids, standard, titles), new Option(RATE, RATES, "1"));
    }

    /** Its name and what it speaks, in the language of the text. */
    private static String title(Voice voice, Locale language) {
        return voice.name() + ", " + voice.language().getDisplayName(language);
    }

    /** Whether its voice is of another language than the text, for want of one that speaks it. */
    boolean isForeign() {
        return !voice.language().getLanguage().equals(publication.metadata().language().getLanguage());
    }

    /** The choices of a recipe, or what is usual for its text. */
    public static Listening of(Voices voices, Recipe recipe) {
        Map<String, String> options = recipe.options();
        Voice voice = voices.find(options.getOrDefault(VOICE, "")).orElse(
                voices.standard(recipe.publication().metadata().language()));
        return new Listening(recipe.publication(), recipe.sections(),
                voice.atRate(Double.parseDouble(options.getOrDefault(RATE, "1"))));
    }
}
