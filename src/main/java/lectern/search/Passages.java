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

    Passages(List<String> words, Map<String, Analyzer> analyzers) {
        this.plain = Set.copyOf(words);
        this.analyzers = analyzers;
        analyzers.forEach((language, analyzer) -> {
            Set<String> terms = new HashSet<>();
            words.forEach(word -> Analyzers.words(analyzer, word).forEach(stem -> terms.add(stem.term())));
            stems.put(language, terms);
        });
    }

    private record Candidate(int number, int words, Sentence sentence, List<Found.Mark> marks) {}

    List<Found.Passage> of(Section section) {
        List<Candidate> candidates = new ArrayList<>();
        List<Sentence> sentences = section.sentences();
        Optional<Analyzer> analyzer = Optional.ofNullable(analyzers.get(section.language().getLanguage()));
        Set<String> wanted = stems.getOrDefault(section.language().getLanguage(), Set.of());
        int looks = 0;
        for (int i = 1; i < sentences.size() && looks < LOOKS; i++) {
            Sentence sentence = sentences.get(i);
            if (sentence.text().isBlank()) {
                continue;
            }
            looks++;
            candidate(i, sentence, analyzer, wanted).ifPresent(candidates::add);
        }
        List<Candidate> best = candidates.stream().sorted(Comparator.comparingInt(Candidate::words).reversed())
                .limit(MOST).sorted(Comparator.comparingInt(Candidate::number)).toList();
        Map<Sentence, String> headers = CellHeaders.of(section, best.stream().map(Candidate::sentence).toList());
        return best.stream().map(each -> new Found.Passage(each.sentence(),
                headers.getOrDefault(each.sentence(), ""), each.marks())).toList();
    }

    private Optional<Candidate> candidate(int number, Sentence sentence, Optional<Analyzer> analyzer,
            Set<String> wanted) {
        SearchedText searched = SearchedText.of(sentence);
        String text = searched.text();
        Set<String> words = new HashSet<>();
        List<Found.Mark> marks = new ArrayList<>();
        boolean compounding = analyzer.isPresent()
                && Analyzers.isCompounding(sentence.language().getLanguage());
        mark(Analyzers.words(Analyzers.PLAIN, text), word -> plain.contains(word)
                || compounding && plain.stream().anyMatch(part -> Analyzers.isEnd(part, word)), words, marks);
        if (analyzer.isPresent()) {
            mark(Analyzers.words(analyzer.get(), text), stem -> wanted.contains(stem)
                    || compounding && wanted.stream().anyMatch(part -> Analyzers.isBeginning(part, stem)), words,
                    marks);
        }
        List<Found.Mark> ordered = marks.stream()
                .map(mark -> new Found.Mark(searched.inSentence(mark.start()), searched.inSentence(mark.end())))
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
