package lectern.edition.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lectern.edition.Catalogue;
import lectern.edition.Format;
import lectern.edition.Option;
import lectern.edition.OptionException;
import lectern.edition.Recipe;
import lectern.edition.page.look.Preferences;

/**
 * How a reader wants a print to be: the choices of its address, and the print of them, if there is one.
 *
 * @param options all that can be chosen
 * @param query   what was chosen, as it came
 * @param recipe  empty where that cannot be had
 * @param instead what can be had instead: choices by the names of their options
 */
record PrintChoice(List<Option> options, Map<String, List<String>> query, Optional<Recipe> recipe,
        List<Map<String, String>> instead) {

    /**
     * Reads it as an address says it, or as a reader has it remembered if the address says nothing.
     *
     * @return empty if there is no such text, or no print of it
     */
    static Optional<PrintChoice> of(Catalogue catalogue, Subject subject, Map<String, List<String>> query,
            Preferences preferences) {
        List<Option> options = catalogue.options(Format.PDF, subject.publication());
        boolean said = options.stream().map(Option::name).anyMatch(query::containsKey);
        Map<String, List<String>> remembered = new HashMap<>();
        options.forEach(option -> Optional.ofNullable(preferences.print().get(option.name()))
                .filter(option.choices()::contains).ifPresent(value -> remembered.put(option.name(), List.of(value))));
        return of(catalogue, subject, said ? query : remembered);
    }

    /** @return empty if there is no such text, or no print of it */
    static Optional<PrintChoice> of(Catalogue catalogue, Subject subject, Map<String, List<String>> query) {
        List<Option> options = catalogue.options(Format.PDF, subject.publication());
        try {
            return catalogue.whole(Format.PDF, subject.publication(), subject.section(), query)
                    .map(recipe -> new PrintChoice(options, query, Optional.of(recipe), List.of()));
        } catch (OptionException refusal) {
            return Optional.of(new PrintChoice(options, query, Optional.empty(), refusal.choices()));
        }
    }

    /** The choice that was made; the usual one where nothing was said, or what is not offered. */
    String chosen(Option option) {
        return query.getOrDefault(option.name(), List.of()).stream().filter(option.choices()::contains).findFirst()
                .orElse(option.fallback());
    }

    /** All of it, the usual too, by the names of the options. */
    SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>();
        options.forEach(option -> all.put(option.name(), chosen(option)));
        return all;
    }

    /** Writes behind an address what differs from the usual. */
    String question() {
        String chosen = options.stream().filter(option -> !chosen(option).equals(option.fallback()))
                .map(option -> option.name() + "=" + URLEncoder.encode(chosen(option), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return chosen.isEmpty() ? "" : "?" + chosen;
    }

    /** What other choices say of this option, if an address says something else now. */
    Optional<String> otherwise(Option option, Map<String, String> other) {
        return Optional.ofNullable(other.get(option.name()))
                .filter(value -> !query.getOrDefault(option.name(), List.of(option.fallback())).equals(List.of(value)));
    }

    /** The same with some of it chosen otherwise. */
    PrintChoice with(Map<String, String> other) {
        Map<String, List<String>> now = new HashMap<>(query);
        other.forEach((name, value) -> now.put(name, List.of(value)));
        return new PrintChoice(options, now, Optional.empty(), List.of());
    }

    /** Where the print is, if it can be had. */
    Optional<String> address() {
        return recipe.map(print -> print.address() + question());
    }
}
