package lectern.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lectern.document.Section;
import lectern.document.Sentence;
import org.apache.lucene.analysis.Analyzer;

/** Picks from a section the sentences that show best why it was found. For one search. */
final class Passages {
    private static final int MOST = 3;
    /** A section may be a whole book: as many of its sentences are looked at closely. */
    private static final int LOOKS = 400;

    private final Set<String> plain;
    private final Map<String, Set<String>> stems = new HashMap<>();
    private final Map<String, Analyzer> analyzers;

    private final Map<String, List<List<String>>> phrases;

    Passages(List<Wanted> sought, Map<String, Analyzer> analyzers) {
        List<String> words = sought.stream().flatMap(each -> each.words().stream()).toList();
        this.plain = words.stream().map(Analyzers::folded).collect(Collectors.toUnmodifiableSet());
        this.analyzers = analyzers;
        this.phrases = sought.stream().flatMap(each -> each.others().stream())
                .collect(Collectors.groupingBy(Wanted.Phrase::language,
                        Collectors.mapping(Wanted.Phrase::terms, Collectors.toList())));
        analyzers.forEach((language, analyzer) -> {
            Set<String> terms = new HashSet<>();
            words.forEach(word -> terms.addAll(Analyzers.stems(analyzer, word)));
            stems.put(language, terms);
        });
    }

    private record Candidate(int number, int words, Sentence sentence, List<Found.Mark> marks) {}

    List<Found.Passage> of(Section section) {
        List<Candidate> candidates = new ArrayList<>();
        List<Sentence> sentences = section.sentences();
        Set<String> wanted = stems.getOrDefault(section.language().getLanguage(), Set.of());
        int looks = 0;
        for (int i = 1; i < sentences.size() && looks < LOOKS; i++) {
            Sentence sentence = sentences.get(i);
            if (sentence.text().isBlank()) {
                continue;
            }
            looks++;
            candidate(i, sentence, section.language().getLanguage(), wanted).ifPresent(candidates::add);
        }
        List<Candidate> best = candidates.stream().sorted(Comparator.comparingInt(Candidate::words).reversed())
                .limit(MOST).sorted(Comparator.comparingInt(Candidate::number)).toList();
        Map<Sentence, String> headers = CellHeaders.of(section, best.stream().map(Candidate::sentence).toList());
        return best.stream().map(each -> new Found.Passage(each.sentence(),
                headers.getOrDefault(each.sentence(), ""), each.marks())).toList();
    }

    private Optional<Candidate> candidate(int number, Sentence sentence, String language, Set<String> wanted) {
        Optional<Analyzer> analyzer = Optional.ofNullable(analyzers.get(language));
        SearchedText searched = SearchedText.of(sentence);
        String text = searched.text();
        Set<String> words = new HashSet<>();
        List<Found.Mark> marks = new ArrayList<>();
        boolean compounding = analyzer.isPresent()
                && Analyzers.isCompounding(sentence.language().getLanguage());
        List<Analyzers.Word> written = Analyzers.words(Analyzers.PLAIN, text);
        mark(written, word -> plain.contains(word)
                || compounding && plain.stream().anyMatch(part -> Analyzers.isEnd(part, word)), words, marks);
        if (analyzer.isPresent()) {
            List<Analyzers.Word> stemmed = Analyzers.words(analyzer.get(), text);
            mark(stemmed, stem -> wanted.contains(stem)
                    || compounding && wanted.stream().anyMatch(part -> Analyzers.isBeginning(part, stem)), words,
                    marks);
            mark(stemmed, phrases.getOrDefault(language, List.of()), words, marks);
        } else {
            mark(written, phrases.getOrDefault(language, List.of()), words, marks);
        }
        List<Found.Mark> ordered = marks.stream()
                .map(mark -> searched.inSentence(mark.start(), mark.end()))
                .distinct().sorted(Comparator.comparingInt(Found.Mark::start))
                .toList();
        return marks.isEmpty()
                ? Optional.empty()
                : Optional
                        .of(new Candidate(number, words.size(), sentence, apart(ordered)));
    }

    private static void mark(List<Analyzers.Word> all, Predicate<String> wanted, Set<String> words,
            List<Found.Mark> marks) {
        for (Analyzers.Word word : all) {
            if (wanted.test(word.term())) {
                words.add(word.term());
                marks.add(new Found.Mark(word.start(), word.end()));
            }
        }
    }

    /** Marks the words of phrases, where they stand in a row. */
    private static void mark(List<Analyzers.Word> all, List<List<String>> phrases, Set<String> words,
            List<Found.Mark> marks) {
        for (List<String> phrase : phrases) {
            for (int at = 0; at + phrase.size() <= all.size(); at++) {
                List<Analyzers.Word> some = all.subList(at, at + phrase.size());
                if (some.stream().map(Analyzers.Word::term).toList().equals(phrase)) {
                    mark(some, _ -> true, words, marks);
                }
            }
        }
    }

    /** Two analyzers may see the edges of a word differently. */
    private static List<Found.Mark> apart(List<Found.Mark> ordered) {
        List<Found.Mark> apart = new ArrayList<>();
        for (Found.Mark mark : ordered) {
            if (apart.isEmpty() || mark.start() >= apart.getLast().end()) {
                apart.add(mark);
            }
        }
        return apart;
    }
}
