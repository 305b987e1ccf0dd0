package lectern.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lectern.document.Library;
import lectern.document.Publication;
import lectern.table.BundledTable;
import org.apache.lucene.analysis.Analyzer;

/**
 * Words that mean about the same: whoever looks for "fever" is also shown what is said of a temperature. Those of the
 * table {@code synonyms.tsv}, and those that publishers give. Each holds in its own language only, so that "gift" is a
 * present in English and a poison in German. Immutable.
 */
final class Synonyms {
    private static final BundledTable TABLE = BundledTable.read("search/synonyms.tsv");
    /** Words in one phrase: longer ones are not looked for. */
    static final int LONGEST = 4;
    /**
     * What a word is looked for by beside itself. Many publications may each say something of the same word, and a
     * search asks for all of it: bundled ones come first, then those of publications in their order.
     */
    static final int MOST = 40;

    private final Map<Wanted.Phrase, Set<Wanted.Phrase>> others = new HashMap<>();
    private final Map<String, Analyzer> analyzers = new HashMap<>();
    private final Set<String> written = new LinkedHashSet<>();

    private Synonyms() {}

    /** Those that concern what a library has. */
    static Synonyms of(Library library) {
        Synonyms synonyms = new Synonyms();
        Set<String> languages = library.publications().stream().flatMap(each -> each.parts().stream())
                .map(section -> section.language().getLanguage()).collect(Collectors.toCollection(TreeSet::new));
        TABLE.rows().stream().filter(row -> languages.contains(row.cell(0)))
                .forEach(row -> synonyms.add(row.cell(0), row.cells().subList(1, row.cells().size())));
        for (Publication publication : library.publications()) {
            publication.naming().synonyms()
                    .forEach(group -> synonyms.add(publication.metadata().language().getLanguage(), group));
        }
        return synonyms;
    }

    private void add(String language, List<String> group) {
        Analyzer analyzer = analyzers.computeIfAbsent(language,
                name -> Analyzers.stems(Locale.of(name)).orElse(Analyzers.PLAIN));
        Set<Wanted.Phrase> phrases = new LinkedHashSet<>();
        for (String written : group) {
            List<String> terms = terms(analyzer, written);
            this.written.add(written);
            if (!terms.isEmpty()) {
                phrases.add(new Wanted.Phrase(language, terms));
            }
        }
        for (Wanted.Phrase phrase : phrases) {
            Set<Wanted.Phrase> known = others.computeIfAbsent(phrase, _ -> new LinkedHashSet<>());
            phrases.stream().filter(other -> !other.equals(phrase)).takeWhile(_ -> known.size() < MOST)
                    .forEach(known::add);
        }
    }

    /** All words and phrases that mean about the same as others, as they are written. */
    Set<String> written() {
        return Set.copyOf(written);
    }

    /** Those of several words. */
    List<Wanted.Phrase> rows() {
        return others.keySet().stream().filter(phrase -> phrase.terms().size() > 1).toList();
    }

    /** What was typed, with what means about the same: of the words in a row the longest phrase that is known. */
    List<Wanted> of(List<String> words) {
        List<Wanted> all = new ArrayList<>();
        for (int at = 0; at < words.size();) {
            Wanted next = from(words.subList(at, Math.min(words.size(), at + LONGEST)));
            all.add(next);
            at += next.words().size();
        }
        return all;
    }

    private Wanted from(List<String> words) {
        for (int length = words.size(); length > 1; length--) {
            Wanted sought = whole(words.subList(0, length));
            if (!sought.others().isEmpty()) {
                return sought;
            }
        }
        return whole(words.subList(0, 1));
    }

    private Wanted whole(List<String> words) {
        Set<Wanted.Phrase> found = new HashSet<>();
        analyzers.forEach((language, analyzer) -> {
            List<String> terms = terms(analyzer, String.join(" ", words));
            // "The fever" is "fever" to a language without its small words, and is looked for as two words.
            if (words.size() == 1 || terms.size() > 1) {
                found.addAll(others.getOrDefault(new Wanted.Phrase(language, terms), Set.of()));
            }
        });
        return new Wanted(words, found);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        return Analyzers.words(analyzer, text).stream().map(Analyzers.Word::term).toList();
    }
}
