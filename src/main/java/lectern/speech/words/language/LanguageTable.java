package lectern.speech.words.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.speech.words.rule.Context;
import lectern.table.BundledTable;

/**
 * What is settled in a language other than English: the rows of languages/de.tsv and its siblings, whose first lines
 * tell what each kind of row is for.
 */
public record LanguageTable(String name, Map<String, List<BundledTable.Row>> kinds) {
    public static final List<String> LANGUAGES = List.of("ar", "de", "el", "es", "fr", "it", "vi", "yue", "zh");

    static LanguageTable of(String language) {
        BundledTable table = BundledTable.read("speech/words/languages/" + language + ".tsv");
        return new LanguageTable(table.name(),
                table.rows().stream().collect(Collectors.groupingBy(row -> row.cell(0))));
    }

    List<BundledTable.Row> rows(String kind) {
        return kinds.getOrDefault(kind, List.of());
    }

    /** What is written to what is said, in the order of the rows. */
    Map<String, String> said(String kind) {
        Map<String, String> said = new LinkedHashMap<>();
        rows(kind).forEach(row -> said.put(row.cell(1), row.cell(2)));
        return said;
    }

    /** The one row of a kind. */
    Optional<String> text(String kind) {
        return rows(kind).stream().findFirst().map(row -> row.cell(1));
    }

    /**
     * The one row of a kind that no language can do without.
     *
     * @throws IllegalStateException naming the table, if it lacks the row
     */
    String required(String kind) {
        return text(kind).orElseThrow(
                () -> new IllegalStateException("The table " + name + " has no row that begins with " + kind + "."));
    }

    /** Those of the one row of a kind. */
    List<String> words(String kind) {
        return text(kind).map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    Context context(String kind) {
        return Context.ofWords(text(kind).orElse(""));
    }
}
