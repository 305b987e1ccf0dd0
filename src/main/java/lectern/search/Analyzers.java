package lectern.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How text becomes the words that are looked up: as they are written but for accents and capitals, and once more by
 * their stems where a language's are known. Safe for many threads.
 */
final class Analyzers {
    /** This one takes every language. Chinese, Japanese and Korean come out sign by sign, or syllable by syllable. */
    static final Analyzer PLAIN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words,
                    new UnitsApart(
                            new WithoutStops(new ASCIIFoldingFilter(new WithoutMarks(new LowerCaseFilter(words))))));
        }
    };

    /**
     * Takes the stem of the stem, for Porter's rules take one ending of a kind: "tiredness" leaves "tired", and only that
     * the "tire" which "tired" leaves.
     */
    private static final Analyzer ENGLISH = new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        private final Analyzer once = new EnglishAnalyzer();

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return once;
        }

        @Override
        protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
            return new TokenStreamComponents(components.getSource(),
                    new PorterStemFilter(components.getTokenStream()));
        }
    };

    private static final Map<String, Analyzer> STEMS = Map.ofEntries(Map.entry("en", ENGLISH),
            Map.entry("de", new GermanAnalyzer()), Map.entry("fr", new FrenchAnalyzer()),
            Map.entry("es", new SpanishAnalyzer()), Map.entry("it", new ItalianAnalyzer()),
            Map.entry("pt", new PortugueseAnalyzer()), Map.entry("nl", new DutchAnalyzer()),
            Map.entry("sv", new SwedishAnalyzer()), Map.entry("da", new DanishAnalyzer()),
            Map.entry("no", new NorwegianAnalyzer()), Map.entry("nb", new NorwegianAnalyzer()),
            Map.entry("fi", new FinnishAnalyzer()), Map.entry("ru", new RussianAnalyzer()),
            Map.entry("el", new GreekAnalyzer()), Map.entry("ar", new ArabicAnalyzer()),
            Map.entry("fa", new PersianAnalyzer()), Map.entry("hi", new HindiAnalyzer()));

    private static final Map<String, Analyzer> PARTED = STEMS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> UnitsApart.in(each.getValue())));

    /** Those that write several words as one. */
    private static final Set<String> COMPOUNDING = Set.of("de", "nl", "sv", "da", "no", "nb", "fi");
    /** Shorter ones begin and end too many words that they are no part of. */
    static final int SHORTEST_PART = 4;
    /** What nouns of these languages end with in their other cases and in the plural. */
    static final List<String> FORMS = List.of("", "n", "en", "e", "s", "es", "er", "ern");

    private Analyzers() {}

    /**
     * A word of a text.
     *
     * @param term what is looked up
     */
    record Word(String term, int start, int end) {}

    static boolean isCompounding(String language) {
        return COMPOUNDING.contains(language);
    }

    /** Whether a stem is that of a word that begins with another. */
    static boolean isBeginning(String part, String stem) {
        return part.length() >= SHORTEST_PART && stem.startsWith(part);
    }

    /**
     * Whether a word, as it is written, ends with another in one of its forms, and has enough before it: "Wirkung" in
     * "Nebenwirkungen", but not "Lunge" in "Behandlung" or "Reis" in "Kreis".
     */
    static boolean isEnd(String part, String word) {
        return part.length() >= SHORTEST_PART && FORMS.stream().anyMatch(form -> word.endsWith(part + form)
                && word.length() - part.length() - form.length() >= SHORTEST_PART);
    }

    /** Parts text into stems, if the language's are known. */
    static Optional<Analyzer> stems(Locale language) {
        return Optional.ofNullable(PARTED.get(language.getLanguage()));
    }

    /** Unicode's rules take a narrow space that does not break, as French has it before units, for a part of a word. */
    static String spaced(String text) {
        return text.replace('\u202f', ' ');
    }

    /** A word as it stands in the text that was parted, in small letters. */
    static String written(String text, Word word) {
        return spaced(text).substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
    }

    /** What a word, as it is written, is looked up by where no language's forms count. */
    static String folded(String word) {
        return words(PLAIN, word).stream().map(Word::term).findFirst().orElse(word);
    }

    /**
     * What a word that somebody typed is looked up by in a language: rules that know "больной" by its ending do not know
     * "больнои", and who leaves the accents out has typed what only stands for them.
     */
    static Set<String> stems(Analyzer analyzer, String word) {
        return Stream.of(word, folded(word)).distinct().flatMap(each -> words(analyzer, each).stream().limit(1))
                .map(Word::term)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", spaced(text))) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException cause) {
            throw new UncheckedIOException("a text in memory cannot be read", cause);
        }
        return words;
    }
}
