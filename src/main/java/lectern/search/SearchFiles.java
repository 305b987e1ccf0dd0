package lectern.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import lectern.document.Contact;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;

/**
 * What a script needs that searches without a server, as files: it loads those of the words that are looked for, and of
 * the sections that are shown. Each file is bounded, however much there is to find. The index alone keeps its name; each of
 * the others has one that follows from what is in it, and the index has these names. So nobody reads files of two libraries
 * together, whenever the writing of the newer was stopped. Shapes, for JSON, with a dot for such a name's end:
 *
 * <pre>
 * index          {sections, chunk, parts: ["0."], publications: "publications.", without: [[first, count]],
 *                letters: {"66": ["66.", "66-65."]}}
 * words-66-65    {"fever": {p: [place, times, …], t: [place], f: [form], s: [similar], c: [compound]}}
 *                a row of words, such as "=high temperatur en", has w: [[form]] and p
 * sections-0     {publications: {id: [title, language, sections]}, sections: [[publication, id, title, language, number]]}
 *                a contact is [publication, "", {name, phone, dial, email}]
 * publications   {id: [first, count, title, contact]}
 * </pre>
 *
 * <p>Places are numbers of sections, from 0, and then of contacts. A word that most places have has, instead of p, e: [place],
 * the others.
 */
public final class SearchFiles {
    /** The name of the one that leads to the others. */
    public static final String FIRST = "index";
    /** Sections that one file tells of. */
    static final int CHUNK = 500;
    /** A file of words that would be larger is parted by their second letter. */
    private static final int LARGE = 200_000;
    /** Bytes of a word's names and signs, and of a number. */
    private static final int WORD_BYTES = 20;
    private static final int NUMBER_BYTES = 5;

    private SearchFiles() {}

    /** Files by their names. */
    private record Named(SortedMap<String, Object> files, Function<Object, String> marks) {

        /** @return the name behind its beginning, which says what kind of file it is */
        String put(String kind, String name, Object told) {
            String marked = name + "." + marks.apply(told);
            files.put(kind + marked, told);
            return marked;
        }
    }

    /**
     * By their names without ending, what is to be written as JSON.
     *
     * @param marks what is in a file, as a word of letters and digits that nothing else has
     */
    public static SortedMap<String, Object> of(Library library, Function<Object, String> marks) {
        FileIndex index = new FileIndex(library);
        SortedMap<String, Object> files = new TreeMap<>();
        Named named = new Named(files, marks);
        Map<String, List<String>> letters = words(index, named);
        List<String> parts = sections(index, named);
        Map<String, List<Object>> ranges = publications(library, index);
        String publications = named.put("", "publications", ranges);
        List<Object> without = library.othersHelp(library.language()).stream().sorted()
                .<Object>map(id -> ranges.getOrDefault(id, List.of()).subList(0, 2)).toList();
        files.put(FIRST, sorted(Map.of("sections", index.places().size(), "chunk", CHUNK, "parts", parts,
                "publications", publications, "without", without, "letters", letters)));
        return files;
    }

    /** The same bytes after every start: small maps of the JDK have another order each time. */
    private static SortedMap<String, Object> sorted(Map<String, Object> map) {
        return new TreeMap<>(map);
    }

    /** @return the names of the files of each first letter */
    private static Map<String, List<String>> words(FileIndex index, Named files) {
        SortedMap<String, SortedMap<String, Map<String, Object>>> byLetter = new TreeMap<>();
        index.terms().forEach((word, term) -> byLetter.computeIfAbsent(letter(word, 0), _ -> new TreeMap<>()).put(word,
                entry(index, term)));
        Map<String, List<String>> names = new TreeMap<>();
        byLetter.forEach((letter, words) -> {
            SortedMap<String, SortedMap<String, Map<String, Object>>> parts = new TreeMap<>();
            boolean large = words.entrySet().stream().mapToLong(each -> bytes(each.getKey(), each.getValue()))
                    .sum() > LARGE;
            words.forEach((word, entry) -> {
                String second = large ? letter(word, 1) : "";
                parts.computeIfAbsent(second.isEmpty() ? letter : letter + "-" + second, _ -> new TreeMap<>()).put(word,
                        entry);
            });
            names.put(letter, parts.entrySet().stream()
                    .map(part -> files.put("words-", part.getKey(), part.getValue())).toList());
        });
        return names;
    }

