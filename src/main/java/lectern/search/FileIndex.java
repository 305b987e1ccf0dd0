package lectern.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.document.Contact;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.document.Section;
import org.apache.lucene.analysis.Analyzer;

/**
 * The index for a script that searches without a server. What a server works out when somebody types is worked out before:
 * for each word that anything has, where it stands, which others are forms of it or mean about the same, and which it is a
 * part of. So the script needs no language's rules. For one library and one thread.
 */
final class FileIndex {
    /** What a word brings along is bounded, as in {@link Synonyms}. */
    private static final int MOST_OTHERS = 40;
    /** This marks words in a row: nobody types it. */
    private static final String ROW = "=";
    /** In fewer sections it matters little how often each has a word. */
    private static final int MANY_SECTIONS = 200;

    /**
     * What languages write before a word without a space, as their stems are without it: whoever looks for a word types it
     * with or without.
     */
    private static final Map<String, List<String>> ARTICLES = Map.of("ar",
            List.of("وال", "بال", "كال", "فال", "ال", "لل", "و"));

    private final Library library;
    private final Synonyms synonyms;
    private final SortedMap<String, Term> terms = new TreeMap<>();
    /** The words, as they are written, of each stem in each language. */
    private final Map<String, Map<String, Set<String>>> forms = new TreeMap<>();
    /** How texts write the words that lose something when they are folded, as a language's rules need them. */
    private final Map<String, Set<String>> spellings = new HashMap<>();
    /** Words in a row that mean about the same as others, by their language and the first of their stems. */
    private final Map<String, Map<String, Set<Wanted.Phrase>>> rows = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    /**
     * What can be found.
     *
     * @param section empty for a contact
     */
    record Place(Publication publication, Optional<Section> section, Optional<Contact> contact) {}

    /** What is known of a word, or of words in a row. */
    static final class Term {
        /** A place and how often the word stands there, in turn. */
        final Numbers places = new Numbers();
        /** Where it stands in the title. */
        final Numbers titles = new Numbers();
        final Set<String> forms = new TreeSet<>();
        final Set<String> similar = new LinkedHashSet<>();
        final Set<String> compounds = new TreeSet<>();
        /** Of words in a row: the forms of each. */
        final List<Set<String>> row = new ArrayList<>();

        private void stands(int place) {
            int last = places.size() - 2;
            if (last >= 0 && places.get(last) == place) {
                places.set(last + 1, places.get(last + 1) + 1);
            } else {
                places.add(place);
                places.add(1);
            }
        }

        private void leads(int place) {
            if (titles.isEmpty() || titles.getLast() != place) {
                titles.add(place);
            }
        }
    }

