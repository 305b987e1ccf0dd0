package lectern.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
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

    static {
        VECTORS.setLevel(Level.OFF);
    }

    static final SectionIndex EMPTY = empty();

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final List<Place> places;
    private final WordFields fields;
    private final NearestWord nearest;

    private SectionIndex(IndexReader reader, List<Place> places, WordFields fields) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        // The same words are seldom looked for twice in a row, and what people look for is theirs.
        this.searcher.setQueryCache(null);
        this.places = List.copyOf(places);
        this.fields = fields;
        this.nearest = new NearestWord(reader);
    }

    private static SectionIndex empty() {
        try {
            return new SectionIndex(new MultiReader(), List.of(), new WordFields(Map.of()));
        } catch (IOException cause) {
            throw new UncheckedIOException("nothing cannot be read", cause);
        }
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
                // One piece is searched much faster than several, and it never grows.
                writer.forceMerge(1);
            }
            return new SectionIndex(DirectoryReader.open(directory), places, fields);
        } catch (IOException cause) {
            throw new UncheckedIOException("an index in memory cannot be written", cause);
        }
    }

    /**
     * Sections that have words, the best first.
     *
     * @param total of all that have the words, also of those not given
     */
    record Hits(int total, HitsFrom from) {
        List<Place> of(int first, int count) throws IOException {
            return from.of(first, count);
        }
    }

    @FunctionalInterface
    interface HitsFrom {
        List<Place> of(int first, int count) throws IOException;
    }

    /** @param all whether a section must have all words, or any */
    Hits search(List<String> words, Optional<String> in, boolean all) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : words) {
            (all ? query : any).add(fields.query(word), all ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
        }
        if (!all) {
            query.add(any.build(), BooleanClause.Occur.MUST);
        }
        in.ifPresent(id -> query.add(WordFields.in(id), BooleanClause.Occur.FILTER));
        BooleanQuery whole = query.build();
        return new Hits(searcher.count(whole), (first, count) -> places(whole, first, count));
    }

    private List<Place> places(Query query, int first, int count) throws IOException {
        ScoreDoc[] found = searcher
                .search(query, new TopScoreDocCollectorManager(first + count, null, Integer.MAX_VALUE)).scoreDocs;
        List<Place> page = new ArrayList<>();
        for (int i = first; i < found.length; i++) {
            NumericDocValues numbers = MultiDocValues.getNumericValues(reader, WordFields.PLACE);
            numbers.advanceExact(found[i].doc);
            page.add(places.get((int) numbers.longValue()));
        }
        return page;
    }

    /** The words themselves, and for each that nothing has in any form, the nearest that something has. */
    List<String> nearest(List<String> words) throws IOException {
        List<String> known = new ArrayList<>();
        for (String word : words) {
            known.add(searcher.count(fields.query(word)) > 0 ? word : nearest.to(word).orElse(word));
        }
        return known.stream().distinct().toList();
    }

    Passages passages(List<String> words) {
        return new Passages(words, fields.stems());
    }
}
