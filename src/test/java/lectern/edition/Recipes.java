package lectern.edition;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import lectern.document.Library;

/** Recipes for tests of one form, without editions around them. */
public final class Recipes {

    /** When no review in a test's library is overdue, unless the test is about that. */
    public static final LocalDate DAY = LocalDate.parse("2026-06-01");

    private Recipes() {}

    /** Forms in the order in which they are given. */
    @SafeVarargs
    public static SequencedMap<Format, Renderer> renderers(Map.Entry<Format, ? extends Renderer>... forms) {
        SequencedMap<Format, Renderer> renderers = new LinkedHashMap<>();
        for (Map.Entry<Format, ? extends Renderer> form : forms) {
            renderers.put(form.getKey(), form.getValue());
        }
        return renderers;
    }

    /** A wish for a form that the renderer makes, of the publication or one of its sections, with nothing chosen. */
    public static Recipe of(Library library, Format format, Renderer renderer, String publication,
            Optional<String> section) {
        return of(library, format, renderer, publication, section, Map.of());
    }

    /** @param choices by the names of their options */
    public static Recipe of(Library library, Format format, Renderer renderer, String publication,
            Optional<String> section, Map<String, String> choices) {
        return of(new Catalogue(library, DAY, renderers(Map.entry(format, renderer))), format, publication, section,
                choices);
    }

    /** The same from a catalogue of the test's own, for another day or several forms. */
    public static Recipe of(Catalogue catalogue, Format format, String publication, Optional<String> section,
            Map<String, String> choices) {
        try {
            return catalogue.recipe(format, publication, section, choices.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, choice -> List.of(choice.getValue()))))
                    .orElseThrow();
        } catch (OptionException | UnknownSentenceException refused) {
            throw new IllegalArgumentException(refused);
        }
    }
}