    FileIndex(Library library) {
        this.library = library;
        this.synonyms = Synonyms.of(library);
        synonyms.rows().forEach(row -> rows.computeIfAbsent(row.language(), _ -> new HashMap<>())
                .computeIfAbsent(row.terms().getFirst(), _ -> new LinkedHashSet<>()).add(row));
        for (Publication publication : library.publications()) {
            publication.parts().forEach(section -> add(publication, section));
        }
        contacts().forEach((contact, publications) -> add(contact, publications.getFirst()));
        List<String> written = List.copyOf(terms.keySet());
        written.forEach(this::relate);
        ARTICLES.forEach(this::relateWithout);
        synonyms.written().stream().sorted().forEach(this::relate);
        forms.keySet().stream().filter(Analyzers::isCompounding).forEach(this::compound);
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    SortedMap<String, Term> terms() {
        return terms;
    }

    /** Where a word does not stand that most places have, which are fewer; empty if that is not worth it. */
    Optional<List<Integer>> without(Term term) {
        if (places.size() <= MANY_SECTIONS || term.places.size() / 2 <= places.size() / 2) {
            return Optional.empty();
        }
        BitSet without = new BitSet(places.size());
        without.set(0, places.size());
        for (int i = 0; i < term.places.size(); i += 2) {
            without.clear(term.places.get(i));
        }
        return Optional.of(without.stream().boxed().toList());
    }

    /** Publications mostly share a contact, which is found once. */
    Map<Contact, List<Publication>> contacts() {
        Map<Contact, List<Publication>> contacts = new LinkedHashMap<>();
        library.publications().forEach(publication -> ContactWords.contact(library, publication)
                .ifPresent(contact -> contacts.computeIfAbsent(contact, _ -> new ArrayList<>()).add(publication)));
        return contacts;
    }

    private void add(Publication publication, Section section) {
        int place = places.size();
        places.add(new Place(publication, Optional.of(section), Optional.empty()));
        String title = publication.place(section) == 1
                ? section.title().text() + "\n" + publication.title() + "\n"
                        + publication.metadata().subtitle().orElse("")
                : section.title().text();
        words(section.language(), SearchedText.of(section.sentences()), place, false);
        words(section.language(), title, place, true);
    }

    private void add(Contact contact, Publication publication) {
        int place = places.size();
        places.add(new Place(publication, Optional.empty(), Optional.of(contact)));
        Locale language = publication.metadata().language();
        words(language, ContactWords.of(contact), place, false);
        words(language, ContactWords.in(language), place, true);
    }

    private void words(Locale locale, String text, int place, boolean title) {
        String language = locale.getLanguage();
        Map<Integer, String> written = new HashMap<>();
        for (Analyzers.Word word : Analyzers.words(Analyzers.PLAIN, text)) {
            Term term = term(word.term());
            if (title) {
                term.leads(place);
            } else {
                term.stands(place);
            }
            written.put(word.start(), word.term());
            String spelt = Analyzers.written(text, word);
            if (!spelt.equals(word.term())) {
                spellings.computeIfAbsent(word.term(), _ -> new TreeSet<>()).add(spelt);
            }
        }
        List<Analyzers.Word> stems = Analyzers.words(analyzer(language), text);
        for (Analyzers.Word stem : stems) {
            Optional.ofNullable(written.get(stem.start()))
                    .ifPresent(word -> forms.computeIfAbsent(language, _ -> new HashMap<>())
                            .computeIfAbsent(stem.term(), _ -> new TreeSet<>()).add(word));
        }
        if (!title) {
            rows(language, stems, place);
        }
    }

    private void rows(String language, List<Analyzers.Word> stems, int place) {
        Map<String, Set<Wanted.Phrase>> known = rows.getOrDefault(language, Map.of());
        for (int at = 0; at < stems.size(); at++) {
            for (Wanted.Phrase row : known.getOrDefault(stems.get(at).term(), Set.of())) {
                int end = at + row.terms().size();
                if (end <= stems.size() && stems.subList(at, end).stream().map(Analyzers.Word::term).toList()
                        .equals(row.terms())) {
                    term(name(row)).stands(place);
                }
            }
        }
    }

    private static String name(Wanted.Phrase row) {
        return ROW + String.join(" ", row.terms()) + " " + row.language();
    }

    private static Analyzer analyzer(String language) {
        return Analyzers.stems(Locale.of(language)).orElse(Analyzers.PLAIN);
    }

    private Term term(String word) {
        return terms.computeIfAbsent(word, _ -> new Term());
    }

    /** Says which others a word, or several as somebody types them, are looked for by. */
    private void relate(String written) {
        List<String> words = Analyzers.words(Analyzers.PLAIN, written).stream()
                .map(word -> Analyzers.written(written, word)).toList();
        if (words.isEmpty() || written.startsWith(ROW)) {
            return;
        }
        List<String> folded = words.stream().map(Analyzers::folded).toList();
        Set<String> same = new TreeSet<>();
        if (words.size() == 1) {
            Stream.concat(Stream.of(words.getFirst()), spellings(folded.getFirst()))
                    .forEach(word -> forms.forEach((language, stems) -> Analyzers.stems(analyzer(language), word)
                            .forEach(stem -> same.addAll(stems.getOrDefault(stem, Set.of())))));
            same.remove(folded.getFirst());
        }
        Stream<List<String>> spelt = words.size() == 1
                ? Stream.concat(Stream.of(words), spellings(folded.getFirst()).map(List::of)).distinct()
                : Stream.of(words);
        Set<String> similar = spelt
                .flatMap(each -> synonyms.of(each).stream().filter(whole -> whole.words().equals(each)))
                .flatMap(each -> each.others().stream()).sorted((one, other) -> name(one).compareTo(name(other)))
                .flatMap(this::names).limit(MOST_OTHERS).collect(Collectors.toCollection(LinkedHashSet::new));
        similar.removeAll(same);
        if (!same.isEmpty() || !similar.isEmpty()) {
            Term term = term(String.join(" ", folded));
            same.stream().limit(MOST_OTHERS).forEach(term.forms::add);
            term.similar.addAll(similar);
        }
    }

    /** Nobody else would know a word that stands nowhere without its article, or nowhere with it. */
    private void relateWithout(String language, List<String> articles) {
        Set<String> bare = forms.getOrDefault(language, Map.of()).values().stream().flatMap(Collection::stream)
                .flatMap(word -> Stream.concat(Stream.of(word), spellings(word)))
                .map(word -> articles.stream().filter(word::startsWith).findFirst()
                        .map(article -> word.substring(article.length())).orElse(word))
                .filter(word -> word.length() > 2).collect(Collectors.toCollection(TreeSet::new));
        bare.stream().flatMap(word -> Stream.concat(Stream.of(word), articles.stream().map(article -> article + word)))
                .filter(word -> !terms.containsKey(Analyzers.folded(word))).toList().forEach(this::relate);
    }

    private Stream<String> spellings(String folded) {
        return spellings.getOrDefault(folded, Set.of()).stream();
    }

    /** What means about the same and stands anywhere. */
    private Stream<String> names(Wanted.Phrase other) {
        Map<String, Set<String>> stems = forms.getOrDefault(other.language(), Map.of());
        if (other.terms().size() == 1) {
            return stems.getOrDefault(other.terms().getFirst(), Set.of()).stream().limit(1);
        }
        String name = name(other);
        Optional<Term> row = Optional.ofNullable(terms.get(name));
        row.filter(each -> each.row.isEmpty()).ifPresent(
                each -> other.terms().forEach(stem -> each.row.add(stems.getOrDefault(stem, Set.of()))));
        return row.stream().map(_ -> name);
    }

    /** Says of the words of a language which longer ones they begin or end, as {@link Analyzers} tells it. */
    private void compound(String language) {
        Map<String, Set<String>> stems = forms.getOrDefault(language, Map.of());
        stems.forEach((stem, words) -> {
            for (int end = Analyzers.SHORTEST_PART; end < stem.length(); end++) {
                compound(stems.getOrDefault(stem.substring(0, end), Set.of()), words);
            }
        });
        Set<String> all = stems.values().stream().flatMap(Collection::stream)
                .collect(Collectors.toCollection(HashSet::new));
        for (String word : all) {
            for (int from = Analyzers.SHORTEST_PART; from <= word.length() - Analyzers.SHORTEST_PART; from++) {
                String end = word.substring(from);
                Analyzers.FORMS.stream().filter(end::endsWith)
                        .map(form -> end.substring(0, end.length() - form.length()))
                        .filter(part -> part.length() >= Analyzers.SHORTEST_PART && all.contains(part))
                        .forEach(part -> compound(Set.of(part), Set.of(word)));
            }
        }
    }

    private void compound(Set<String> parts, Set<String> words) {
        for (String part : parts) {
            Set<String> known = term(part).compounds;
            words.stream().filter(word -> !word.equals(part)).takeWhile(_ -> known.size() < MOST_OTHERS)
                    .forEach(known::add);
        }
    }
}
