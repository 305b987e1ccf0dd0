package lectern.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lectern.document.Contact;
import lectern.document.Library;
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
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * The fields of an index that words stand in: as they were written, by their stems in each language, in titles, and
 * backwards where a language makes compounds. What writes a section and what looks for a word are here together.
 *
 * @param stems of words, by language
 */
record WordFields(Map<String, Analyzer> stems) {
    private static final String PUBLICATION = "publication";
    /** The number of a section. */
    static final String PLACE = "place";
    static final String PLAIN = "plain";
    private static final String STEMS = "stems-";
    private static final String TITLE = "title-";
    /** Words backwards, so that what a compound ends with is what this begins with. */
    private static final String ENDS = "ends-";
    private static final float TITLE_COUNTS = 4;
    private static final float AS_TYPED_COUNTS = 1.5f;
    private static final float SIMILAR_COUNTS = 0.2f;
    /** As many may stand within a phrase, as "of" does in "shortness of breath": stems are without them. */
    private static final int SMALL_WORDS = 2;
    private static final float IN_A_COMPOUND_COUNTS = 0.01f;

    WordFields {
        stems = Map.copyOf(stems);
    }

    /** Those that a library's languages need. */
    static WordFields of(Library library) {
        Map<String, Analyzer> stems = new TreeMap<>();
        for (Publication publication : library.publications()) {
            for (Section section : publication.parts()) {
                Analyzers.stems(section.language())
                        .ifPresent(analyzer -> stems.put(section.language().getLanguage(), analyzer));
            }
        }
        return new WordFields(stems);
    }

    /** What parts the text of each field. */
    Analyzer analyzer() {
        Map<String, Analyzer> fields = new HashMap<>();
        stems.forEach((language, analyzer) -> {
            fields.put(STEMS + language, analyzer);
            fields.put(TITLE + STEMS + language, analyzer);
            fields.put(ENDS + language, new WhitespaceAnalyzer());
        });
        return new PerFieldAnalyzerWrapper(Analyzers.PLAIN, fields);
    }

    /** @param place of the section among all, by which it is known again */
    Document document(Publication publication, Section section, int place) {
        // A booklet is found by its own name, too: that leads to its beginning.
        String title = publication.place(section) == 1
                ? section.title().text() + "\n" + publication.title() + "\n"
                        + publication.metadata().subtitle().orElse("")
                : section.title().text();
        title = Analyzers.spaced(title);
        String text = Analyzers.spaced(SearchedText.of(section.sentences()));
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
     * What somebody is led to who wants to reach a person.
     *
     * @param publications that have the contact
     */
    Document document(Contact contact, List<Publication> publications, int place) {
        Locale language = publications.getFirst().metadata().language();
        Document document = new Document();
        publications.forEach(each -> document.add(new StringField(PUBLICATION, each.id(), Field.Store.NO)));
        document.add(new NumericDocValuesField(PLACE, place));
        document.add(new TextField(PLAIN, ContactWords.of(contact), Field.Store.NO));
        document.add(new TextField(TITLE + PLAIN, ContactWords.in(language), Field.Store.NO));
        if (stems.containsKey(language.getLanguage())) {
            document.add(new TextField(TITLE + STEMS + language.getLanguage(), ContactWords.in(language),
                    Field.Store.NO));
        }
        return document;
    }

    /** Finds what has one of these places. */
    static Query at(List<Long> places) {
        return NumericDocValuesField.newSlowSetQuery(PLACE, places.stream().mapToLong(Long::longValue).toArray());
    }

    /** Finds what belongs to a publication. */
    static Query in(String publication) {
        return new TermQuery(new Term(PUBLICATION, publication));
    }

    /** All of the words, or less well what means about the same. */
    Query query(Wanted sought) {
        BooleanQuery.Builder typed = new BooleanQuery.Builder();
        sought.words().forEach(word -> typed.add(query(word), BooleanClause.Occur.MUST));
        if (sought.others().isEmpty()) {
            return typed.build();
        }
        List<Query> ways = new ArrayList<>(List.of(typed.build()));
        for (Wanted.Phrase other : sought.others()) {
            String field = stems.containsKey(other.language()) ? STEMS + other.language() : PLAIN;
            ways.add(new BoostQuery(phrase(field, other), SIMILAR_COUNTS));
            ways.add(new BoostQuery(phrase(TITLE + field, other), TITLE_COUNTS * SIMILAR_COUNTS));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query phrase(String field, Wanted.Phrase phrase) {
        return phrase.terms().size() == 1
                ? new TermQuery(new Term(field, phrase.terms().getFirst()))
                : new PhraseQuery(SMALL_WORDS, field, phrase.terms().toArray(String[]::new));
    }

    /** A word in any of its forms, better in a title, and better as it was typed. */
    Query query(String word) {
        List<Query> ways = new ArrayList<>();
        String folded = Analyzers.folded(word);
        ways.add(new BoostQuery(new TermQuery(new Term(PLAIN, folded)), AS_TYPED_COUNTS));
        ways.add(new BoostQuery(new TermQuery(new Term(TITLE + PLAIN, folded)), TITLE_COUNTS * AS_TYPED_COUNTS));
        stems.forEach((language, analyzer) -> Analyzers.stems(analyzer, word).forEach(stem -> {
            ways.add(new TermQuery(new Term(STEMS + language, stem)));
            ways.add(new BoostQuery(new TermQuery(new Term(TITLE + STEMS + language, stem)), TITLE_COUNTS));
            if (Analyzers.isCompounding(language) && stem.length() >= Analyzers.SHORTEST_PART) {
                ways.add(new BoostQuery(new PrefixQuery(new Term(STEMS + language, stem)), IN_A_COMPOUND_COUNTS));
                Analyzers.FORMS.forEach(form -> ways.add(new BoostQuery(new WildcardQuery(new Term(ENDS + language,
                        backwards(folded + form) + "?".repeat(Analyzers.SHORTEST_PART) + "*")),
                        IN_A_COMPOUND_COUNTS)));
            }
        }));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static String backwards(String word) {
        return new StringBuilder(word).reverse().toString();
    }
}
