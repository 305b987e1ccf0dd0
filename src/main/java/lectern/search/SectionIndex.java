package lectern.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import lectern.document.Library;
import lectern.document.Place;
import lectern.document.Publication;
import lectern.document.Section;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The sections of one library by the words in them. A section rather than a sentence is what is looked up, so that words
 * need not stand in one sentence, and so that the index stays small. Safe for many threads.
 */
final class SectionIndex {
    private static final String PUBLICATION = "publication";
    private static final String PLACE = "place";
    private static final String PLAIN = "plain";
    private static final String STEMS = "stems-";
    private static final String TITLE = "title-";
    /** Words backwards, so that what a compound ends with is what this begins with. */
    private static final String ENDS = "ends-";
    private static final float TITLE_COUNTS = 4;
    private static final float AS_TYPED_COUNTS = 1.5f;
    private static final float IN_A_COMPOUND_COUNTS = 0.01f;
    /** Shorter words have too many neighbours. */
    private static final int SHORT = 4;
    private static final int LONG = 6;
    private static final int LONGEST = 40;

    /** Says at the first search that it could be faster with a part of the JDK that is not finished. Held, or it is forgotten. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        VECTORS.setLevel(Level.OFF);
    }

    static final SectionIndex EMPTY = empty();

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final List<Place> places;
    private final Map<String, Analyzer> stems;

    private SectionIndex(IndexReader reader, List<Place> places, Map<String, Analyzer> stems) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        // The same words are seldom looked for twice in a row, and what people look for is theirs.
        this.searcher.setQueryCache(null);
        this.places = List.copyOf(places);
        this.stems = Map.copyOf(stems);
    }

    private static SectionIndex empty() {
        try {
            return new SectionIndex(new MultiReader(), List.of(), Map.of());
        } catch (IOException cause) {
            throw new UncheckedIOException("nothing cannot be read", cause);
        }
    }

    static SectionIndex of(Library library) {
        Map<String, Analyzer> stems = new TreeMap<>();
        Map<String, Analyzer> fields = new HashMap<>();
        for (Publication publication : library.publications()) {
            for (Section section : publication.parts()) {
                String language = section.language().getLanguage();
                Analyzers.stems(section.language()).ifPresent(analyzer -> {
                    stems.put(language, analyzer);
                    fields.put(STEMS + language, analyzer);
                    fields.put(TITLE + STEMS + language, analyzer);
                    fields.put(ENDS + language, new WhitespaceAnalyzer());
                });
            }
        }
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        List<Place> places = new ArrayList<>();
        try {
            IndexWriterConfig configuration = new IndexWriterConfig(
                    new PerFieldAnalyzerWrapper(Analyzers.PLAIN, fields));
            try (IndexWriter writer = new IndexWriter(directory, configuration)) {
                for (Publication publication : library.publications()) {
                    for (Section section : publication.parts()) {
                        writer.addDocument(document(publication, section, places.size(), stems));
                        places.add(Place.of(publication.id(), section.id()));
                    }
                }
                // One piece is searched much faster than several, and it never grows.
                writer.forceMerge(1);
            }
            return new SectionIndex(DirectoryReader.open(directory), places, stems);
        } catch (IOException cause) {
            throw new UncheckedIOException("an index in memory cannot be written", cause);
        }
    }

    private static Document document(Publication publication, Section section, int place,
            Map<String, Analyzer> stems) {
        // A booklet is found by its own name, too: that leads to its beginning.
        String title = publication.place(section) == 1
                ? section.title().text() + "\n" + publication.title() + "\n"
                        + publication.metadata().subtitle().orElse("")
                : section.title().text();
        String text = SearchedText.of(section.sentences());
        Document document = new Document();
        document.add(new StringField(PUBLICATION, publication.id(), Field.Store.NO));
        document.add(new NumericDocValuesField(PLACE, place));
        document.add(new TextField(PLAIN, text, Field.Store.NO));
        document.add(new TextField(TITLE + PLAIN, title, Field.Store.NO));
        String language = section.language().getLanguage();
        if (stems.containsKey(language)) {
            document.add(new TextField(STEMS + language, text, Field.Store.NO));
            document.add(new TextField(TITLE + STEMS + language, title, Field.Store.NO));
        }
        if (Analyzers.isCompounding(language)) {
            document.add(new TextField(ENDS + language,
                    Analyzers.words(Analyzers.PLAIN, text).stream().map(word -> backwards(word.term()))
                            .collect(Collectors.joining(" ")),
                    Field.Store.NO));
        }
        return document;
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
            (all ? query : any).add(query(word), all ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
        }
        if (!all) {
            query.add(any.build(), BooleanClause.Occur.MUST);
        }
        in.ifPresent(id -> query.add(new TermQuery(new Term(PUBLICATION, id)), BooleanClause.Occur.FILTER));
        BooleanQuery whole = query.build();
        return new Hits(searcher.count(whole), (first, count) -> places(whole, first, count));
    }

    private List<Place> places(Query query, int first, int count) throws IOException {
        ScoreDoc[] found = searcher
                .search(query, new TopScoreDocCollectorManager(first + count, null, Integer.MAX_VALUE)).scoreDocs;
        List<Place> page = new ArrayList<>();
        for (int i = first; i < found.length; i++) {
            NumericDocValues numbers = MultiDocValues.getNumericValues(reader, PLACE);
            numbers.advanceExact(found[i].doc);
            page.add(places.get((int) numbers.longValue()));
        }
        return page;
    }

    /** A word in any of its forms, better in a title, and better as it was typed. */
    private Query query(String word) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(new TermQuery(new Term(PLAIN, word)), AS_TYPED_COUNTS));
        ways.add(new BoostQuery(new TermQuery(new Term(TITLE + PLAIN, word)), TITLE_COUNTS * AS_TYPED_COUNTS));
        stems.forEach((language, analyzer) -> Analyzers.words(analyzer, word).stream().findFirst().ifPresent(stem -> {
            ways.add(new TermQuery(new Term(STEMS + language, stem.term())));
            ways.add(new BoostQuery(new TermQuery(new Term(TITLE + STEMS + language, stem.term())), TITLE_COUNTS));
            if (Analyzers.isCompounding(language) && stem.term().length() >= Analyzers.SHORTEST_PART) {
                ways.add(new BoostQuery(new PrefixQuery(new Term(STEMS + language, stem.term())),
                        IN_A_COMPOUND_COUNTS));
                Analyzers.FORMS.forEach(form -> ways.add(new BoostQuery(new WildcardQuery(new Term(ENDS + language,
                        backwards(word + form) + "?".repeat(Analyzers.SHORTEST_PART) + "*")),
                        IN_A_COMPOUND_COUNTS)));
            }
        }));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static String backwards(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /** The words themselves, and for each that nothing has in any form, the nearest that something has. */
    List<String> nearest(List<String> words) throws IOException {
        List<String> nearest = new ArrayList<>();
        for (String word : words) {
            nearest.add(searcher.count(query(word)) > 0 ? word : nearest(word).orElse(word));
        }
        return nearest.stream().distinct().toList();
    }

    /** Finds a word that differs by one or two letters, or else one that begins with these. */
    private Optional<String> nearest(String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, PLAIN);
        if (terms == null || word.length() < SHORT || word.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> best = Optional.empty();
        float nearest = 0;
        int most = 0;
        FuzzyTermsEnum likely = new FuzzyTermsEnum(terms, new Term(PLAIN, word), word.length() < LONG ? 1 : 2, 1, true);
        for (BytesRef term = likely.next(); term != null; term = likely.next()) {
            if (likely.getBoost() > nearest || likely.getBoost() == nearest && likely.docFreq() > most) {
                nearest = likely.getBoost();
                most = likely.docFreq();
                best = Optional.of(term.utf8ToString());
            }
        }
        return best.isPresent() ? best : begun(terms, word);
    }

    private static Optional<String> begun(Terms terms, String word) throws IOException {
        TermsEnum from = terms.iterator();
        Optional<String> best = Optional.empty();
        int most = 0;
        BytesRef start = new BytesRef(word);
        boolean there = from.seekCeil(start) != TermsEnum.SeekStatus.END;
        while (there && org.apache.lucene.util.StringHelper.startsWith(from.term(), start)) {
            if (from.docFreq() > most) {
                most = from.docFreq();
                best = Optional.of(from.term().utf8ToString());
            }
            there = from.next() != null;
        }
        return best;
    }

    Passages passages(List<String> words) {
        return new Passages(words, stems);
    }
}