    private static long bytes(String word, Map<String, Object> entry) {
        return WORD_BYTES + word.getBytes(StandardCharsets.UTF_8).length + entry.values().stream()
                .mapToLong(value -> value instanceof List<?> list ? (long) NUMBER_BYTES * list.size() : 1).sum();
    }

    /** The number of a letter in Unicode, which every file system takes; empty behind the last. */
    private static String letter(String word, int place) {
        int[] letters = word.replaceFirst("^=", "").codePoints().limit(2).toArray();
        return place < letters.length ? Integer.toHexString(letters[place]) : "";
    }

    private static Map<String, Object> entry(FileIndex index, FileIndex.Term term) {
        Map<String, Object> entry = new LinkedHashMap<>();
        index.without(term).ifPresentOrElse(places -> entry.put("e", places), () -> put(entry, "p", term.places));
        put(entry, "t", term.titles);
        put(entry, "f", List.copyOf(term.forms));
        put(entry, "s", List.copyOf(term.similar));
        put(entry, "c", List.copyOf(term.compounds));
        put(entry, "w", term.row.stream().map(List::copyOf).toList());
        return entry;
    }

    private static void put(Map<String, Object> entry, String name, List<?> values) {
        if (!values.isEmpty()) {
            entry.put(name, Collections.unmodifiableList(values));
        }
    }

    /** @return the names of the files, in order */
    private static List<String> sections(FileIndex index, Named files) {
        List<String> names = new ArrayList<>();
        List<FileIndex.Place> places = index.places();
        for (int first = 0; first < places.size(); first += CHUNK) {
            Map<String, Object> publications = new TreeMap<>();
            List<Object> sections = new ArrayList<>();
            for (FileIndex.Place place : places.subList(first, Math.min(first + CHUNK, places.size()))) {
                Publication publication = place.publication();
                publications.put(publication.id(), List.of(publication.title(),
                        tag(publication.metadata().language()), publication.sections().size()));
                sections.add(place.section().<Object>map(section -> told(publication, section))
                        .orElseGet(() -> told(publication, place.contact().orElseThrow())));
            }
            names.add(files.put("sections-", String.valueOf(first / CHUNK),
                    sorted(Map.of("publications", publications, "sections", sections))));
        }
        return names;
    }

    private static List<Object> told(Publication publication, Section section) {
        return List.of(publication.id(), section.id(), section.name(), tag(section.title().language()),
                publication.place(section));
    }

    private static List<Object> told(Publication publication, Contact contact) {
        Map<String, String> ways = new TreeMap<>();
        contact.name().ifPresent(name -> ways.put("name", name));
        contact.phone().ifPresent(phone -> ways.put("phone", phone));
        contact.dial().ifPresent(dial -> ways.put("dial", dial));
        contact.email().ifPresent(email -> ways.put("email", email));
        return List.of(publication.id(), "", ways);
    }

    private static String tag(Locale language) {
        return language.toLanguageTag();
    }

    private static Map<String, List<Object>> publications(Library library, FileIndex index) {
        Map<String, List<Object>> ranges = new TreeMap<>();
        int first = 0;
        for (Publication publication : library.publications()) {
            ranges.put(publication.id(), new ArrayList<>(
                    List.of(first, publication.parts().size(), publication.title())));
            first += publication.parts().size();
        }
        for (List<Publication> sharing : index.contacts().values()) {
            int contact = first++;
            sharing.forEach(each -> ranges.getOrDefault(each.id(), new ArrayList<>()).add(contact));
        }
        return ranges;
    }
}
