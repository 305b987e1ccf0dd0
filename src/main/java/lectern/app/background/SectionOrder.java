package lectern.app.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lectern.edition.Catalogue;
import lectern.edition.Format;
import lectern.edition.OptionException;
import lectern.edition.Recipe;

/**
 * The sound of a section as nodes order it of each other: a line with the revision, one with the publication, one with the
 * section, and one for each choice, {@code name=value}.
 *
 * @param revision of what is published in the cluster, that the node served which lacked it, or less; {@code 0} if it may
 *                 make something else of that than other nodes
 */
record SectionOrder(long revision, String publication, String section, SortedMap<String, String> choices) {
    private static final int FIRST_CHOICE = 3;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    static SectionOrder of(Recipe recipe, OptionalLong revision) {
        return new SectionOrder(revision.orElse(0), recipe.publication().id(),
                recipe.section().orElseThrow().id(), recipe.options());
    }

    /** Whether a node with that revision would know if it were still to be made. */
    boolean isBefore(OptionalLong served) {
        return revision > 0 && served.isPresent() && revision < served.getAsLong();
    }

    String text() {
        List<String> lines = new ArrayList<>(List.of(Long.toString(revision), publication, section));
        choices.forEach((name, value) -> lines.add(name + "=" + value));
        return String.join("\n", lines);
    }

    /** @return empty if that is none */
    static Optional<SectionOrder> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < FIRST_CHOICE || !NUMBER.matcher(lines.get(0)).matches()
                || lines.stream().skip(FIRST_CHOICE).anyMatch(line -> line.indexOf('=') < 1)) {
            return Optional.empty();
        }
        SortedMap<String, String> choices = new TreeMap<>();
        lines.stream().skip(FIRST_CHOICE).forEach(line -> choices.put(line.substring(0, line.indexOf('=')),
                line.substring(line.indexOf('=') + 1)));
        return Optional.of(new SectionOrder(Long.parseLong(lines.get(0)), lines.get(1), lines.get(2), choices));
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
