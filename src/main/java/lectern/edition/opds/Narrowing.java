package lectern.edition.opds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.document.Publication;
import lectern.edition.ServerAddress;
import lectern.edition.Words;
import lectern.edition.meta.Reach;

/**
 * What an app narrows books down to: those in a language, of a topic, or both.
 *
 * @param choices behind the address, every value by its name; others than these are ignored
 * @param reach   by which the others are come to
 */
record Narrowing(Map<String, List<String>> choices, Reach reach) {
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
    List<Shelf.Facet> facets(List<Publication> all, Words words, String path, ServerAddress server) {
        List<Shelf.Facet> facets = new ArrayList<>();
        for (Trait trait : TRAITS) {
            List<Publication> left = by(TRAITS.stream().filter(each -> each != trait).toList(), all);
            Map<String, Long> counted = left.stream().flatMap(each -> trait.value().apply(each).stream())
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
            if (counted.size() > 1) {
                Optional<String> active = wanted(trait);
                List<Shelf.Choice> ways = new ArrayList<>();
                ways.add(new Shelf.Choice(words.say("opds.all"), server.at(with(path, trait, Optional.empty())),
                        left.size(),
                        active.isEmpty()));
                counted.forEach((value, count) -> ways.add(new Shelf.Choice(title(trait, value, words),
                        server.at(with(path, trait, Optional.of(value))), Math.toIntExact(count),
                        active.equals(Optional.of(value)))));
                facets.add(new Shelf.Facet(words.say("opds." + trait.name()), ways));
            }
        }
        return facets;
    }

    /** All that any of the ways leads to, nothing chosen first. */
    static List<SortedMap<String, String>> all(List<Publication> books) {
        List<SortedMap<String, String>> all = new ArrayList<>(List.of(new TreeMap<>()));
        for (Trait trait : TRAITS) {
            List<String> values = books.stream().flatMap(each -> trait.value().apply(each).stream()).distinct().sorted()
                    .toList();
            for (SortedMap<String, String> chosen : List.copyOf(all)) {
                for (String value : values) {
                    SortedMap<String, String> more = new TreeMap<>(chosen);
                    more.put(trait.name(), value);
                    all.add(more);
                }
            }
        }
        return all;
    }

    private static String title(Trait trait, String value, Words words) {
        return trait.name().equals(LANGUAGE)
                ? Locale.forLanguageTag(value).getDisplayName(words.locale())
                : value;
    }

    /** What is chosen now with one other choice, on the first page. */
    private String with(String path, Trait trait, Optional<String> value) {
        SortedMap<String, String> all = chosen();
        all.remove(trait.name());
        value.ifPresent(text -> all.put(trait.name(), text));
        return reach.with(path, all);
    }

    /** What leads to the same again. */
    String address(String path, Optional<String> typed) {
        SortedMap<String, String> all = chosen();
        typed.ifPresent(text -> all.put(BookCatalogue.QUERY, text));
        return reach.with(path, all);
    }

    private SortedMap<String, String> chosen() {
        SortedMap<String, String> all = new TreeMap<>();
        TRAITS.forEach(trait -> wanted(trait).ifPresent(value -> all.put(trait.name(), value)));
        return all;
    }

}
