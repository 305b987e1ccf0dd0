package lectern.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.document.Contact;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The sections of one library by the words in them. A section rather than a sentence is what is looked up, so that words
 * need not stand in one sentence, and so that the index stays small. Safe for many threads.
 */
final class SectionIndex {
    /** Says at the first search that it could be faster with a part of the JDK that is not finished. Held, or it is forgotten. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    /**
     * What one search may ask an index for: each word that was typed (see {@link Typed}), in all languages there are,
     * and what means about the same ({@link Synonyms#MOST} in each language). Lucene's own bound is below that.
     */
    private static final int MOST_CLAUSES = 32_768;

    /** In fewer it says nothing of a word that most of them have it. */
    private static final int MANY_SECTIONS = 10;
    private static final float SMALL_WORD_COUNTS = 0.05f;

    static {
        VECTORS.setLevel(Level.OFF);
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final List<Place> places;
    private final WordFields fields;
    private final NearestWord nearest;
    private final Synonyms synonyms;

    private SectionIndex(IndexReader reader, List<Place> places, WordFields fields, Synonyms synonyms) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        // The same words are seldom looked for twice in a row, and what people look for is theirs.
        this.searcher.setQueryCache(null);
        this.places = List.copyOf(places);
        this.fields = fields;
        this.nearest = new NearestWord(reader);
        this.synonyms = synonyms;
    }

    static SectionIndex of(Library library) {
        WordFields fields = WordFields.of(library);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        List<Place> places = new ArrayList<>();
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(fields.analyzer()))) {
                for (Publication publication : library.publications()) {
                    for (Section section : publication.parts()) {
                        writer.addDocument(fields.document(publication, section, places.size()));
                        places.add(Place.of(publication.id(), section.id()));
                    }
                }
                // Publications mostly share a contact, which is found once.
                Map<Contact, List<Publication>> contacts = new LinkedHashMap<>();
                library.publications().forEach(publication -> ContactWords.contact(library, publication)
                        .ifPresent(contact -> contacts.computeIfAbsent(contact, _ -> new ArrayList<>())
                                .add(publication)));
                for (Map.Entry<Contact, List<Publication>> each : contacts.entrySet()) {
                    writer.addDocument(fields.document(each.getKey(), each.getValue(), places.size()));
                    places.add(Place.of(each.getValue().getFirst().id()));
                }
                // One piece is searched much faster than several, and it never grows.
                writer.forceMerge(1);
            }
            return new SectionIndex(DirectoryReader.open(directory), places, fields, Synonyms.of(library));
        } catch (IOException cause) {
            throw new UncheckedIOException("an index in memory cannot be written", cause);
        }
    }

    /**
     * What has words, the best first.
     *
     * @param total of all that have the words, also of those not given
     */
    record Hits(int total, HitsFrom from) {
        List<Hit> of(int first, int count) throws IOException {
            return from.of(first, count);
        }
    }

    /**
     * @param place   of a section, or of the publication whose contact it is
     * @param similar whether it has only words that mean about the same
     */
    record Hit(Place place, boolean similar) {}

    @FunctionalInterface
    interface HitsFrom {
        List<Hit> of(int first, int count) throws IOException;
    }

    /** @param all whether a section must have all words, or any */
    Hits search(List<Wanted> words, Search.Scope scope, boolean all) throws IOException {
        Query query = query(words, scope, all);
        Optional<Query> typed = words.stream().allMatch(each -> each.others().isEmpty())
                ? Optional.empty()
                : Optional.of(query(words.stream().map(Wanted::alone).toList(), scope, all));
        return new Hits(searcher.count(query), (first, count) -> hits(query, typed, first, count));
    }

    private Query query(List<Wanted> words, Search.Scope scope, boolean all) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Wanted each : words) {
            (all ? query : any).add(words.size() > 1 ? weighed(fields.query(each)) : fields.query(each),
                    all ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
        }
        if (!all) {
            query.add(any.build(), BooleanClause.Occur.MUST);
        }
        scope.in().ifPresent(id -> query.add(WordFields.in(id), BooleanClause.Occur.FILTER));
        scope.without().forEach(id -> query.add(WordFields.in(id), BooleanClause.Occur.MUST_NOT));
        return query.build();
    }

    /** What most sections have says little beside other words, also in a title, where it may be rare. */
    private Query weighed(Query word) throws IOException {
        return reader.numDocs() >= MANY_SECTIONS && searcher.count(word) > reader.numDocs() / 2
                ? new BoostQuery(word, SMALL_WORD_COUNTS)
                : word;
    }

    /** @param typed finds what has the words as they were typed; empty where nothing else is looked for */
    private List<Hit> hits(Query query, Optional<Query> typed, int first, int count) throws IOException {
        ScoreDoc[] found = best(query, first + count);
        List<Long> numbers = new ArrayList<>();
        for (int i = first; i < found.length; i++) {
            numbers.add(number(found[i]));
        }
        Set<Long> similar = new HashSet<>(typed.isPresent() ? numbers : List.of());
        if (!similar.isEmpty()) {
            Query those = new BooleanQuery.Builder().add(typed.orElseThrow(), BooleanClause.Occur.FILTER)
                    .add(WordFields.at(numbers), BooleanClause.Occur.FILTER).build();
            for (ScoreDoc each : best(those, numbers.size())) {
                similar.remove(number(each));
            }
        }
        return numbers.stream().map(number -> new Hit(places.get(number.intValue()), similar.contains(number)))
                .toList();
    }

    private ScoreDoc[] best(Query query, int count) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(count, null, Integer.MAX_VALUE)).scoreDocs;
    }

    private long number(ScoreDoc found) throws IOException {
        NumericDocValues numbers = MultiDocValues.getNumericValues(reader, WordFields.PLACE);
        numbers.advanceExact(found.doc);
        return numbers.longValue();
    }

    /** The words themselves, and for each that nothing has in any form or meaning, the nearest that something has. */
    List<String> nearest(List<String> words) throws IOException {
        List<String> known = new ArrayList<>();
        for (Wanted each : synonyms.of(words)) {
            boolean found = searcher.count(fields.query(each)) > 0;
            for (String word : each.words()) {
                known.add(found || searcher.count(fields.query(word)) > 0
                        ? word
                        : nearest.to(Analyzers.folded(word)).orElse(word));
            }
        }
        return known.stream().distinct().toList();
    }

    /** Words with what means about the same. */
    List<Wanted> sought(List<String> words) {
        return synonyms.of(words);
    }

    Passages passages(List<Wanted> words) {
        return new Passages(words, fields.stems());
    }
}
