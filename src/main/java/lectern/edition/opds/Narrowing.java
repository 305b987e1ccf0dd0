package lectern.edition.opds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.document.Publication;
import lectern.edition.Words;

/**
 * What an app narrows books down to: those in a language, of a topic, or both.
 *
 * @param choices behind the address, every value by its name; others than these are ignored
 */
record Narrowing(Map<String, List<String>> choices) {
    private static final String LANGUAGE = "language";

    /** What a book has one value of. */
    private record Trait(String name, Function<Publication, Optional<String>> value) {}

    private static final List<Trait> TRAITS = List.of(
            new Trait(LANGUAGE, each -> Optional.of(each.metadata().language().toLanguageTag())),
            new Trait("topic", each -> each.metadata().topic()));

    static Optional<String> first(Map<String, List<String>> choices, String name) {
        return choices.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).findFirst();
    }

    private Optional<String> wanted(Trait trait) {
        return first(choices, trait.name());
    }

    boolean isAny() {
        return TRAITS.stream().anyMatch(trait -> wanted(trait).isPresent());
    }

    List<Publication> of(List<Publication> all) {
        return by(TRAITS, all);
    }

    private List<Publication> by(List<Trait> traits, List<Publication> all) {
        return all.stream().filter(book -> traits.stream().allMatch(
                trait -> wanted(trait).isEmpty() || wanted(trait).equals(trait.value().apply(book)))).toList();
    }

    /** The ways to narrow down further; each keeps what is chosen of the others. */
    List<Shelf.Facet> facets(List<Publication> all, Words words) {
        List<Shelf.Facet> facets = new ArrayList<>();
        for (Trait trait : TRAITS) {
            List<Publication> left = by(TRAITS.stream().filter(each -> each != trait).toList(), all);
            Map<String, Long> counted = left.stream().flatMap(each -> trait.value().apply(each).stream())
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
            if (counted.size() > 1) {
                Optional<String> active = wanted(trait);
                List<Shelf.Choice> ways = new ArrayList<>();
                ways.add(new Shelf.Choice(words.say("opds.all"), with(trait, Optional.empty()), left.size(),
                        active.isEmpty()));
                counted.forEach((value, count) -> ways.add(new Shelf.Choice(title(trait, value, words),
                        with(trait, Optional.of(value)), Math.toIntExact(count), active.equals(Optional.of(value)))));
                facets.add(new Shelf.Facet(words.say("opds." + trait.name()), ways));
            }
        }
        return facets;
    }

    private static String title(Trait trait, String value, Words words) {
        return trait.name().equals(LANGUAGE)
                ? Locale.forLanguageTag(value).getDisplayName(words.locale())
                : value;
    }

    /** What is chosen now with one other choice, on the first page. */
    private String with(Trait trait, Optional<String> value) {
        SequencedMap<String, String> all = chosen();
        all.remove(trait.name());
        value.ifPresent(text -> all.put(trait.name(), text));
        return query(all);
    }

    /** What leads to the same again, from its question mark. */
    String query(Optional<String> typed) {
        SequencedMap<String, String> all = chosen();
        typed.ifPresent(text -> all.put(BookCatalogue.QUERY, text));
        return query(all);
    }

    private SequencedMap<String, String> chosen() {
        SequencedMap<String, String> all = new TreeMap<>();
        TRAITS.forEach(trait -> wanted(trait).ifPresent(value -> all.put(trait.name(), value)));
        return all;
    }

    private static String query(Map<String, String> chosen) {
        return chosen.entrySet().stream()
                .map(each -> each.getKey() + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("&", chosen.isEmpty() ? "" : "?", ""));
    }
}
