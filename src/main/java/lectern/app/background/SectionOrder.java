package lectern.app.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lectern.edition.Catalogue;
import lectern.edition.Format;
import lectern.edition.OptionException;
import lectern.edition.Recipe;

/**
 * The sound of a section as nodes order it of each other: a line with the publication, one with the section, and one for each
 * choice, {@code name=value}.
 */
record SectionOrder(String publication, String section, SortedMap<String, String> choices) {

    static SectionOrder of(Recipe recipe) {
        return new SectionOrder(recipe.publication().id(), recipe.section().orElseThrow().id(), recipe.options());
    }

    String text() {
        List<String> lines = new ArrayList<>(List.of(publication, section));
        choices.forEach((name, value) -> lines.add(name + "=" + value));
        return String.join("\n", lines);
    }

    /** @return empty if that is none */
    static Optional<SectionOrder> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || lines.stream().skip(2).anyMatch(line -> line.indexOf('=') < 1)) {
            return Optional.empty();
        }
        SortedMap<String, String> choices = new TreeMap<>();
        lines.stream().skip(2).forEach(line -> choices.put(line.substring(0, line.indexOf('=')),
                line.substring(line.indexOf('=') + 1)));
        return Optional.of(new SectionOrder(lines.get(0), lines.get(1), choices));
    }

    /** What is meant in a library; empty if there is no such thing in it. */
    Optional<Recipe> find(Catalogue catalogue) {
        Map<String, List<String>> query = new TreeMap<>();
        choices.forEach((name, value) -> query.put(name, List.of(value)));
        return catalogue.library().find(publication)
                .flatMap(found -> found.find(section).flatMap(part -> {
                    try {
                        return catalogue.whole(Format.MP3, found, Optional.of(part), query);
                    } catch (OptionException notHere) {
                        return Optional.empty();
                    }
                }));
    }
}
