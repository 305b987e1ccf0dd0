package lectern.speech.words.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.table.BundledTable;

/** Words that patterns look for: the rows of vocabulary.tsv. {@link Context} has those that only stand nearby. */
public final class Vocabulary {
    private static final Map<String, List<String>> ROWS = BundledTable.read("speech/words/vocabulary.tsv").rows()
            .stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.cell(0), row -> row.cells().stream().skip(1).toList()));

    private Vocabulary() {}

    public static Set<String> words(String name) {
        return Set.copyOf(row(name));
    }

    /** One of the words, as a part of a pattern without groups that count. */
    public static String anyOf(String name) {
        return AnyOf.pattern(row(name));
    }

    private static List<String> row(String name) {
        return Optional.ofNullable(ROWS.get(name)).orElseThrow(
                () -> new IllegalArgumentException("name is " + name + ": vocabulary.tsv has no such row"));
    }
}
